import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";

/** What the stages have said so far. Later stages run only while nothing is an error. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
  add(diagnostics: readonly Diagnostic[]): void;
  /** An error, or more warnings than the request allows. */
  stop(): boolean;
}

export function newFindings(maxWarnings = Number.POSITIVE_INFINITY): Findings {
  const diagnostics: Diagnostic[] = [];
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    diagnostics,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    add: (more) => void diagnostics.push(...more),
    stop: () => count("error") > 0 || count("warning") > maxWarnings,
  };
}
