import { stringify } from "yaml";
import { quoting } from "./docs/example-yaml.ts";

/**
 * An example as YAML with a place to stop at each value, in the language of LSP's snippets. An entry of a list stands behind its
 * hyphen, so its further lines are two deeper.
 */
export function snippetOf(example: object, isListed: boolean): string {
  let stops = 0;
  const stop = (value: string): string => `\${${++stops}:${value}}`;
  const lines = escaped(stringify(example, quoting).trimEnd())
    .split("\n")
    .map((line) =>
      line.replace(
        /^(\s*(?:- )*(?!type:)[\w-]+: )(?:"([^"\\]+)"|([^\s"'|>&*!{[#].*))$/,
        (_whole, key: string, quoted: string | undefined, bare: string) =>
          `${key}${quoted === undefined ? stop(bare) : `"${stop(quoted)}"`}`,
      ),
    );
  return lines.join(isListed ? "\n  " : "\n");
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, "\\$&");
}
