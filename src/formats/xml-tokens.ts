import { lexemes, type Lexeme } from "./xml-lexer.ts";

/** What an XML document is made of, in order. Names bear their prefixes as written; an empty element is an `open` and a `close`. */
export type XmlToken = Exclude<Lexeme, { readonly type: "broken" }>;

/** A problem reads well after "has" and before "on line". */
export interface XmlTokens {
  readonly tokens: readonly XmlToken[];
  /** Where it stops being XML; there are no tokens behind it. */
  readonly broken?: { readonly problem: string; readonly line: number };
}

/**
 * Reads XML without fetching or expanding anything: entities other than its own five are mistakes, and so are declarations in
 * a document type. Always well-formed where it says nothing: elements are nested, and there is one root. Of our own, since
 * libxml2-wasm costs a small build half its time, and saxes 6, which would do, hands no licence on with its package.
 */
export function xmlTokens(xml: string): XmlTokens {
  const tokens: XmlToken[] = [];
  const open: string[] = [];
  let roots = 0;
  const text = xml.replace(/^\ufeff/, "");
  for (const lexeme of lexemes(text)) {
    const problem = problemOf(lexeme, open, roots);
    if (problem !== undefined || lexeme.type === "broken")
      return { tokens, broken: { problem: problem ?? "", line: lexeme.line } };
    tokens.push(lexeme);
    if (lexeme.type === "close") open.pop();
    if (lexeme.type !== "open") continue;
    if (open.length === 0) roots++;
    if (lexeme.isEmpty) tokens.push({ type: "close", name: lexeme.name, line: lexeme.line });
    else open.push(lexeme.name);
  }
  const problem =
    open.length > 0 ? `<${open.at(-1) ?? ""}> that is never closed` : roots === 0 ? "no element in it" : undefined;
  return problem === undefined ? { tokens } : { tokens, broken: { problem, line: text.split("\n").length } };
}

function problemOf(lexeme: Lexeme, open: readonly string[], roots: number): string | undefined {
  if (lexeme.type === "broken") return lexeme.problem;
  const inner = open.at(-1);
  if (lexeme.type === "close" && inner === undefined) return `</${lexeme.name}> without a start`;
  if (lexeme.type === "close" && inner !== lexeme.name) return `<${inner ?? ""}> closed by </${lexeme.name}>`;
  if (lexeme.type === "open" && inner === undefined && roots > 0) return "a second root element";
  if (lexeme.type === "text" && inner === undefined && lexeme.text.trim() !== "")
    return "text outside the root element";
  return undefined;
}
