import { Lexer, Parser, type CST } from "yaml";

/** A deep stack makes the composer overflow while V8 compiles a RegExp, which ends the process: nothing can catch it. */
const nestingLimit = 100;

/** The tokens, or the offset at which nesting goes too deep. */
export function tokensOf(text: string): CST.Token[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > nestingLimit) return parser.offset;
  }
  return [...tokens, ...parser.end()];
}
