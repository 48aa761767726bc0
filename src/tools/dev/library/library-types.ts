import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** A file of types, beside the scripts it speaks of. */
export interface TypesFile {
  /** In `dist/lib`. */
  readonly path: string;
  readonly text: string;
}

/** Types of all that `src/index.ts` exports, and of what those name. They need no package that users do not have. */
export function libraryTypes(root: string): readonly TypesFile[] {
  const found = new Map<string, string>();
  const open = ["index.ts"];
  for (const path of open) {
    if (found.has(path)) continue;
    const text = typesOf(join(root, "src", path));
    found.set(path, text);
    for (const target of importsOf(text)) {
      if (!target.startsWith(".")) throw new Error(`src/${path}: the library's types speak of ${target}`);
      open.push(posix.join(posix.dirname(path), target));
    }
  }
  return [...found].flatMap(([path, text]) => [
    { path: path.replace(/\.ts$/, ".d.ts"), text: withScriptNames(text, "js") },
    // Of a CommonJS program TypeScript takes no types of a module.
    { path: path.replace(/\.ts$/, ".d.cts"), text: withScriptNames(text, "cjs") },
  ]);
}

/** From that file alone, which is quick: whatever it exports says its type. */
function typesOf(path: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2022 },
  });
  const [first] = diagnostics;
  if (first) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
  return outputText;
}

const specifier = /(from |import\()"([^"]+)"/g;

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(specifier)].map(([, , target = ""]) => target);
}

/** As Node finds modules: `./build.js`. */
function withScriptNames(text: string, ending: "js" | "cjs"): string {
  return text.replace(specifier, (whole) => whole.replace(/\.ts"$/, `.${ending}"`));
}
