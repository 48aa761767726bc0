import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface CaseFolder {
  /** The sentence it is about: the name with spaces. */
  readonly name: string;
  /** Absolute, with `/`. */
  readonly path: string;
  /** A twin that must report nothing. */
  readonly isValid: boolean;
}

/** The case folders beside a test: `caseFolders(import.meta.url)`. */
export function caseFolders(testUrl: string, prefix = ""): readonly CaseFolder[] {
  const folder = fileURLToPath(new URL(".", testUrl));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(({ name }) => ({
      name: name.replaceAll("-", " "),
      path: join(folder, name),
      isValid: name.endsWith("-valid"),
    }));
}
