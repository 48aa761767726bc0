import { unescapePointer } from "./faulty-value.ts";

/** What a part of a schema says that messages use. */
export interface Subschema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Subschema>>;
  readonly required?: readonly string[];
  readonly items?: Subschema;
  readonly oneOf?: readonly Subschema[];
  readonly else?: Subschema;
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
}

/** The part of a schema that holds the keyword an error's `schemaPath` names. */
export function subschemaAt(schema: object, schemaPath: string): Subschema {
  const segments = schemaPath
    .replace(/^#\/?/, "")
    .split("/")
    .slice(0, -1)
    .map((segment) => unescapePointer(decodeURIComponent(segment)));
  const subschema = segments.reduce<unknown>(
    (value, segment) => (isObject(value) ? value[segment] : undefined),
    schema,
  );
  return isObject(subschema) ? subschema : {};
}

/** The part of a schema that says what an entry of a value may be; a union is told by the value's `type`. */
export function subschemaOfEntry(subschema: Subschema, value: unknown, key: string): Subschema {
  const own = subschema.else ?? subschema;
  const type = isObject(value) ? value["type"] : undefined;
  const branch = own.oneOf?.find(({ properties }) => properties?.["type"]?.const === type) ?? own;
  return branch.properties?.[key] ?? branch.items ?? {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Description and example as one or two sentences, for the end of a fix. */
export function documentationOf(subschema: Subschema | undefined): string {
  const example = subschema?.examples?.find(
    (entry) => typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean",
  );
  const description = subschema?.description ?? "";
  const isShort = example !== undefined && String(example).length <= 60 && !String(example).includes("\n");
  return isShort ? `${description} Example: ${String(example)}`.trim() : description;
}

/** Types of a union told apart by `type`. */
export function typesOf(subschema: Subschema): readonly string[] {
  return (subschema.oneOf ?? []).map((branch) => String(branch.properties?.["type"]?.const));
}
