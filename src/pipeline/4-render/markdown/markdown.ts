import { markdownOf, type TextValue } from "../../../content/text.ts";
import { escapeHtml } from "../escape.ts";
import { passageAt } from "./inline-place.ts";
import { blocksInLine, footnoteInLine } from "./messages.ts";
import { parser } from "./parser.ts";
import { environment } from "./reading.ts";
import type { MarkdownScope } from "./scope.ts";
import { shapeOf } from "./shape.ts";

/** Paragraphs, lists, tables: HTML that may stand in a page. */
export function markdownHtml(text: TextValue, scope: MarkdownScope): string {
  const source = markdownOf(text);
  const env = environment(scope, passageAt(0, source));
  return inLanguage(text, "div", parser.render(source, env), scope);
}

/** Nothing Markdown or HTML knows: most labels and answers. A test holds it against the parser. */
const plainWords = /^[\p{L}\p{N} .,;?%/–—’‘“”…]*$/u;

/** Without paragraphs; an empty line in the source becomes a new line. */
export function inlineHtml(text: TextValue, scope: MarkdownScope): string {
  const source = markdownOf(text).trim();
  if (plainWords.test(source)) return inLanguage(text, "span", source, scope);
  const { other, note } = shapeOf(markdownOf(text));
  if (other && other.what !== "a formula")
    scope.problem((span) => blocksInLine.at(span, { what: other.what }), other.at);
  if (note) scope.problem((span) => footnoteInLine.at(span, {}), note);
  const html = passagesOf(markdownOf(text)).map(({ start, words }) =>
    parser.renderInline(words, environment(scope, passageAt(start, words))),
  );
  return inLanguage(text, "span", html.join("<br>"), scope);
}

/** What stands between empty lines. */
function passagesOf(text: string): readonly { readonly start: number; readonly words: string }[] {
  const source = text.trim();
  const gaps = [...source.matchAll(/\n\s*\n/g)];
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => gap.index), source.length];
  const lead = text.length - text.trimStart().length;
  return starts.map((start, index) => ({ start: lead + start, words: source.slice(start, ends[index]) }));
}

/** HTML of a text, in an element that says its language if it has one of its own. */
export function inLanguage(text: TextValue, element: "div" | "span", html: string, scope: MarkdownScope): string {
  if (typeof text === "string") return html;
  const { lang, dir } = scope.languageOf(text);
  if (lang === undefined && dir === undefined) return html;
  const said = lang === undefined ? "" : ` lang="${escapeHtml(lang)}"`;
  return `<${element}${said}${dir === undefined ? "" : ` dir="${dir}"`}>${html}</${element}>`;
}
