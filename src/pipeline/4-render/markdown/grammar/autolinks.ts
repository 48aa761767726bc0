import type { MarkdownIt } from "markdown-it";
import { inlineRule } from "./built-in.ts";

/** Schemes of links, and of what is refused as one: anything else in angle brackets, as in `<pH:7>`, is text. */
const scheme = /^<(?:https?|mailto|tel|sms|ftp|file|data|javascript|vbscript|blob|about|intent):/i;
const other = /^<[a-z][a-z0-9+.-]*:(?!\/\/)/i;

/** `<https://example.org>` without what only looks like it. */
export function addAutolinks(parser: MarkdownIt): void {
  const autolink = inlineRule("autolink");
  parser.inline.ruler.at("autolink", (state, silent) => {
    const rest = state.src.slice(state.pos, state.pos + 40);
    return (scheme.test(rest) || !other.test(rest)) && autolink(state, silent);
  });
}
