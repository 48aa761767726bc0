import type { Token } from "markdown-it";

/** The words of inline tokens, without markup, markers and addresses. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => wordsOf(token, tokens[index - 1]?.type))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(token: Token, before: string | undefined): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  if (token.type === "image") return textOf(token.children ?? []);
  if (token.type === "formula") return token.content;
  if (token.type !== "text" && token.type !== "code_inline") return "";
  if (before === "sup_open") return high(token.content);
  return before === "sub_open" ? low(token.content) : token.content;
}

const signs = "0123456789+-−=()n";
const highSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
const lowSigns = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

/** High signs: 10⁹, not 109: a figure that loses its height is another figure. */
export function high(text: string): string {
  const isEnding = /^(?:st|nd|rd|th|er|re|e|o|a)$/.test(text);
  return isEnding ? text : (translated(text, highSigns) ?? `^${text}`);
}

/** Low signs, where there are some. */
export function low(text: string): string {
  return translated(text, lowSigns) ?? text;
}

function translated(text: string, into: string): string | undefined {
  const found = [...text].map((character) => into[signs.indexOf(character)]);
  return found.includes(undefined) ? undefined : found.join("");
}
