import { unescapePointer } from "./place.ts";

/** What a part of a schema says that messages use. */
export interface SchemaPart {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  readonly items?: SchemaPart;
  readonly oneOf?: readonly SchemaPart[];
  readonly else?: SchemaPart;
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
}

/** The part of a schema that holds the keyword an error's `schemaPath` names. */
export function schemaPart(schema: object, schemaPath: string): SchemaPart {
  const segments = schemaPath
    .replace(/^#\/?/, "")
    .split("/")
    .slice(0, -1)
    .map((segment) => unescapePointer(decodeURIComponent(segment)));
  const part = segments.reduce<unknown>((value, segment) => (isObject(value) ? value[segment] : undefined), schema);
  return isObject(part) ? part : {};
}

/** The part of a schema that says what an entry of a value may be; a union is told by the value's `type`. */
export function partOfEntry(part: SchemaPart, value: unknown, key: string): SchemaPart {
  const own = part.else ?? part;
  const type = isObject(value) ? value["type"] : undefined;
  const branch = own.oneOf?.find(({ properties }) => properties?.["type"]?.const === type) ?? own;
  return branch.properties?.[key] ?? branch.items ?? {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Description and example as one or two sentences, for the end of a fix. */
export function documentationOf(part: SchemaPart | undefined): string {
  const example = part?.examples?.find(
    (entry) => typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean",
  );
  const description = part?.description ?? "";
  const isShort = example !== undefined && String(example).length <= 60 && !String(example).includes("\n");
  return isShort ? `${description} Example: ${String(example)}`.trim() : description;
}

/** Types of a union told apart by `type`. */
export function typesOf(part: SchemaPart): readonly string[] {
  return (part.oneOf ?? []).map((branch) => String(branch.properties?.["type"]?.const));
}
