import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { core } from "../../../src/pipeline/5-package/runtime/plugins.ts";
import { runtimeScript } from "../../../src/pipeline/5-package/runtime/scripts.ts";
import { bundleRuntime } from "../../../src/tools/dev/runtime/bundle-runtime.ts";

/** From the sources as they are now. */
const runtime = await bundleRuntime(fileURLToPath(new URL("../../../", import.meta.url)), "scorm12");
const plugins = [...new Set(runtime.pieces.flatMap((piece) => piece.users))];

describe("the plug-ins of the runtime", () => {
  test.each(plugins)("%s is whole with the core alone", (plugin) => {
    expect(undeclared(runtimeScript(runtime, [core, plugin]))).toEqual([]);
  });

  test("would be found out if something were missing", () => {
    const halved = { pieces: runtime.pieces.filter((_piece, n) => n % 2 === 0) };
    expect(undeclared(runtimeScript(halved, plugins))).not.toEqual([]);
  });

  test("are all in a course that asks everything", () => {
    const script = runtimeScript(runtime, plugins);
    for (const piece of runtime.pieces) expect(script).toContain(piece.script);
  });

  test("are left out of a course that does not use them", () => {
    const script = runtimeScript(runtime, [core]);
    const others = runtime.pieces.filter((piece) => !piece.users.includes(core));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((piece) => script.includes(piece.script))).toEqual([]);
  });
});

/** A script as TypeScript sees it, with what a browser declares or without. */
function read(script: string, { noLib }: Pick<ts.CompilerOptions, "noLib">) {
  const options: ts.CompilerOptions = { allowJs: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], noLib };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === "script.js"
      ? ts.createSourceFile(name, script, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram(["script.js"], options, host);
  return { file: program.getSourceFile("script.js")!, checker: program.getTypeChecker() };
}

/** What a browser declares, read once: to put it together takes longest, and it is the same for every plug-in. */
const browser = read("", { noLib: false });
const inBrowser = new Set(
  browser.checker.getSymbolsInScope(browser.file, ts.SymbolFlags.Value).map(({ name }) => name),
);

/**
 * Names that the script uses and neither it nor the browser declares. TypeScript's error 2304 says the same, but only after it has
 * found out all types, which takes ten times as long.
 */
function undeclared(script: string): readonly string[] {
  const { file, checker } = read(script, { noLib: true });
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isUse(node) && !inBrowser.has(node.text) && !checker.resolveName(node.text, node, ts.SymbolFlags.Value, false))
      names.push(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return names;
}

/** A name that stands for something declared, and is no name of a property and no label. */
function isUse(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) return false;
  // Of an object or a class; `{ a }` uses `a` as well.
  const isMember =
    ts.isClassElement(parent) || (ts.isObjectLiteralElement(parent) && !ts.isShorthandPropertyAssignment(parent));
  return !(isMember && parent.name === node);
}
