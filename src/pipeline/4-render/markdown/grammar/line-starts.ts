import Parser, { type MarkdownIt, type StateBlock, type Token } from "markdown-it";
import deflist from "markdown-it-deflist";
import { blockRule, onlyRule, type BlockRule } from "./built-in.ts";

const paragraphEnds = ["paragraph", "reference", "blockquote", "list"];

/**
 * Signs that begin a line and belong to a figure begin no block: `>90%` is no quotation, `+ 5 mmol/L` no list, `~ 5 mg`
 * no definition, and `[Na]: 140` no address for a link. Markdown takes the sign away, or the whole line.
 */
export function addLineStarts(parser: MarkdownIt): void {
  const { ruler } = parser.block;
  ruler.at("blockquote", unless(isMoreThan, blockRule("blockquote")), { alt: paragraphEnds });
  ruler.at("list", unless(isNoList, blockRule("list")), { alt: paragraphEnds.slice(0, 3) });
  ruler.at("lheading", unless(isTooShort, blockRule("lheading")));
  ruler.at("reference", unless(isNoAddress, blockRule("reference")));
  ruler.before("paragraph", "deflist", withoutTildes(definitionRule()), { alt: paragraphEnds.slice(0, 3) });
  parser.core.ruler.push("list_numbers", ({ tokens }) => keepNumbers(tokens));
}

/** A rule that does not hold for lines that are something else. */
function unless(isFigure: (state: StateBlock, line: number) => boolean, rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => !isFigure(state, startLine) && rule(state, startLine, endLine, silent);
}

/** One line, or several of them; where words go on after a sign like it, it is a quotation that begins with a number. */
function isMoreThan(state: StateBlock, line: number): boolean {
  if (!startsWith(state, line, ">")) return false;
  const figure = /^>(?:\s*[=≥≤<>~]?\s*[.,]?\d|\s*$)/;
  if (!figure.test(lineOf(state, line))) return false;
  const next = lineOf(state, line + 1);
  return !next.startsWith(">") || figure.test(next);
}

/** A number with its sign, or a sign by itself: a dash where there is nothing to say. */
function isNoList(state: StateBlock, line: number): boolean {
  return startsWith(state, line, "+-*") && /^\+\s*[.,]?\d|^[-+*]\s*$/.test(lineOf(state, line));
}

/** One dash or two under a line is no heading either. */
function isTooShort(state: StateBlock, line: number): boolean {
  return startsWith(state, line + 1, "-=") && /^(?:-{1,2}|={1,2})\s*$/.test(lineOf(state, line + 1));
}

function isNoAddress(state: StateBlock, line: number): boolean {
  return !startsWith(state, line, "[") || !/^\[[^\]]*\]:\s*(?:[<#/.]|[a-z][a-z0-9+.-]*:|$)/i.test(lineOf(state, line));
}

/** Asked first, of every line of every text: most begin with a letter. */
function startsWith({ src, bMarks, tShift }: StateBlock, line: number, signs: string): boolean {
  const sign = src[(bMarks[line] ?? 0) + (tShift[line] ?? 0)];
  return sign !== undefined && signs.includes(sign);
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line] ?? 0);
}

function definitionRule(): BlockRule {
  const { ruler } = new Parser().use(deflist).block;
  return onlyRule(ruler, "deflist");
}

/** Of the two signs the plugin takes for a definition, `~` means "about": the list ends before it. */
function withoutTildes(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (silent) return !lineOf(state, startLine).startsWith("~") && rule(state, startLine, endLine, silent);
    let last = startLine + 1;
    while (last < endLine && !/^~(?:\s|$)/.test(lineOf(state, last))) last++;
    return rule(state, startLine, last, silent);
  };
}

/** HTML counts on from the first number. Where an author counts otherwise, as in a list with a gap, the numbers stay. */
function keepNumbers(tokens: readonly Token[]): void {
  const lists: { numbers: { item: Token; number: number }[] }[] = [];
  for (const token of tokens) {
    if (token.type === "ordered_list_open") lists.push({ numbers: [] });
    else if (token.type === "bullet_list_open") lists.push({ numbers: [] });
    else if (token.type === "list_item_open") lists.at(-1)?.numbers.push({ item: token, number: Number(token.info) });
    else if (token.type === "bullet_list_close") lists.pop();
    else if (token.type === "ordered_list_close") writeNumbers(lists.pop()?.numbers ?? []);
  }
}

function writeNumbers(items: readonly { readonly item: Token; readonly number: number }[]): void {
  const rises = items.every(({ number }, index) => index === 0 || number > (items[index - 1]?.number ?? 0));
  if (!rises) return; // 1. 1. 1. is how many number a list
  for (const [index, { item, number }] of items.entries())
    if (index > 0 && number !== (items[index - 1]?.number ?? 0) + 1) item.attrSet("value", String(number));
}
