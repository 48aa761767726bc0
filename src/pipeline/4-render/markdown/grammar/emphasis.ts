import type { Delimiter, MarkdownIt, StateInline } from "markdown-it";
import { emphasisInWord } from "../messages.ts";
import { problemIn } from "../reading.ts";
import { after, before, isUnspaced, isWord } from "./characters.ts";

/** A mark of emphasis, and the run of marks it is one of. */
interface Mark extends Delimiter {
  readonly run: { readonly at: number; readonly length: number };
}

const star = 0x2a;
const line = 0x5f;
const tilde = 0x7e;

/**
 * `*`, `_` and `~~` begin and end at the edge of a word, never inside one or in a figure: `4*10*9/L` has no emphasis.
 * CommonMark allows it, and takes the signs away. Scripts without spaces between words, such as Chinese, have no such edges.
 */
export function addEmphasis(parser: MarkdownIt): void {
  parser.inline.ruler.at("emphasis", readMarks);
  parser.inline.ruler.at("strikethrough", readMarks);
  parser.inline.ruler2.after("balance_pairs", "figures", (state) => {
    for (const marks of marksOf(state)) dropFigures(marks, state);
  });
  parser.inline.ruler2.after("emphasis", "left_over", (state) => {
    for (const marks of marksOf(state)) reportLeftOver(marks, state);
  });
}

function readMarks(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos);
  if (silent || (marker !== star && marker !== line && marker !== tilde)) return false;
  const { length, can_open, can_close } = state.scanDelims(state.pos, marker !== line);
  if (marker === tilde && length !== 2) return false;
  const [from, to] = [state.pos, state.pos + length];
  const open = can_open && (mayOpen(state.src, from, marker) || isPartOfWord(state.src, from));
  const close = can_close && (mayClose(state.src, to, marker) || isPartOfWord(state.src, openerOf(state.src, from)));
  const [width, run] = [marker === tilde ? 2 : 1, { at: from, length }];
  for (let at = from; at < to; at += width) {
    state.push("text", "", 0).content = state.src.slice(at, at + width);
    const token = state.tokens.length - 1;
    const mark: Mark = { marker, length: width === 2 ? 0 : length, token, end: -1, open, close, run };
    state.delimiters.push(mark);
  }
  state.pos = to;
  return true;
}

/** After a closing bracket or a unit a sign belongs to a figure. File names have lines, and more before them than words have. */
function mayOpen(text: string, at: number, marker: number): boolean {
  const last = before(text, at);
  if (last === "" || /\s/.test(last) || isUnspaced(last)) return true;
  if (isWord(last) || /[)\]}%°‰′″]/.test(last)) return false;
  return marker !== line || /[([{"'“‘«„‚¿¡*~—–>|]/.test(last);
}

function mayClose(text: string, at: number, marker: number): boolean {
  const next = after(text, at);
  if (next === "" || /\s/.test(next) || isUnspaced(next)) return true;
  if (isWord(next)) return false;
  return marker !== line || /^[)\]}"'”’»*_~.,;:!?…]*(?:[\s—–[|^]|$)/.test(text.slice(at, at + 20));
}

/** `**F**ace`, `post**op**`: a few letters of a word are no figure, if the word begins or ends with them. */
function isPartOfWord(text: string, at: number): boolean {
  const part = /\*\*\p{L}+\*\*(?!\*)/uy;
  part.lastIndex = at;
  const found = at < 0 ? undefined : part.exec(text)?.[0];
  if (found === undefined) return false;
  const [last, next] = [before(text, at), after(text, at + found.length)];
  const [begins, ends] = [isLetter(last), isLetter(next)];
  return begins !== ends && (begins ? mayClose(text, at + found.length, star) : mayOpen(text, at, star));
}

function openerOf(text: string, closer: number): number {
  return text.lastIndexOf("**", closer - 1);
}

const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);

function* marksOf({ delimiters, tokens_meta }: StateInline): Generator<readonly Delimiter[]> {
  yield delimiters;
  for (const meta of tokens_meta) if (meta?.delimiters) yield meta.delimiters;
}

/** `*.*`, `2 *3* 4`: between the marks stands no word, or a number between numbers. */
function dropFigures(marks: readonly Delimiter[], { tokens }: StateInline): void {
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ content }) => content)
      .join("");
  for (const opener of marks) {
    const closer = marks[opener.end];
    if (!closer) continue;
    const inside = words(opener.token + 1, closer.token);
    const isNumber = /^[\d.,\s]*$/.test(inside);
    const isBetween = /\d\s*$/.test(words(0, opener.token)) && /^\s*\d/.test(words(closer.token + 1, tokens.length));
    const hasMarkup = tokens.slice(opener.token + 1, closer.token).some(({ type }) => type !== "text");
    if (!hasMarkup && (!/[\p{L}\p{N}]/u.test(inside) || (isNumber && isBetween))) opener.end = -1;
  }
}

/** What stayed as it is though it is no figure: `**` on both sides of words, or `*` round a part of a word. */
function reportLeftOver(marks: readonly Delimiter[], state: StateInline): void {
  const paired = new Set(marks.flatMap((mark) => (mark.end < 0 ? [] : [mark, marks[mark.end]])));
  const left = marks.filter((mark): mark is Mark => "run" in mark && !paired.has(mark));
  const runs = left.filter(({ run }, index) => left[index - 1]?.run !== run);
  for (const [index, { run, marker }] of runs.entries()) {
    const next = runs[index + 1];
    if (next?.marker !== marker || next.run.length !== run.length) continue;
    const [start, end] = [run.at, next.run.at + run.length];
    if (!looksMeant(state.src, start, end, run.length)) continue;
    problemIn(state, start, end, (span) => emphasisInWord.at(span, { written: state.src.slice(start, end) }));
    return;
  }
}

function looksMeant(text: string, start: number, end: number, width: number): boolean {
  const inside = text.slice(start + width, end - width);
  const [last, next] = [before(text, start), after(text, end)];
  if (/^\s|\s$|\n\s*\n/.test(inside) || !/\p{L}/u.test(inside) || /\d/.test(last + next)) return false;
  // `__init__.py`, `_old_.txt`: names of files have lines.
  const isName = text[start] === "_" && !/\s/.test(inside);
  if (width > 1) return !isName && (!(isWord(last) && isWord(next)) || /^\p{L}{2,}$/u.test(inside));
  const isPart = /^\p{L}+$/u.test(inside) && isLetter(next);
  return !isName && !isWord(last) && (isPart || (/\s/.test(inside) && !isWord(next)));
}
