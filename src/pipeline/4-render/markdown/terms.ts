import type { MarkdownIt, Token } from "markdown-it";
import { unknownTerm } from "../messages.ts";
import { escapeHtml } from "../escape.ts";
import { problemIn, scopeOf, type MakeProblem } from "./reading.ts";
import type { TermLink } from "./scope.ts";

const marked = /\[([^[\]\n]+)\]\{\.term\}/y;

/**
 * `[words]{.term}` becomes a link to the glossary, and so does the first use of a term in running text: not in headings,
 * links or code, where a link would be in the way.
 */
export function addTerms(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "term", (state, silent) => {
    marked.lastIndex = state.pos;
    const match = marked.exec(state.src);
    if (!match) return false;
    if (!silent) {
      const words = match[1] ?? "";
      const scope = scopeOf(state.env);
      const link = scope.term(words);
      const missing: MakeProblem = (span) => unknownTerm.at(span, { words, advice: scope.termAdvice(words) });
      if (!link) problemIn(state, state.pos, state.pos + match[0].length, missing);
      Object.assign(state.push(link ? "term" : "text", "", 0), { content: words, meta: link ?? null });
    }
    state.pos += match[0].length;
    return true;
  });
  parser.core.ruler.push("first_terms", (state) => {
    const scope = scopeOf(state.env);
    if (!scope.nextTerm) return;
    const make: MakeToken = (type, content, meta) => Object.assign(new state.Token(type, "", 0), { content, meta });
    state.tokens.forEach((token, index) => {
      const isProse = state.tokens[index - 1]?.type === "paragraph_open";
      if (isProse && token.children) token.children = linkFirst(token.children, scope.nextTerm, make);
    });
  });
  parser.renderer.rules["term"] = (tokens, index) => termHtml(tokens[index]);
}

type MakeToken = (type: string, content: string, meta: object | null) => Token;
type NextTerm = NonNullable<ReturnType<typeof scopeOf>["nextTerm"]>;

function linkFirst(tokens: readonly Token[], next: NextTerm | undefined, make: MakeToken): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") depth++;
    if (token.type === "link_close") depth--;
    if (!next || depth > 0 || token.type !== "text") return [token];
    const parts: Token[] = [];
    let rest = token.content;
    for (let found = next(rest); found; found = next(rest)) {
      if (found.index > 0) parts.push(make("text", rest.slice(0, found.index), null));
      parts.push(make("term", found.words, found.link));
      rest = rest.slice(found.index + found.words.length);
    }
    return rest === "" ? parts : [...parts, make("text", rest, null)];
  });
}

function termHtml(token: Token | undefined): string {
  const words = escapeHtml(token?.content ?? "");
  const link: unknown = token?.meta;
  if (!isLink(link)) return words;
  const id = link.anchor === undefined ? "" : ` id="${escapeHtml(link.anchor)}"`;
  return `<a class="term" href="${escapeHtml(link.href)}"${id}>${words}</a>`;
}

function isLink(value: unknown): value is TermLink {
  return typeof value === "object" && value !== null && "href" in value;
}
