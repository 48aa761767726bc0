import { Composer, visit, type Document } from "yaml";
import type { Diagnostic, Span } from "../../diagnostics/diagnostic.ts";
import { signIn } from "./look-alikes/signs.ts";
import { nestedTooDeep, noContent, notYaml, severalDocuments } from "./messages.ts";
import { lineOf, repaired, type Repair } from "./repair.ts";
import { syntaxWords } from "./syntax-words.ts";
import { tokensOf } from "./tokens.ts";
import { wordMistake, type Mistake } from "./word-mistake.ts";

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

/** What could be read of a file. */
export interface Parsed {
  /** Absent when nothing can be made of it. */
  readonly document?: Document.Parsed;
  /** What it was read from: the text of the file, with mistakes taken out. */
  readonly text: string;
  /** Whether parts of the file were left out. */
  readonly isPartial: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reading on takes as long as reading: a file with more mistakes than this is told of the rest next time. */
const mostMistakes = 12;
const mostOfLarge = 3;
const largeChars = 100_000;

/** Parses one YAML document. What cannot be read is reported and taken out, and the rest is read all the same. */
export function parseYaml(path: string, text: string, spanAt: SpanAt): Parsed {
  const diagnostics: Diagnostic[] = [];
  let [now, isPartial] = [text, false];
  let blank: BlankLines | undefined;
  for (let left = text.length > largeChars ? mostOfLarge : mostMistakes; left > 0; left--) {
    const read = parseOnce(path, now, spanAt);
    if ("document" in read) {
      return {
        ...read,
        text: now,
        isPartial,
        diagnostics: [...diagnostics, ...otherSigns(text, now, read.document, spanAt)],
      };
    }
    const { diagnostic, repair } = read;
    // What stands right after lines that were taken out most often belongs to them.
    // Signs that look like others are told of at the end, all of them.
    if (!blank?.touches(diagnostic.span) && repair?.type !== "signs") diagnostics.push(diagnostic);
    const next = repair && repaired(now, repair);
    if (repair === undefined || next === undefined || next === now) break;
    isPartial ||= repair.type === "blank" || repair.type === "tabs";
    blank = repair.type === "blank" ? blankLines(now, next, repair) : blank;
    now = next;
  }
  return { text: now, isPartial: true, diagnostics: [...diagnostics, ...otherSigns(text, now, undefined, spanAt)] };
}

/** The signs that were mended beside the one the parser stumbled over; within a text of several lines they are part of it. */
function otherSigns(
  text: string,
  mended: string,
  document: Document.Parsed | undefined,
  spanAt: SpanAt,
): readonly Diagnostic[] {
  if (text === mended) return [];
  const ends: (readonly [start: number, end: number])[] = [];
  if (document) visit(document, { Scalar: (_, { range }) => void (range && ends.push([range[0], range[1]])) });
  let [start, next] = [0, 0];
  return text.split("\n").flatMap((line) => {
    const sign = signIn(line, false);
    const lineStart = start;
    start += line.length + 1;
    // Both go from the start of the file to its end.
    while ((ends[next]?.[1] ?? Number.POSITIVE_INFINITY) <= lineStart) next++;
    const isWithin = (ends[next]?.[0] ?? lineStart) < lineStart;
    const isMended = sign && mended[lineStart + sign.at] !== sign.character;
    if (!isMended || isWithin || mended.slice(lineStart, start - 1).trim() === "") return [];
    return [sign.diagnosticAt(spanAt(lineStart + sign.at, lineStart + sign.at + 1))];
  });
}

interface BlankLines {
  touches(span: Span | undefined): boolean;
}

function blankLines(before: string, after: string, { from }: Repair & { type: "blank" }): BlankLines {
  const lines = after.split("\n");
  let end = from;
  while (end + 1 < lines.length && lines[end + 1]?.trim() === "") end++;
  const next = before.split("\n")[end + 1] ?? "";
  const isKey = /^ *(?:- +)*[\w"'][^:]*:(?: |$)|^ *- /.test(next);
  return {
    touches: (span) => !isKey && span !== undefined && span.start.line - 1 >= from && span.start.line - 1 <= end + 1,
  };
}

/** The document, or the first mistake for which there is none. */
function parseOnce(path: string, text: string, spanAt: SpanAt): Mistake | { readonly document: Document.Parsed } {
  const tokens = tokensOf(text);
  if (typeof tokens === "number") return { diagnostic: nestedTooDeep.at(spanAt(tokens, tokens + 1), {}) };
  const directive = tokens.find((token) => token.type === "directive");
  if (directive) {
    const [start, end] = [directive.offset, directive.offset + directive.source.length];
    const line = lineOf(text, start);
    return {
      diagnostic: notYaml.at(spanAt(start, end), syntaxWords("BAD_DIRECTIVE")),
      repair: { type: "blank", from: line, to: line },
    };
  }
  const second = tokens.filter((token) => token.type === "document")[1];
  if (second) return { diagnostic: severalDocuments.at(spanAt(second.offset, second.offset + 3), {}) };
  const [document] = new Composer(options).compose(tokens, true, text.length);
  if (!document || document.contents === null) return { diagnostic: noContent.at(spanAt(0, 0), { path }) };
  const error = document.errors[0] ?? document.warnings[0];
  return error ? wordMistake(error, document, text, spanAt) : { document };
}
