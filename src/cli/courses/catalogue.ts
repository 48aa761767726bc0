import { countSeverities } from "../../diagnostics/log.ts";
import type { CourseReport, PackageReport } from "../../diagnostics/reporters/define.ts";
import type { CourseRun } from "./run-course.ts";

/** Grows when a field changes its meaning or goes; new fields may come without notice. */
const catalogueVersion = 1;

/** All courses as one document for programs: what is in it hangs on the courses alone, not on when or where it was made. */
export function catalogueText(runs: readonly CourseRun[], tool: string): string {
  const courses = runs.map(entryOf);
  return `${JSON.stringify({ version: catalogueVersion, tool: { name: "build-course", version: tool }, courses }, null, 2)}\n`;
}

interface Entry extends CourseReport {
  readonly packages: readonly Omit<PackageReport, "course" | "version">[];
  readonly findings: ReturnType<typeof countSeverities>;
}

function entryOf({ outcome }: CourseRun): Entry {
  const [course = { folder: outcome.folder ?? "", formats: [] }] = outcome.courses ?? [];
  const packages = outcome.outputs.map(({ course: _course, version: _version, ...pack }) => pack);
  return { ...course, packages, findings: countSeverities(outcome.diagnostics) };
}
