import { isSeq, type Document, type YAMLError } from "yaml";
import type { Diagnostic, Span } from "../../diagnostics/diagnostic.ts";
import { commentCutBefore } from "./comment-cuts.ts";
import { signIn } from "./look-alikes/signs.ts";
import { customTag, hyphenWithoutSpace, notKeys, notYaml, tabIndent } from "./messages.ts";
import { lineOf, type Repair } from "./repair.ts";
import { commentWords, notClosed, syntaxWords, topList } from "./syntax-words.ts";
import { openingOf } from "./unclosed.ts";

/** A mistake for which a file cannot be read, and how to read on; without, nothing more can be said. */
export interface Mistake {
  readonly diagnostic: Diagnostic;
  readonly repair?: Repair;
}

type SpanAt = (start: number, end: number) => Span;

/** What the parser says of a file, in the words of somebody who writes courses. */
export function wordMistake(error: YAMLError, document: Document.Parsed, text: string, spanAt: SpanAt): Mistake {
  const [start, end] = error.pos;
  const opening = openingOf(error, document);
  const sign = signNear([start, ...(opening ? [opening.at] : [])], text, spanAt);
  if (sign) return sign;
  const blank = (from: number, to: number): Repair => ({
    type: "blank",
    from: lineOf(text, from),
    to: lineOf(text, Math.max(from, to)),
  });
  const cut = commentCutBefore(start, document, text);
  if (cut) {
    const words = opening ? commentWords.bracket : commentWords.line;
    return {
      diagnostic: notYaml.at(spanAt(cut.at, cut.end), words),
      repair: blank(opening?.at ?? cut.at, opening ? cut.at : start),
    };
  }
  if (opening) {
    return {
      diagnostic: notYaml.at(spanAt(opening.at, opening.at + 1), notClosed[opening.what]),
      repair: blank(opening.at, opening.at),
    };
  }
  const hyphen = hyphenBefore(start, text);
  if (hyphen) {
    const span = spanAt(hyphen.at, hyphen.at + hyphen.key.length + 1);
    return { diagnostic: hyphenWithoutSpace.at(span, { key: hyphen.key }), repair: blank(hyphen.at, start) };
  }
  const list = isSeq(document.contents) ? document.contents.range : undefined;
  if (list && start >= list[1]) {
    return { diagnostic: notKeys.at(spanAt(list[0], start), { path: spanAt(0, 0).file, ...topList }) };
  }
  if (error.code === "TAB_AS_INDENT")
    return { diagnostic: tabIndent.at(spanAt(start, end), {}), repair: { type: "tabs" } };
  if (error.code === "TAG_RESOLVE_FAILED") {
    return {
      diagnostic: customTag.at(spanAt(start, end), { tag: text.slice(start, end) }),
      repair: blank(start, start),
    };
  }
  return { diagnostic: notYaml.at(spanAt(start, end), syntaxWords(error.code)), repair: blank(start, start) };
}

/** A sign that looks like one of YAML's, on the lines of these places or the one before: it explains the rest. */
function signNear(places: readonly number[], text: string, spanAt: SpanAt): Mistake | undefined {
  const lines = text.split("\n");
  for (const place of places) {
    const line = lineOf(text, place);
    const said = [line, line - 1].find((near) => signIn(lines[near] ?? "", near === line));
    if (said !== undefined) {
      // The lines above may have it as well: that is where it begins.
      let near = said;
      while (signIn(lines[near - 1] ?? "", false)) near--;
      const found = signIn(lines[near] ?? "", near === line);
      if (!found) continue;
      const at = lines.slice(0, near).join("\n").length + (near > 0 ? 1 : 0) + found.at;
      const repair: Repair = found.kind === "quote" ? { type: "quotes", line: near } : { type: "signs" };
      return { diagnostic: found.diagnosticAt(spanAt(at, at + 1)), repair };
    }
  }
  return undefined;
}

/** An entry of a list that begins without a space, on the line of a place or the one before. */
function hyphenBefore(place: number, text: string): { readonly at: number; readonly key: string } | undefined {
  const lineStart = text.lastIndexOf("\n", place - 1) + 1;
  const from = text.lastIndexOf("\n", lineStart - 2) + 1;
  const found = /^[ \t]*-([A-Za-z][\w-]*):(?:\s|$)/m.exec(text.slice(from, text.indexOf("\n", place) + 1 || undefined));
  if (!found) return undefined;
  return { at: from + found.index + found[0].indexOf("-"), key: found[1] ?? "" };
}
