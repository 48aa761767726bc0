import type { TSchema } from "typebox";
import { stringify } from "yaml";
import type { BlockKind } from "../../../content/blocks/define.ts";
import { quoting } from "./example-yaml.ts";
import { keyRows } from "./key-rows.ts";
import { keyTable } from "./key-table.ts";

/** The passages of `docs/blocks.md`: for each kind of block an example and its keys, from its own schema. */
export function blockReference(kinds: readonly BlockKind[]): string {
  const names = kinds.map(({ type }) => `[\`${type}\`](#${type})`).join(" · ");
  return `\n${names}\n\n${kinds.map(blockSection).join("\n")}`;
}

function blockSection(kind: BlockKind): string {
  const example = stringify([exampleOf(kind)], quoting);
  return [
    `## ${kind.type}\n`,
    `${kind.summary}${kind.id === "required" ? " It stores something, so it needs an `id`." : ""}\n`,
    `\`\`\`yaml\n${example}\`\`\`\n`,
    keyTable(keyRows(kind.schema)),
  ].join("\n");
}

/** A block of this kind as an author would write it; a test holds it against the schema and the kind's own checks. */
export function exampleOf(kind: BlockKind): Readonly<Record<string, unknown>> {
  const id = kind.id === "required" ? { id: `my-${kind.type}` } : {};
  return { type: kind.type, ...id, ...(kind.example ?? exampleOfKeys(kind.schema)) };
}

/** The first example of each key that must be there, and of the heading. */
function exampleOfKeys(schema: TSchema): Readonly<Record<string, unknown>> {
  const { properties, required = [] } = schema as unknown as {
    readonly properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
    readonly required?: readonly string[];
  };
  const wanted = Object.entries(properties).filter(([key]) => required.includes(key) || key === "title");
  return Object.fromEntries(wanted.map(([key, { examples }]) => [key, examples?.[0]]));
}
