const year = "[0-9]{4}";
const leapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const long = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const short = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const day = `(?:${year}-(?:${long}|${short}|${february})|${leapYear}-02-29)`;
const month = `${year}-(?:0[1-9]|1[0-2])`;

/** A day that there is: 31 February is none. */
export const isoDay = `^${day}$`;

/** A year, a month or a day. */
export const isoDate = `^(?:${year}|${month}|${day})$`;

/** Words, or a date that there is. */
export const dateOrWords = `^(?![0-9]{4}(?:-[0-9]{1,2}){1,2}$)|${isoDate}`;

const monthNames = "January February March April May June July August September October November December".split(" ");

/** What to write instead of something that is no day. */
export function dayAdvice(written: string): string {
  return mended(written) ?? "Write year, month and day with hyphens: 2026-11-01.";
}

/** The same where a year or a month will do. */
export function dateAdvice(written: string): string {
  return mended(written) ?? "Write a year, a month or a day: 2026, 2026-11 or 2026-11-01.";
}

function mended(written: string): string | undefined {
  const numbers = written.match(/[0-9]+/g) ?? [];
  const [years = "", months = "", days = ""] = numbers.at(-1)?.length === 4 ? numbers.toReversed() : numbers;
  const name = monthNames[Number(months) - 1];
  const last = new Date(Date.UTC(Number(years), Number(months), 0)).getUTCDate();
  if (years.length === 4 && name !== undefined && Number(days) > last) return `${name} ${years} has ${last} days.`;
  const meant = `${years}-${months.padStart(2, "0")}-${days.padStart(2, "0")}`;
  return new RegExp(isoDay).test(meant) ? `Write year, month and day with hyphens: ${meant}.` : undefined;
}
