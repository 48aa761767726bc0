import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { bundledOnce, root } from "./bundled-once.ts";

/** All that runs in the browser, with its types, and one file more that makes the mistake. */
function browserProgram(mistaken: string): ts.Program {
  const config = join(root, "src/runtime/tsconfig.json");
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    join(root, "src/runtime"),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name.endsWith("/mistaken.ts")
      ? ts.createSourceFile(name, mistaken, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  return ts.createProgram([...fileNames, join(root, "src/runtime/mistaken.ts")], options, host);
}

/**
 * Names of properties that are asked for by a string the program computes: those of an object where any string may be a key,
 * and those of an object that is indexed by a variable. Shortened, they would not be found.
 */
function namesAskedForByString(program: ts.Program): ReadonlyMap<string, string> {
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const note = (name: string, node: ts.Node) => {
    const file = node.getSourceFile();
    found.set(name, `${file.fileName.slice(root.length)}:${file.getLineAndCharacterOfPosition(node.pos).line + 1}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isKeyedByAnyString(checker.getContextualType(node)))
      for (const { name } of node.properties) if (name && ts.isIdentifier(name)) note(name.text, node);
    if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) {
      const isByText = (checker.getTypeAtLocation(node.argumentExpression).flags & ts.TypeFlags.StringLike) !== 0;
      const isUnion = checker.getTypeAtLocation(node.argumentExpression).isUnion();
      const type = checker.getTypeAtLocation(node.expression);
      if ((isByText || isUnion) && !checker.isArrayLikeType(type))
        for (const { name, declarations } of checker.getPropertiesOfType(type))
          if (declarations?.some((one) => one.getSourceFile().fileName.startsWith(`${root}src/`))) note(name, node);
    }
    ts.forEachChild(node, visit);
  };
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${root}src/`));
  for (const file of own) ts.forEachChild(file, visit);
  return found;
}

function isKeyedByAnyString(type: ts.Type | undefined): boolean {
  return type !== undefined && [type, ...(type.isUnion() ? type.types : [])].some((one) => one.getStringIndexType());
}

it("a name that is asked for by a computed string is shortened in no script", async () => {
  const asked = namesAskedForByString(
    browserProgram(`
      const marks: Readonly<Record<string, number>> = { plantedByAnyString: 1, "quoted-planted": 2 };
      const rooms = { plantedByItsKeys: 1 };
      export const markOf = (name: string): number | undefined => marks[name];
      export const roomOf = (name: keyof typeof rooms): number => rooms[name];
      export const local = ({ notPlanted }: { notPlanted: number }): number => notPlanted;
    `),
  );
  expect([...asked.keys()].filter((name) => /planted/i.test(name))).toEqual(["plantedByAnyString", "plantedByItsKeys"]);
  for (const driver of ["scorm12", "cmi5"]) {
    const { shortened } = await bundledOnce(driver);
    const lost = shortened.flatMap((name) => (asked.has(name) ? [`${name} (${asked.get(name)})`] : []));
    expect([driver, lost]).toEqual([driver, []]);
  }
}, 120_000);
