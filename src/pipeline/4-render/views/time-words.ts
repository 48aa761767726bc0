import type { Words } from "../../../contract/wording.ts";

/** Nobody knows how long 840 minutes are: from here on they are hours. */
export const minutesInWords = 120;

export function timeWords(minutes: number, words: Words): string {
  const [hours, rest] = minutes < minutesInWords ? [0, minutes] : [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return words("minutes", { count: rest });
  const inHours = words("hours", { count: hours });
  return rest === 0 ? inHours : words("hours.minutes", { hours: inHours, minutes: words("minutes", { count: rest }) });
}
