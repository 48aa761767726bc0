import { Composer, isSeq, Lexer, Parser, type CST, type Document, type YAMLError } from "yaml";
import type { Diagnostic, Span } from "../../diagnostics/diagnostic.ts";
import { commentCutBefore } from "./comment-cuts.ts";
import {
  customTag,
  hyphenWithoutSpace,
  nestedTooDeep,
  noContent,
  notKeys,
  notYaml,
  severalDocuments,
  tabIndent,
} from "./messages.ts";
import { commentWords, notClosed, syntaxWords, topList } from "./syntax-words.ts";
import { openingOf } from "./unclosed.ts";

/** A deep stack makes the composer overflow while V8 compiles a RegExp, which ends the process: nothing can catch it. */
const nestingLimit = 100;

const options = {
  version: "1.2",
  schema: "core",
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

type SpanAt = (start: number, end: number) => Span;

/** Parses one YAML document, or says why it cannot: the first mistake only. */
export function parseYaml(path: string, text: string, spanAt: SpanAt): Document.Parsed | Diagnostic {
  const tokens = tokensOf(text);
  if (typeof tokens === "number") return nestedTooDeep.at(spanAt(tokens, tokens + 1), {});
  const directive = tokens.find((token) => token.type === "directive");
  if (directive)
    return notYaml.at(
      spanAt(directive.offset, directive.offset + directive.source.length),
      syntaxWords("BAD_DIRECTIVE"),
    );
  const second = tokens.filter((token) => token.type === "document")[1];
  if (second) return severalDocuments.at(spanAt(second.offset, second.offset + 3), {});
  const [document] = new Composer(options).compose(tokens, true, text.length);
  if (!document || document.contents === null) return noContent.at(spanAt(0, 0), { path });
  const error = document.errors[0] ?? document.warnings[0];
  return error ? wordError(error, document, text, spanAt) : document;
}

/** The tokens, or the offset at which nesting goes too deep. */
function tokensOf(text: string): CST.Token[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > nestingLimit) return parser.offset;
  }
  return [...tokens, ...parser.end()];
}

/** An entry of a list that begins without a space, on the line of a place or the one before. */
function hyphenBefore(place: number, text: string): { readonly at: number; readonly key: string } | undefined {
  const lineStart = text.lastIndexOf("\n", place - 1) + 1;
  const from = text.lastIndexOf("\n", lineStart - 2) + 1;
  const found = /^[ \t]*-([A-Za-z][\w-]*):(?:\s|$)/m.exec(text.slice(from, text.indexOf("\n", place) + 1 || undefined));
  if (!found) return undefined;
  return { at: from + found.index + found[0].indexOf("-"), key: found[1] ?? "" };
}

function wordError(error: YAMLError, document: Document.Parsed, text: string, spanAt: SpanAt): Diagnostic {
  const [start, end] = error.pos;
  const opening = openingOf(error, document);
  const cut = commentCutBefore(start, document, text);
  if (cut) return notYaml.at(spanAt(cut.at, cut.end), opening ? commentWords.bracket : commentWords.line);
  if (opening) return notYaml.at(spanAt(opening.at, opening.at + 1), notClosed[opening.what]);
  const hyphen = hyphenBefore(start, text);
  if (hyphen) return hyphenWithoutSpace.at(spanAt(hyphen.at, hyphen.at + hyphen.key.length + 1), { key: hyphen.key });
  const list = isSeq(document.contents) ? document.contents.range : undefined;
  if (list && start >= list[1]) return notKeys.at(spanAt(list[0], start), { path: spanAt(0, 0).file, ...topList });
  if (error.code === "TAB_AS_INDENT") return tabIndent.at(spanAt(start, end), {});
  if (error.code === "TAG_RESOLVE_FAILED") return customTag.at(spanAt(start, end), { tag: text.slice(start, end) });
  return notYaml.at(spanAt(start, end), syntaxWords(error.code));
}
