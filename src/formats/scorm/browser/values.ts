import { decimal } from "../field-values.shared.ts";

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

/** A share of 0–1 as a score of 0–100. */
export function percent(share: number): string {
  return decimal(Math.min(Math.max(0, share), 1) * 100, 2);
}

/** CMIIdentifier that every LMS takes: letters, digits, underscore, at most 255. */
export function identifier(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 255);
}

/** What an LMS returned, as text: some return null, undefined, their names, or numbers. */
export function valueText(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text === "null" || text === "undefined" ? "" : text;
}
