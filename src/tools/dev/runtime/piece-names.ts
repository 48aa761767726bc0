import ts from "typescript";
import type { RuntimePiece } from "../../../pipeline/5-package/runtime/scripts.ts";

/** A piece as it was cut. */
export type CutPiece = Pick<RuntimePiece, "parts" | "script">;

/**
 * Finds what each piece brings into the scope they share, and what it takes from it. Throws when a name of that scope is
 * assigned again: a script that was handed its first value would not see the next.
 */
export function withNames(pieces: readonly CutPiece[]): readonly RuntimePiece[] {
  const program = programOf(pieces.map(({ script }) => script));
  const checker = program.getTypeChecker();
  return pieces.map((piece, at) => {
    const file = program.getSourceFile(nameOf(at));
    if (!file) throw new Error("a piece of the script was not read");
    const changed = assignedAgain(file, checker);
    if (changed !== undefined) throw new Error(`${changed} is shared by the scripts of a page and assigned again`);
    return { ...piece, declares: declaredIn(file), uses: missingIn(file, checker) };
  });
}

function nameOf(piece: number): string {
  return `/piece-${piece}.js`;
}

/** Each piece as a module: what it does not declare itself, it must have from elsewhere. */
function programOf(scripts: readonly string[]): ts.Program {
  const files = new Map(scripts.map((script, at) => [nameOf(at), `${script}\nexport {};`]));
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    noLib: true,
    noResolve: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
  };
  return ts.createProgram([...files.keys()], options, {
    ...ts.createCompilerHost(options),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getSourceFile(name, version) {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    },
  });
}

function declaredIn(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  });
}

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

/** Names of other pieces, and of the browser: they mean nothing in this file. */
function missingIn(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const missing = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && !meaningOf(node, checker)) missing.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...missing];
}

/** Not the name of a property: to ask what that means would have the whole script's types worked out. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    !ts.isMethodDeclaration(parent) &&
    !ts.isAccessor(parent) &&
    !(ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

function meaningOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  return ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
}

/** A variable of the file's outermost scope that is assigned anywhere but where it is declared. */
function assignedAgain(file: ts.SourceFile, checker: ts.TypeChecker): string | undefined {
  const isShared = (node: ts.Node) =>
    ts.isIdentifier(node) &&
    checker.getSymbolAtLocation(node)?.declarations?.some((declared) => declared.parent.parent.parent === file) ===
      true;
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    const target = assignedBy(node);
    if (target && isShared(target)) found = target.getText();
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function assignedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isPostfixUnaryExpression(node)) return node.operand;
  if (ts.isPrefixUnaryExpression(node)) {
    const changes = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator);
    return changes ? node.operand : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? node.left : undefined;
}
