import type { Plan } from "./plan.ts";

/** The registry's text with an import and an entry more, at the end of the list. */
export function registered(text: string, { path, list, entry, from }: Plan["registry"]): string {
  const found = new RegExp(`(export const ${list}: [^=]*= \\[)([^\\]]*)(\\];)`).exec(text);
  if (!found) throw new Error(`${path} has no list ${list}`);
  const [whole, begin = "", entries = "", end = ""] = found;
  const isLong = entries.includes("\n");
  const more = isLong ? `${entries.trimEnd()}\n  ${entry},\n` : `${entries}, ${entry}`;
  const imports = [...text.matchAll(/^import .*;$/gm)];
  const last = imports.at(-1);
  if (!last) throw new Error(`${path} imports nothing`);
  const at = last.index + last[0].length;
  const withImport = `${text.slice(0, at)}\nimport { ${entry} } from "${from}";${text.slice(at)}`;
  return withImport.replace(whole, () => `${begin}${more}${end}`);
}
