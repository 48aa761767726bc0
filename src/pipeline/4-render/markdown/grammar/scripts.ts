import type { MarkdownIt, StateInline } from "markdown-it";
import { scriptBetweenDigits, scriptNotMade } from "../messages.ts";
import { problemIn } from "../reading.ts";
import { after, before } from "./characters.ts";

const limit = 6;

/** What may stand high or low: short, and without a sign of Markdown. */
const words = /^(?![.,)'])(?:[\p{L}\p{N}\p{M}+\-−–±∞.,()=†‡§′″'*]|(?<=\d)\/(?=\d))+$/u;
/** The same where a letter follows, as in CO~2~H: an index or a charge, not the middle of `a^2+b^n`. */
const tight = /^(?:[+\-−]?\p{N}+[+\-−]?|[\p{L}\p{M}]+|[+\-−]+)$/u;

/** Subscript `H~2~O` and superscript `10^9^/L`, directly after a letter, a digit, a closing bracket or another of them. */
export function addScripts(parser: MarkdownIt): void {
  parser.inline.ruler.before("strikethrough", "scripts", (state, silent) => {
    const mark = state.src[state.pos];
    if (mark !== "^" && mark !== "~") return false;
    const found = scriptAt(state, mark);
    if (!found) return false;
    const { end, content, problem } = found;
    if (problem) {
      if (!silent) problemIn(state, state.pos, end, problem);
      return false;
    }
    if (!silent) pushScript(state, mark === "^" ? "sup" : "sub", content);
    state.pos = end;
    return true;
  });
}

function pushScript(state: StateInline, tag: "sup" | "sub", content: string): void {
  state.push(`${tag}_open`, tag, 1);
  state.push("text", "", 0).content = content;
  state.push(`${tag}_close`, tag, -1);
}

type Problem = Parameters<typeof problemIn>[3];

interface Script {
  readonly end: number;
  readonly content: string;
  /** Why it stays as it is written. */
  readonly problem?: Problem;
}

function scriptAt(state: StateInline, mark: "^" | "~"): Script | undefined {
  const { src, pos } = state;
  const close = src.indexOf(mark, pos + 1);
  const content = src.slice(pos + 1, close);
  if (close < 0 || content.length > 40 || !words.test(content)) return undefined;
  const [last, next, end] = [before(src, pos), after(src, close + 1), close + 1];
  if (next === mark || last === mark) return undefined;
  const written = src.slice(pos, end);
  const hasBase = /^[\p{L}\p{N}\p{M})]$/u.test(last) || isAfterScript(state);
  if (!hasBase) return leading(mark, written, last, next, end);
  if (/^\p{N}$/u.test(next)) {
    const isSurrounded = /^\p{N}$/u.test(last) && /^[+\-−]?\p{N}+$/u.test(content);
    return isSurrounded ? { end, content, problem: (span) => scriptBetweenDigits.at(span, { written }) } : undefined;
  }
  const isTight = /^[\p{L}(+\-−{\\]$/u.test(next);
  if (!isBalanced(content) || (isTight && !tight.test(content))) return undefined;
  if ([...content].length > limit) return isTight ? undefined : { end, content, problem: notMade(written, tooLong) };
  return { end, content };
}

const tooLong = "more than six characters stand in it";
const noBase = "nothing stands directly before it";

/** `^99m^Tc`: a mass number has nothing to stand at. */
function leading(mark: string, written: string, last: string, next: string, end: number): Script | undefined {
  const isMass = /^\^\p{N}{1,3}m?\^$/u.test(written);
  const isMeant = mark === "^" && isMass && /^[\s([]?$/.test(last) && /^\p{L}$/u.test(next);
  return isMeant ? { end, content: "", problem: notMade(written, noBase) } : undefined;
}

function notMade(written: string, reason: string): Problem {
  return (span) => scriptNotMade.at(span, { written, reason });
}

/** `SO~4~^2-^`: one directly after the other. */
function isAfterScript({ pending, tokens }: StateInline): boolean {
  return pending === "" && /^su[bp]_close$/.test(tokens.at(-1)?.type ?? "");
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === "(") open++;
    if (character === ")" && --open < 0) return false;
  }
  return open === 0;
}
