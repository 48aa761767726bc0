/** Seconds as CMITimespan `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.5): never negative, at most 9999:59:59.99. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round((seconds || 0) * 100)), 9999 * 360_000 + 359_999);
  const whole = Math.floor(hundredths / 100);
  return [
    String(Math.floor(whole / 3600)).padStart(4, "0"),
    two(Math.floor(whole / 60) % 60),
    `${two(whole % 60)}.${two(hundredths % 100)}`,
  ].join(":");
}

/** The learner's clock as CMITime `HH:MM:SS`; `at` in milliseconds since 1970. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
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

/** A share of 0–1 as a score of 0–100. */
export function percent(share: number): string {
  return decimal(Math.min(Math.max(0, share), 1) * 100, 2);
}

/** CMIIdentifier that every LMS takes: letters, digits, underscore, at most 255. */
export function identifier(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 255);
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

/** What an LMS returned, as text: some return null, undefined, their names, or numbers. */
export function valueText(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text === "null" || text === "undefined" ? "" : text;
}
