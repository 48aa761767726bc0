import type { Pattern, Response, Token } from "../../contract/interaction.ts";

/** CMIFeedback by type, at most 255 characters; `undefined` when there is no way to say it in SCORM 1.2. */
export function feedback(response: Response): string | undefined {
  switch (response.type) {
    case "true-false":
      return response.value ? "t" : "f";
    case "choice":
      // No braces, although RTE 3.4.5 has them for "all of these": the Learning Hub refuses them.
      return joined(response.picked.map(character));
    case "sequencing":
      return joined(response.items.map(character));
    case "matching":
      return joined(response.pairs.map(([source, target]) => pair(character(source), character(target))));
    case "likert":
      return character(response.picked);
    case "numeric":
      return decimal(response.value, 7);
    case "fill-in":
      return asciiText(response.texts.join(", "));
    case "long-fill-in":
    case "other":
      return asciiText(response.text);
    default:
      return response satisfies never;
  }
}

/** A right answer as `correct_responses.n.pattern`. SCORM 1.2 has no ranges. */
export function patternText(right: Pattern): string | undefined {
  if (right.type !== "numeric-range") return feedback(right);
  return right.min !== undefined && right.min === right.max ? decimal(right.min, 7) : undefined;
}

function character(token: Token): string | undefined {
  return optionCharacter(token.number);
}

function pair(source: string | undefined, target: string | undefined): string | undefined {
  return source === undefined || target === undefined ? undefined : `${source}.${target}`;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
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

/**
 * Text as ASCII in one line, at most 255 characters: ESR's adapter garbles all that follows an emoji and cuts at a
 * line end. Accents go, typographic marks become plain, what is left becomes "?".
 */
export function asciiText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[^ -~]/gu, "?")
    .trim()
    .slice(0, 255);
}
