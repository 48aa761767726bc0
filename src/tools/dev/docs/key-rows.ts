import type { TSchema } from "typebox";

/** A key of the course format, as its table shows it. */
export interface KeyRow {
  /** With the keys it stands under: `items[].title`. */
  readonly key: string;
  readonly needed: boolean;
  readonly value: string;
  readonly text: string;
}

/** What a schema may say, as far as tables need it: our schemas are plain JSON Schema. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly else?: Shape;
}

/** The keys of an object, each followed by those within it. */
export function keyRows(schema: TSchema): readonly KeyRow[] {
  return rowsUnder(schema, "");
}

function rowsUnder({ properties = {}, required = [] }: Shape, under: string): readonly KeyRow[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const key = `${under}${name}`;
    const row = { key, needed: required.includes(name), value: valueWords(shape), text: sentence(shape) };
    return [row, ...rowsWithin(shape, key)];
  });
}

function rowsWithin(shape: Shape, key: string): readonly KeyRow[] {
  if (shape.items) return rowsWithin(shape.items, `${key}[]`);
  // A name of the author's own choice, or one of a list that stands elsewhere.
  if (typeof shape.additionalProperties === "object") return rowsWithin(shape.additionalProperties, `${key}.<name>`);
  return shape.type === "object" && !shape.oneOf ? rowsUnder(shape, `${key}.`) : [];
}

function sentence({ description = "", examples }: Shape): string {
  const [example] = examples ?? [];
  const isShort = ["string", "number", "boolean"].includes(typeof example) && !/[\n`]/.test(String(example));
  return isShort ? `${description} Example: \`${String(example)}\`` : description;
}

function valueWords(shape: Shape): string {
  if (shape.enum) return shape.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (shape.oneOf) return "keys, by its `type`";
  // An entry of `blocks`.
  if (shape.else) return `text or ${valueWords(shape.else)}`;
  if (shape.items) return `list of ${valueWords(shape.items).replace(/^(list|text)\b/, "$1s")}`;
  const types = [shape.type ?? []].flat();
  // A text may be keys too; that is said once, at the top.
  if (types.includes("string") && types.includes("object")) return types.includes("number") ? "text or number" : "text";
  return types.map((type) => names[type] ?? type).join(" or ");
}

const names: Readonly<Record<string, string>> = {
  string: "words",
  integer: "whole number",
  boolean: "`true`, `false`",
  object: "keys",
};
