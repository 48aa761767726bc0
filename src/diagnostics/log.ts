import type { Diagnostic, Severity } from "./diagnostic.ts";

export type Tally = Readonly<Record<Severity, number>>;

/** In the order of the files, as an author walks through them: what concerns no file comes first. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compare(left.span?.file ?? "", right.span?.file ?? "") ||
      (left.span?.start.line ?? 0) - (right.span?.start.line ?? 0) ||
      (left.span?.start.column ?? 0) - (right.span?.start.column ?? 0) ||
      compare(left.code, right.code),
  );
}

export function countSeverities(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .reduce((sum, { more = [] }) => sum + 1 + more.length, 0);
  return { error: count("error"), warning: count("warning"), advice: count("advice") };
}

/** "2 errors, 1 warning"; empty when nothing was found. */
export function tallyWords(tally: Tally): string {
  return [
    ...(tally.error > 0 ? [`${tally.error} error${tally.error === 1 ? "" : "s"}`] : []),
    ...(tally.warning > 0 ? [`${tally.warning} warning${tally.warning === 1 ? "" : "s"}`] : []),
    ...(tally.advice > 0 ? [`${tally.advice} piece${tally.advice === 1 ? "" : "s"} of advice`] : []),
  ].join(", ");
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
