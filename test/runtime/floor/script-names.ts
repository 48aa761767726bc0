import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Identifier } from "@mdn/browser-compat-data";
import ts from "typescript";
import { compat, lacking, within } from "./floor.ts";

const config = fileURLToPath(new URL("../../../src/runtime/tsconfig.json", import.meta.url));

/**
 * Whatever the learner's script names of a browser or of the language that one of the floor does not know. Asked of the sources and
 * not of the bundle: only with types can `token` of ours be told from `token` of another.
 */
export function youngNames(): ReadonlyMap<string, readonly string[]> {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(config, { incremental: false }, host)!;
  const young = new Map<string, readonly string[]>();
  // The preview's page is open in an author's browser, beside a Node that is maintained.
  const learners = fileNames.filter((file) => !file.includes("/tools/preview/"));
  for (const { owner, name } of namesIn(ts.createProgram(learners, options))) {
    const browsers = lacking(featureOf(owner, name));
    if (browsers.length > 0) young.set(owner === "" ? name : `${owner}.${name}`, browsers);
  }
  return young;
}

/** What a library of types declares: a member of an interface, or a name of its own. */
interface LibraryName {
  readonly owner: string;
  readonly name: string;
}

function namesIn(program: ts.Program): readonly LibraryName[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, LibraryName>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!/^lib\..*\.d\.ts$/.test(basename(declaration.getSourceFile().fileName))) continue;
      const { parent } = declaration;
      const owner = ts.isInterfaceDeclaration(parent) ? parent.name.text : "";
      const name = symbol?.name ?? "";
      found.set(`${owner}.${name}`, { owner: owner.replace(/(Constructor|Init)$/, ""), name });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) note(checker.getSymbolAtLocation(node));
    // `{ keepalive: true }` where a `RequestInit` is wanted.
    if (ts.isObjectLiteralExpression(node)) {
      const wanted = checker.getContextualType(node);
      for (const { name } of node.properties) if (name && ts.isIdentifier(name)) note(wanted?.getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return [...found.values()];
}

/** As the owner has it; where MDN calls the owner otherwise (a mixin), whatever of that name is best known. */
function featureOf(owner: string, name: string): Identifier | undefined {
  const { api, javascript } = compat;
  const builtins = javascript.builtins ?? {};
  if (owner === "") return api[name] ?? builtins[name];
  const own = api[owner] ?? builtins[owner];
  return own?.[name] ?? own?.[`${name}_static`] ?? bestKnown(name);
}

function bestKnown(name: string): Identifier | undefined {
  const owners = [compat.api, compat.javascript.builtins ?? {}].flatMap((owners) => within(owners));
  const all = owners.flatMap(([, owner]) => owner[name] ?? []);
  return all.toSorted((left, right) => lacking(left).length - lacking(right).length)[0];
}
