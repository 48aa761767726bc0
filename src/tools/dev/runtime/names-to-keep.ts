import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What travels from the build, from an earlier visit or to an LRS: the types that `JSON.parse` gives in the page, and its requests. */
const travelling = [
  "CourseData",
  "QuizBank",
  "MirrorRecord",
  "DriverData",
  "LrsQuery",
  "LrsHeaders",
  "Statement",
  "ResumeDocument",
  "LaunchData",
  "CmiSession",
];

/** Where a format says what it sends its own driver; see `Format.driverData`. */
const driverDataFile = /driver-data\.shared\.ts$/;

/**
 * Names of properties that somebody else knows too, so that a bundle must not shorten them. Only names that are in none
 * of these are ours alone:
 * - members of a type that travels, or of a type it mentions; and every name of `content/questions`, which makes and reads keys;
 * - whatever stands in a string of the bundle's own sources or of `contract/`: asked for by string, or a hook;
 * - what words of the interface have holes for;
 * - what belongs to the browser or the language: TypeScript's libraries.
 */
export function namesToKeep(root: string, sources: readonly string[]): readonly string[] {
  const read = (folder: string) => filesIn(join(root, folder)).map(parse);
  const contract = read("src/contract");
  const formats = filesIn(join(root, "src/formats")).filter((path) => driverDataFile.test(path));
  const libraries = filesIn(join(root, "node_modules/typescript/lib")).filter((path) =>
    /\/lib\.(dom|es)[^/]*$/.test(path),
  );
  return [
    ...new Set([
      ...travellingNames([...contract, ...formats.map(parse)].flatMap(declarations)),
      ...read("src/content/questions").flatMap((file) => textsOf(file, ts.isIdentifier)),
      ...[...contract, ...sources.map((path) => parse(join(root, path)))].flatMap(namesInStrings),
      ...read("src/content/languages").flatMap(namesInStrings),
      ...libraries.map(parse).flatMap((file) => textsOf(file, isDeclaredName)),
    ]),
  ].sort();
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function declarations(file: ts.SourceFile): readonly Declaration[] {
  return file.statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
}

/** Members of the travelling types and of all types they mention. */
function travellingNames(declared: readonly Declaration[]): readonly string[] {
  const reached = new Set(travelling);
  const members: string[] = [];
  for (const name of reached) {
    for (const declaration of declared.filter((candidate) => candidate.name.text === name)) {
      members.push(...textsOf(declaration, (node) => ts.isIdentifier(node) && ts.isPropertySignature(node.parent)));
      // A set goes on to what is added while it is walked.
      for (const mentioned of textsOf(declaration, ts.isIdentifier)) reached.add(mentioned);
    }
  }
  return members;
}

/** Whole strings, which may be quoted names of properties, and the words in them. */
function namesInStrings(file: ts.SourceFile): readonly string[] {
  const isText = (node: ts.Node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return textsOf(file, isText).flatMap((text) => [text, ...(text.match(/[\w$]+/g) ?? [])]);
}

function isDeclaredName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isIdentifier(node) &&
    (ts.isTypeElement(parent) || ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent))
  );
}

function textsOf(root: ts.Node, counts: (node: ts.Node) => boolean): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (counts(node) && "text" in node) texts.push(String(node.text));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return texts;
}
