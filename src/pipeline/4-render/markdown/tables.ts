import type { MarkdownIt, Token } from "markdown-it";
import type { TextRange } from "../../../model/source.ts";
import { escapeHtml } from "../escape.ts";
import { lineAt } from "./inline-place.ts";
import { cellsLost } from "./messages.ts";
import { scopeOf, type MakeProblem } from "./reading.ts";
import { textOf } from "./text-of.ts";

/** Tables and code lie in a labelled region that a keyboard can scroll, so that a page never scrolls sideways. */
export function addTables(parser: MarkdownIt): void {
  parser.core.ruler.push("tables", (state) => {
    let table: Token[] = [];
    for (const token of state.tokens) {
      if (token.type === "table_open") table = [];
      table.push(token);
      if (token.type !== "table_close") continue;
      describeTable(table);
      for (const row of longRows(table, state.src)) scopeOf(state.env).problem(row.problem, row.at);
    }
  });
  const { rules } = parser.renderer;
  rules["table_open"] = (tokens, index, _options, env) => {
    const { words, count } = scopeOf(env);
    const columns: unknown = tokens[index]?.meta?.["columns"];
    const holes = { number: count("table"), columns: typeof columns === "string" ? columns : "" };
    const label = words("table.label", holes);
    return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">\n<table class="table">\n`;
  };
  rules["table_close"] = () => "</table>\n</div>\n";
  rules["fence"] = rules["code_block"] = (tokens, index, _options, env) => {
    const { words, count } = scopeOf(env);
    const label = escapeHtml(words("code.label", { number: count("code") }));
    const code = escapeHtml(tokens[index]?.content ?? "");
    return `<div class="scroll" role="region" tabindex="0" aria-label="${label}"><pre><code>${code}</code></pre></div>\n`;
  };
}

/** Scopes of header cells; no inline styles, which the page's policy forbids. An empty corner makes the first column headers. */
function describeTable(tokens: readonly Token[]): void {
  const cells = cellsOf(tokens);
  const headers = cells.filter(({ head }) => head).map(({ text }) => text);
  const cornered = headers[0] === "";
  const [table] = tokens;
  if (table) table.meta = { columns: headers.filter((text) => text !== "").join(", ") };
  for (const { open, close, text, head, column } of cells) {
    alignByClass(open);
    const isHeader = head ? text !== "" : cornered && column === 0;
    open.tag = close.tag = isHeader ? "th" : "td";
    if (isHeader) open.attrSet("scope", head ? "col" : "row");
  }
}

interface LongRow {
  readonly problem: MakeProblem;
  readonly at: TextRange;
}

/** Rows with more cells than the table has columns: markdown-it leaves the rest of them out. */
function longRows(table: readonly Token[], text: string): readonly LongRow[] {
  const columns = table.filter(({ type }) => type === "th_open").length;
  const rows = table.filter(({ type }) => type === "tr_open").slice(1);
  return rows.flatMap(({ map }) => {
    const line = lineAt(text, map?.[0] ?? 0);
    const written = line.text.replace(/^[\s>]*\|?|\|?\s*$/g, "");
    const cells = written.split(/(?<!\\)\|/).length;
    const problem: MakeProblem = (span) => cellsLost.at(span, { cells, columns });
    return cells > columns ? [{ problem, at: { start: line.start, end: line.start + line.text.length } }] : [];
  });
}

interface Cell {
  readonly open: Token;
  readonly close: Token;
  readonly text: string;
  readonly head: boolean;
  readonly column: number;
}

function cellsOf(tokens: readonly Token[]): readonly Cell[] {
  let column = 0;
  return tokens.flatMap((open, index): readonly Cell[] => {
    if (open.type === "tr_open") column = 0;
    const [inline, close] = tokens.slice(index + 1, index + 3);
    if (!inline || !close || (open.type !== "th_open" && open.type !== "td_open")) return [];
    return [{ open, close, text: textOf(inline.children ?? []), head: open.type === "th_open", column: column++ }];
  });
}

function alignByClass(cell: Token): void {
  const side = /text-align:\s*(\w+)/.exec(String(cell.attrGet("style") ?? ""))?.[1];
  cell.attrs = null;
  if (side === "right") cell.attrSet("class", "end");
  if (side === "center") cell.attrSet("class", "middle");
}
