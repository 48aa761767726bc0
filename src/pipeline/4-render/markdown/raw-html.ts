import type { MarkdownIt } from "markdown-it";
import { rawHtml } from "../messages.ts";
import { before, isWord } from "./grammar/characters.ts";
import { firstProblemIn } from "./reading.ts";

const tag = /^(?:<\/?([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>|<!--|<script)/i;

/** Elements that pages are written with; `x<y and y>z` is none of them. */
const elements =
  /^(?:a|abbr|audio|b|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|figure|font|form|h[1-6]|head|hr|html|i|iframe|img|input|ins|label|li|link|mark|meta|object|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|video)$/i;

/** HTML is shown as text, which is seldom what its author meant. Other names in angle brackets are only looked at between words. */
export function addRawHtml(parser: MarkdownIt): void {
  parser.inline.ruler.after("html_inline", "raw_html", (state, silent) => {
    if (silent || state.src[state.pos] !== "<") return false;
    const [written, name] = tag.exec(state.src.slice(state.pos)) ?? [];
    if (written === undefined) return false;
    if (name !== undefined && isComparison(written, name, before(state.src, state.pos))) return false;
    const end = state.pos + written.length;
    firstProblemIn(state, state.pos, end, "html", (span) => rawHtml.at(span, { tag: written }));
    return false;
  });
}

/** `x<y and y>z`, `a<b and c>d`: no element of that name, or one letter with words after it. */
function isComparison(written: string, name: string, last: string): boolean {
  const hasWords = name.length === 1 && /\s\w/.test(written) && !written.includes("=");
  return isWord(last) && (hasWords || !elements.test(name));
}
