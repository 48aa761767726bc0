import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A module that lists all modules of the compiler that define messages, whatever they are called: so that whoever adds a message
 * writes it, and nothing else. What `explain` does not know cannot be forgotten.
 */
export function messageListModule(root: string): string {
  const paths = messageModules(root);
  const imports = paths.map((path, index) => `import * as module${index} from "../../src/${path}";\n`);
  return `${imports.join("")}export const modules = [${paths.map((_, index) => `module${index}`).join(", ")}];\n`;
}

/** The types of that module. */
export const messageListTypes = "export const modules: readonly object[];\n";

const defines = /^export const \w+ = defineMessage\(/m;

function messageModules(root: string): readonly string[] {
  const source = join(root, "src");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && defines.test(readFileSync(join(source, path), "utf8")))
    .sort();
}
