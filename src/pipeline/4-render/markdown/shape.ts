import abbr from "markdown-it-abbr";
import footnote from "markdown-it-footnote";
import type { Token } from "markdown-it";
import type { TextRange } from "../../../model/source.ts";
import { newParser } from "./grammar/grammar.ts";
import { lineAt } from "./inline-place.ts";

const parser = newParser().use(abbr).use(footnote);

/** What of a text is more than a paragraph or several. */
export interface Shape {
  /** How many paragraphs stand at the top level. */
  readonly paragraphs: number;
  /** The first thing that is no paragraph. */
  readonly other: { readonly what: string; readonly at: TextRange } | undefined;
  readonly hasPicture: boolean;
  /** Where the first footnote is called, if there is any. */
  readonly note: TextRange | undefined;
}

const line: Shape = { paragraphs: 1, other: undefined, hasPicture: false, note: undefined };

/** In one line nothing is a list or a quotation: "- 5 °C" keeps its sign. */
const isOneLine = (source: string): boolean => !/\n|^#{1,6} /.test(source);

/** The shape of a text; read for that alone, so nothing is reported. */
export function shapeOf(text: string): Shape {
  const inOneLine = isOneLine(text.trim());
  if (inOneLine && !/!\[|\^\[/.test(text)) return line;
  const tokens = inOneLine ? parser.parseInline(text.trim(), {}) : parser.parse(text, {});
  const outer = tokens.filter(({ level, nesting }) => level === 0 && nesting >= 0);
  const notes = outer.findIndex(({ type }) => type === "footnote_block_open");
  const blocks = notes < 0 ? outer : outer.slice(0, notes);
  const other = blocks.find(({ type }) => type !== "paragraph_open" && type !== "inline");
  return {
    paragraphs: inOneLine ? 1 : blocks.filter(({ type }) => type === "paragraph_open").length,
    other: other && { what: names[other.type] ?? "a passage", at: rangeOf(other, text) },
    hasPicture: tokens.some(({ children }) => children?.some(({ type }) => type === "image")),
    note: notes < 0 ? undefined : noteIn(text),
  };
}

const names: Readonly<Record<string, string>> = {
  bullet_list_open: "a list",
  ordered_list_open: "a list",
  dl_open: "a list of terms",
  table_open: "a table",
  fence: "code",
  code_block: "code",
  heading_open: "a heading",
  blockquote_open: "a quotation",
  hr: "a line",
  formula: "a formula",
};

function noteIn(text: string): TextRange {
  const { 0: written, index } = /\^\[|\[\^[^\]]*\]/.exec(text) ?? { 0: "", index: 0 };
  return { start: index, end: index + written.length };
}

/** Its first line. */
function rangeOf({ map }: Token, text: string): TextRange {
  const line = lineAt(text, map?.[0] ?? 0);
  const indent = line.text.length - line.text.trimStart().length;
  return { start: line.start + indent, end: line.start + line.text.trimEnd().length };
}
