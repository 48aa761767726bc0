import type { MarkdownIt, StateInline } from "markdown-it";

/** Signs that mean something wherever they stand in a line: a backslash before them is no part of the text. */
const signs = new Set("`*_[]<>#|~^&$\"'@");

/**
 * A backslash takes the meaning from the sign after it, and goes; where that sign has no meaning, it stays. CommonMark
 * lets it go before every sign, so that `\(x\)`, `5\%` and `\\server` lose it.
 */
export function addBackslashes(parser: MarkdownIt): void {
  parser.inline.ruler.at("escape", (state, silent) => {
    if (state.src[state.pos] !== "\\") return false;
    if (state.src[state.pos + 1] === "\n") return lineBreak(state, silent);
    const length = isEscape(state) ? 2 : 1;
    if (!silent) {
      const token = state.push("text_special", "", 0);
      token.content = state.src.slice(state.pos + length - 1, state.pos + length);
      token.markup = state.src.slice(state.pos, state.pos + length);
      token.info = "escape";
    }
    state.pos += length;
    return true;
  });
}

function isEscape({ src, pos }: StateInline): boolean {
  const sign = src[pos + 1] ?? "";
  const rest = src.slice(pos + 2, pos + 4);
  if (sign === "\\") return signs.has(rest[0] ?? "") || runLength(src, pos) > 3;
  if (signs.has(sign)) return !(sign === "[" || sign === "]") || !isFormula(src, pos);
  if (sign === "!") return rest.startsWith("[");
  if (sign === "(" || sign === "{") return src[pos - 1] === "]";
  const line = src.slice(src.lastIndexOf("\n", pos - 1) + 1, pos);
  if (sign === "." || sign === ")") return /^\s*\d{1,9}$/.test(line) || (sign === ")" && /\]\\\([^)]*$/.test(line));
  return "+-=:".includes(sign) && sign !== "" && line.trim() === "";
}

/** How many backslashes stand together. */
function runLength(src: string, pos: number): number {
  const [, head = ""] = /(\\*)$/.exec(src.slice(Math.max(0, pos - 8), pos)) ?? [];
  return head.length + (/^\\*/.exec(src.slice(pos))?.[0].length ?? 0);
}

/** `\[ x^2 \]`: a formula as LaTeX sets it apart. `\[sic\]` is none. */
function isFormula(src: string, pos: number): boolean {
  const [open, close] = src[pos + 1] === "[" ? [pos, src.indexOf("\\]", pos)] : [src.lastIndexOf("\\[", pos), pos];
  return open >= 0 && close >= 0 && /\\[a-z]|[\^_={]/i.test(src.slice(open + 2, close));
}

function lineBreak(state: StateInline, silent: boolean): boolean {
  if (!silent) state.push("hardbreak", "br", 0);
  state.pos += 2;
  while (/[ \t]/.test(state.src[state.pos] ?? "")) state.pos++;
  return true;
}
