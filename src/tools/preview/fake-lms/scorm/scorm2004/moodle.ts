import type { Record2004 } from "./strict2004.ts";

/*
 * SCORM 2004 in Moodle 4.5 (build 20241108), as seen on a running site: what its server makes of a request. The calls
 * themselves are those of `strict2004.ts`, which takes less than Moodle does. Own code: only what it does was taken over.
 */

export interface Moodle2004Record extends Record2004 {
  readonly grade: string;
  readonly complete: boolean;
  /** Seen: judged on the last attempt before its status was final, and never judged again. */
  readonly isFailedForEver: boolean;
}

export interface Teacher2004 {
  /** Statuses that complete the activity. */
  readonly rule: readonly string[];
  /** Attempts that are allowed; 0: any number. The database's default is 1. */
  readonly attempts: number;
}

/** All of the data goes each time, changed or not; the score is posted before the statuses. */
export function storedByMoodle2004(
  previous: Moodle2004Record | undefined,
  record: Record2004,
  { rule, attempts }: Teacher2004,
): Moodle2004Record {
  const counts = (values: Readonly<Record<string, string>>): boolean =>
    ["cmi.completion_status", "cmi.success_status"].some((name) => rule.includes(values[name] ?? ""));
  const grade = record.values["cmi.score.raw"] ?? "";
  const isComplete = previous?.complete === true;
  const isGraded = grade !== "" && grade !== (previous?.grade ?? "");
  const isJudged = isGraded && attempts === 1 && !isComplete && !counts(previous?.values ?? {});
  const isFailedForEver = previous?.isFailedForEver === true || isJudged;
  return { ...record, grade, isFailedForEver, complete: !isFailedForEver && (isComplete || counts(record.values)) };
}

/** Seen: what a page that goes may still send, in all. */
export const beaconLimitBytes = 64 * 1024;

/** How much one request weighs: names and values as a form, each with its marks escaped. */
export function requestBytes({ values }: Record2004): number {
  return new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name.replaceAll(".", "__"), value]),
  ).toString().length;
}
