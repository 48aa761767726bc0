import abbr from "markdown-it-abbr";
import { languageOf, markdownOf, type TextValue } from "../../../content/text.ts";
import { escapeHtml } from "../escape.ts";
import { addCitations } from "./citations.ts";
import { addFootnotes } from "./footnotes.ts";
import { newParser } from "./grammar/grammar.ts";
import { addHeadings } from "./headings.ts";
import { passageAt } from "./inline-place.ts";
import { addLinks } from "./links.ts";
import { addPasted } from "./pasted/pasted.ts";
import { addPlaces } from "./places.ts";
import { addRawHtml } from "./raw-html.ts";
import { environment } from "./reading.ts";
import type { MarkdownScope } from "./scope.ts";
import { addTerms } from "./terms.ts";
import { addTables } from "./tables.ts";

const parser = newParser()
  .use(addPlaces)
  .use(addPasted)
  .use(abbr)
  .use(addFootnotes)
  .use(addCitations)
  .use(addTerms)
  .use(addHeadings)
  .use(addTables)
  .use(addRawHtml)
  .use(addLinks);

/** Paragraphs, lists, tables: HTML that may stand in a page. */
export function markdownHtml(text: TextValue, scope: MarkdownScope): string {
  const source = markdownOf(text);
  const env = environment(scope, String(scope.count("text")), passageAt(0, source));
  return inLanguage(text, "div", parser.render(source, env));
}

/** Nothing Markdown or HTML knows: most labels and answers. A test holds it against the parser. */
const plainWords = /^[\p{L}\p{N} .,;?%/–—’‘“”…]*$/u;

/** Without paragraphs; an empty line in the source becomes a new line. */
export function inlineHtml(text: TextValue, scope: MarkdownScope): string {
  const source = markdownOf(text).trim();
  if (plainWords.test(source)) return inLanguage(text, "span", source);
  const html = passagesOf(markdownOf(text)).map(({ start, words }) =>
    parser.renderInline(words, environment(scope, "", passageAt(start, words))),
  );
  return inLanguage(text, "span", html.join("<br>"));
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

function inLanguage(text: TextValue, element: "div" | "span", html: string): string {
  const { lang, dir } = languageOf(text);
  if (lang === undefined && dir === undefined) return html;
  const said = lang === undefined ? "" : ` lang="${escapeHtml(lang)}"`;
  return `<${element}${said}${dir === undefined ? "" : ` dir="${dir}"`}>${html}</${element}>`;
}
