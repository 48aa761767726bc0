import MarkdownIt from "markdown-it";
import abbr from "markdown-it-abbr";
import deflist from "markdown-it-deflist";
import { languageOf, markdownOf, type TextValue } from "../../../content/text.ts";
import { escapeHtml } from "../escape.ts";
import { addCitations } from "./citations.ts";
import { addFootnotes } from "./footnotes.ts";
import { addHeadings } from "./headings.ts";
import { addLinks } from "./links.ts";
import { environment, type MarkdownScope } from "./scope.ts";
import { addTerms } from "./terms.ts";
import { addTables } from "./tables.ts";

// Without `html` all of it is shown as text; without `typographer` nobody's quotation marks are changed.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(deflist)
  .use(abbr)
  .use(addFootnotes)
  .use(addCitations)
  .use(addTerms)
  .use(addHeadings)
  .use(addTables)
  .use(addLinks);

/** Paragraphs, lists, tables: HTML that may stand in a page. */
export function markdownHtml(text: TextValue, scope: MarkdownScope): string {
  const env = environment(scope, String(scope.count("text")));
  return inLanguage(text, "div", parser.render(markdownOf(text), env));
}

/** Nothing Markdown or HTML knows: most labels and answers. A test holds it against the parser. */
const plainWords = /^[\p{L}\p{N} .,;?%/–—’‘“”…]*$/u;

/** Without paragraphs; an empty line in the source becomes a new line. */
export function inlineHtml(text: TextValue, scope: MarkdownScope): string {
  const source = markdownOf(text).trim();
  if (plainWords.test(source)) return inLanguage(text, "span", source);
  const passages = source.split(/\n\s*\n/);
  const html = passages.map((passage) => parser.renderInline(passage, environment(scope, ""))).join("<br>");
  return inLanguage(text, "span", html);
}

function inLanguage(text: TextValue, element: "div" | "span", html: string): string {
  const { lang, dir } = languageOf(text);
  if (lang === undefined && dir === undefined) return html;
  const said = lang === undefined ? "" : ` lang="${escapeHtml(lang)}"`;
  return `<${element}${said}${dir === undefined ? "" : ` dir="${dir}"`}>${html}</${element}>`;
}
