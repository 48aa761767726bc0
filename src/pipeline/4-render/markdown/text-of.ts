import type { Token } from "markdown-it";

/** The words of inline tokens, without markup, markers and addresses. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join("").replace(/\s+/g, " ").trim();
}

function wordsOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "text" || token.type === "code_inline" ? token.content : "";
}
