import { decimal } from "../../scorm/field-values.shared.ts";

/** Seconds as an ISO 8601 time interval with at most two decimals: `PT1H2M3.45S` (2004 RTE 4.1.1.7). */
export function interval(seconds: number): string {
  const hundredths = Math.max(0, Math.round((seconds || 0) * 100));
  const minutes = Math.floor(hundredths / 6000);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${decimal((hundredths % 6000) / 100, 2)}S`;
}

/** UTC with one decimal, `2026-11-25T03:04:05.0Z`: Moodle 4.5 refuses none, three, and an offset. */
export function timestamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 21)}Z`;
}

/** A share of -1 to 1 as `score.scaled`. */
export function scaled(share: number): string {
  return decimal(Math.min(Math.max(-1, share), 1), 4);
}
