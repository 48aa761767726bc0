import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import { escapeHtml } from "../../escape.ts";
import { before } from "../grammar/characters.ts";
import { formulaNotRead, formulaOfWords } from "../messages.ts";
import { problemAt, problemIn, scopeOf } from "../reading.ts";
import { lineAt } from "../inline-place.ts";
import { formulaOf } from "./math-ml.ts";

/**
 * Formulas in LaTeX: `$…$` and `\(…\)` in a line, `$$…$$`, `\[…\]` and a fence with the word math apart. A single `$` is
 * money.
 */
export function addFormulas(parser: MarkdownIt): void {
  parser.inline.ruler.before("escape", "formula", readInline);
  parser.block.ruler.before("fence", "formula_block", readBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  parser.renderer.rules["formula"] = (tokens, index, _options, env) => formulaHtml(tokens[index], env);
}

interface Found {
  readonly tex: string;
  /** Where the formula itself begins, from where it is opened. */
  readonly lead: number;
  readonly end: number;
  readonly isDisplay: boolean;
}

const forms: readonly (readonly [RegExp, isDisplay: boolean])[] = [
  [/\$\$((?:\\[^$]|[^\\$])+?)\$\$/y, true],
  [/\$`([^`\n]+)`\$/y, false],
  [/\$(?![\s$])((?:\\[^$]|[^\\$])*?(?:[^\s\\$]|\\[^$]))\$(?![\p{L}\p{N}$])/uy, false],
  [/\\\(((?:(?!\\\))[^])+?)\\\)/y, false],
  [/\\\[((?:(?!\\\])[^])+?)\\\]/y, true],
];

function readInline(state: StateInline, silent: boolean): boolean {
  const found = formulaAt(state);
  if (!found) return false;
  const { tex, lead, end, isDisplay } = found;
  const start = state.pos;
  if (isProse(tex)) {
    // Money on both sides of words; other words were perhaps meant as a formula.
    if (!silent && !/^\d/.test(tex))
      problemIn(state, start, end, (span) => formulaOfWords.at(span, { written: state.src.slice(start, end) }));
    return false;
  }
  const formula = formulaOf(tex.trim(), isDisplay);
  if ("problem" in formula) {
    if (!silent) {
      const at = start + lead + (tex.length - tex.trimStart().length) + formula.at;
      problemIn(state, Math.min(at, end - 1), end, (span) =>
        formulaNotRead.at(span, { formula: tex.trim(), reason: formula.problem }),
      );
      state.pending += state.src.slice(start, end);
    }
    state.pos = end;
    return true;
  }
  if (!silent) pushFormula(state.push("formula", "math", 0), tex, formula, isDisplay);
  state.pos = end;
  return true;
}

function formulaAt({ src, pos, posMax }: StateInline): Found | undefined {
  const sign = src[pos];
  if (sign !== "$" && sign !== "\\") return undefined;
  if (sign === "$" && /^[\p{L}\p{N}$\\]$/u.test(before(src, pos))) return undefined;
  if (sign === "\\" && before(src, pos) === "\\") return undefined;
  for (const [form, isDisplay] of forms) {
    form.lastIndex = pos;
    const [written, tex = ""] = form.exec(src) ?? [];
    if (written === undefined || pos + written.length > posMax || /\n\s*\n/.test(tex) || tex.trim() === "") continue;
    const isPlain = sign === "\\" && src[pos + 1] === "[" && !/\\[a-z]|[\^_={]/i.test(tex);
    if (isPlain) return undefined;
    return { tex, lead: written.indexOf(tex), end: pos + written.length, isDisplay };
  }
  return undefined;
}

/** Words in a row, brackets that are not closed, a number without a sign of a formula: money on each side of a text. */
function isProse(tex: string): boolean {
  const plain = tex.replace(/\\[a-z]+\*?(?:\s*\{[^{}]*\})*/gi, " ");
  const isMoney = /^\d/.test(tex) && (!isBalanced(plain) || !/[\\^_=<>≤≥≈+*/×·−-]|^[\d.,]+\s?\p{L}?$/u.test(tex));
  const hasWords =
    /\p{L}{3,}[\s,;:]+\p{L}{2,}|(?<!\p{L})\p{L}{2,}\s+\p{L}{3,}|\s(?:and|or|to|per|for|und|oder|bis|et|ou|a)\s+\d/u;
  return isMoney || hasWords.test(plain);
}

function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** `$$`, `\[` or a fence on lines of their own. */
function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineOf(state, startLine);
  const form = blockForms.find(([open]) => open.test(first));
  if (!form || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const [open, close, isFence] = form;
  const head = first.replace(open, "");
  const lines = [head];
  let last = startLine;
  const isDone = () => !isFence && close.test(lines.at(-1) ?? "") && (last > startLine || head.trim() !== "");
  while (!isDone()) {
    last += 1;
    if (last >= endLine) return false;
    const next = lineOf(state, last);
    if (!isFence && next.trim() === "") return false;
    lines.push(next);
    if (isFence && close.test(next)) break;
  }
  const tex = lines.join("\n").replace(close, "");
  if (!isFence && first.trimStart().startsWith("\\[") && !/\\[a-z]|[\^_={]/i.test(tex)) return false;
  if (tex.trim() === "") return false;
  if (silent) return true;
  pushBlock(state, tex, startLine, last);
  state.line = last + 1;
  return true;
}

const blockForms: readonly (readonly [open: RegExp, close: RegExp, isFence: boolean])[] = [
  [/^\$\$(?!.*\$\$.*\S)/, /\$\$\s*$/, false],
  [/^\\\[(?!.*\\\].*\S)/, /\\\]\s*$/, false],
  [/^(?:```|~~~)\s*math\s*$/, /(?:```|~~~)\s*$/, true],
];

function pushBlock(state: StateBlock, tex: string, startLine: number, last: number): void {
  const formula = formulaOf(tex.trim(), true);
  const map: [number, number] = [startLine, last + 1];
  if (!("problem" in formula)) {
    const token = state.push("formula", "math", 0);
    token.map = map;
    token.block = true;
    return pushFormula(token, tex, formula, true);
  }
  const { start } = lineAt(state.src, startLine);
  const lead = state.src.indexOf(tex.trim(), start);
  const at = { start: Math.max(lead, start) + formula.at, end: state.eMarks[last] ?? start };
  problemAt(state.env, { ...at, start: Math.min(at.start, at.end - 1) }, (span) =>
    formulaNotRead.at(span, { formula: tex.trim(), reason: formula.problem }),
  );
  const code = state.push("code_block", "code", 0);
  code.content = tex;
  code.map = map;
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line] ?? 0);
}

function pushFormula(
  token: Token,
  tex: string,
  { html, words }: { readonly html: string; readonly words: string },
  isDisplay: boolean,
): void {
  token.content = words;
  token.markup = tex;
  token.meta = { html, isDisplay };
}

/** From here on a formula may be wider than a phone: it lies in a region of its own that scrolls. */
const longChars = 24;

function formulaHtml(token: Token | undefined, env: object | undefined): string {
  const html = htmlOf(token?.meta);
  const words = token?.content ?? "";
  const math = html.replace("<math", `<math aria-label="${escapeHtml(words)}"`);
  const isApart = token?.block === true || html.includes('display="block"');
  if (!isApart && words.length <= longChars) return math;
  const { words: say, count } = scopeOf(env);
  const label = escapeHtml(say("formula.label", { number: count("formula") }));
  const tag = token?.block ? "div" : "span";
  return `<${tag} class="scroll formula" role="region" tabindex="0" aria-label="${label}">${math}</${tag}>${token?.block ? "\n" : ""}`;
}

function htmlOf(meta: unknown): string {
  const html: unknown = typeof meta === "object" && meta !== null ? Reflect.get(meta, "html") : undefined;
  return typeof html === "string" ? html : "";
}
