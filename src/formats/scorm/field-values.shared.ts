import type { Token } from "../../contract/interaction.ts";

/** The character of an option, source, target or item. */
export function character(token: Token): string | undefined {
  return optionCharacter(token.number);
}

/** Parts with commas between; `undefined` when one cannot be said or all are too long. */
export function joined(parts: readonly (string | undefined)[]): string | undefined {
  const text = parts.join(",");
  return parts.includes(undefined) || text.length > 255 ? undefined : text;
}

/** CMIDecimal: digits and a point, no exponent, at most `places` decimals. */
export function decimal(value: number, places: number): string {
  const text = value.toFixed(places);
  // toFixed gives an exponent from 1e21 on.
  return text.includes("e")
    ? "0"
    : text
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "")
        .replace(/^-0$/, "0");
}

/**
 * The character that stands for an option (CMIFeedback: `0-9a-z`): a–z, then 0–9. A two-digit number is refused
 * (adapt_framework#1376). `undefined` beyond the thirty-sixth.
 */
export function optionCharacter(number: number): string | undefined {
  return "abcdefghijklmnopqrstuvwxyz0123456789"[number];
}
