/** As much of a schema as says where texts stand. */
interface Part {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly oneOf?: readonly Part[];
  readonly else?: Part;
}

/** A field of the format that takes text. */
export interface TextField {
  /** `question/options/text`: the kinds and keys on the way. */
  readonly name: string;
  /** Whether it takes Markdown, or plain words in a line. */
  readonly isMarkdown: boolean;
  readonly limit: number;
}

/** What stands in a field; `undefined` leaves what is there. */
export type Write = (field: TextField, now: unknown) => unknown;

/**
 * A value with what `write` gives in every field of its schema that takes text, also in those it does not have; but no
 * picture gets an alternative that has none.
 */
export function withTexts(schema: object, value: unknown, name: string, write: Write): unknown {
  const part = branchOf(schema, value);
  const field = fieldOf(part, name);
  if (field) return write(field, value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => withTexts(part.items ?? {}, entry, name, write));
  if (typeof value !== "object" || value === null) return value;
  const own = "type" in value ? `${name}/${String(value.type)}` : name;
  const missing = Object.entries(part.properties ?? {}).filter(
    ([key, inner]) => key !== "alt" && !(key in value) && fieldOf(inner, ""),
  );
  const keys = [...Object.entries(value), ...missing.map(([key]) => [key, undefined] as const)];
  const written = keys.map(([key, inner]) => [
    key,
    withTexts(part.properties?.[key] ?? {}, inner, `${own}/${key}`, write),
  ]);
  return Object.fromEntries(written.filter(([, inner]) => inner !== undefined));
}

/** Every field of a schema that takes Markdown. */
export function textsOf(schema: object, name: string): readonly string[] {
  const part = schema as Part;
  if (part.oneOf) return part.oneOf.flatMap((branch) => textsOf(branch, name));
  if (part.else) return textsOf(part.else, name);
  if (fieldOf(part, name)?.isMarkdown) return [name];
  if (part.items) return textsOf(part.items, name);
  const type = part.properties?.["type"]?.const;
  const own = typeof type === "string" ? `${name}/${type}` : name;
  return Object.entries(part.properties ?? {}).flatMap(([key, inner]) => textsOf(inner, `${own}/${key}`));
}

function fieldOf({ type, properties, pattern, maxLength = 200 }: Part, name: string): TextField | undefined {
  const types = [type ?? []].flat();
  if (types.includes("string") && properties?.["text"] !== undefined)
    return { name, isMarkdown: true, limit: Number.POSITIVE_INFINITY };
  return pattern === "^[^\\r\\n]*$" ? { name, isMarkdown: false, limit: maxLength } : undefined;
}

function branchOf(schema: Part, value: unknown): Part {
  const part = schema.else !== undefined && typeof value !== "string" ? schema.else : schema;
  if (schema.else !== undefined && typeof value === "string")
    return { type: ["string", "object"], properties: { text: {} } }; // a bare string in a list of blocks
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  return part.oneOf?.find((branch) => branch.properties?.["type"]?.const === type) ?? part;
}
