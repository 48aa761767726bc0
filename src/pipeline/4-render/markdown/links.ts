import type { MarkdownIt, Token } from "markdown-it";
import { linkToFile, unknownAnchor, unsafeLink } from "../messages.ts";
import { escapeHtml } from "../escape.ts";
import { decoded } from "./pictures.ts";
import { placeOfToken, scopeOf } from "./reading.ts";
import type { MarkdownScope } from "./scope.ts";

/**
 * Links are allowed by list, not refused by list: what is no http(s), mailto or anchor is reported and left as text.
 * markdown-it's own check would silently show the source instead.
 */
export function addLinks(parser: MarkdownIt): void {
  parser.validateLink = () => true;
  parser.core.ruler.push("links", (state) => {
    const scope = scopeOf(state.env);
    const make: MakeToken = (type) => new state.Token(type, "", 0);
    for (const token of state.tokens) if (token.children) token.children = checkInline(token.children, make, scope);
  });
  parser.renderer.rules["new_tab"] = (_tokens, _index, _options, env) =>
    `<span class="vh"> ${escapeHtml(scopeOf(env).words("link.newTab"))}</span>`;
}

type MakeToken = (type: string) => Token;

function checkInline(tokens: readonly Token[], make: MakeToken, scope: MarkdownScope): Token[] {
  const open: (Token | undefined)[] = [];
  return tokens.flatMap((token) => {
    if (token.type === "link_open") {
      const kept = linkOpen(token, scope);
      open.push(kept);
      return kept ? [kept] : [];
    }
    if (token.type !== "link_close") return [token];
    const opened = open.pop();
    if (!opened) return [];
    return opened.attrGet("target") === null ? [token] : [make("new_tab"), token];
  });
}

function linkOpen(token: Token, scope: MarkdownScope): Token | undefined {
  const href = String(token.attrGet("href") ?? "");
  if (href.startsWith("#")) return anchorLink(token, decoded(href.slice(1)), scope);
  if (/^mailto:[^\s]/i.test(href)) return token;
  const number = phoneNumber(decoded(href));
  if (number !== undefined) {
    token.attrSet("href", number);
    return token;
  }
  if (/^https?:\/\/[^\s/]/i.test(href)) {
    // A link that opened in the LMS's frame would throw the course out of it.
    token.attrSet("target", "_blank");
    token.attrSet("rel", "noopener");
    return token;
  }
  const shown = decoded(href);
  const isFile = !/^[a-z][a-z0-9+.-]*:/i.test(href.replace(/%[01][0-9a-f]/gi, "")) && !href.startsWith("//");
  const message = isFile ? linkToFile : unsafeLink;
  scope.problem((span) => message.at(span, { href: shown }), placeOfToken(token));
  return undefined;
}

/** `tel:` and `sms:` with what a phone can dial: people write numbers with spaces, brackets and a (0) after the country. */
function phoneNumber(href: string): string | undefined {
  const [, scheme, written = "", more = ""] = /^(tel|sms):([^;?]*)([;?].*)?$/i.exec(href) ?? [];
  const number = written.replace(/\(0\)/, "").replace(/[\s().\-\u2010-\u2013\u00a0]/g, "");
  return scheme !== undefined && /^\+?[\d*#]{2,20}$/.test(number)
    ? `${scheme.toLowerCase()}:${number}${more.replace(/\s/g, "%20")}`
    : undefined;
}

function anchorLink(token: Token, id: string, scope: MarkdownScope): Token | undefined {
  const href = scope.anchor(id);
  if (href === undefined) {
    if (scope.isElsewhere(id)) return undefined;
    scope.problem((span) => unknownAnchor.at(span, { id, advice: scope.anchorAdvice(id) }), placeOfToken(token));
    return undefined;
  }
  token.attrSet("href", href);
  return token;
}
