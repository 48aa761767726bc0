import { counted } from "../../diagnostics/counted.ts";
import type { Diagnostic, Note, Span } from "../../diagnostics/diagnostic.ts";
import { countSeverities } from "../../diagnostics/log.ts";
import { pathOf } from "../../diagnostics/reporters/place.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import { reviewsDue } from "./messages.ts";
import type { CourseRun } from "./run-course.ts";

/** The runs of several courses as one outcome, whose places are from the working folder. */
export function mergedOutcome(command: string, runs: readonly CourseRun[], summary: object): Outcome {
  const diagnostics = runs.flatMap(({ folder, outcome }) =>
    outcome.diagnostics.map((found) => amongOthers(found, folder)),
  );
  const failed = runs.filter(hasErrors);
  return {
    command,
    diagnostics: [...diagnostics, ...dueReviews(runs)],
    texts: new Map(runs.flatMap((run) => [...textsOf(run)])),
    outputs: runs.flatMap(({ outcome }) => outcome.outputs),
    courses: runs.flatMap(({ outcome }) => outcome.courses ?? []),
    summary: { ...summary, courses: runs.length, failed: failed.map(({ folder }) => folder) },
    lines: [...runs.flatMap(({ fixed }) => fixed), ...runs.flatMap(lossLines), tallyLine(command, runs, failed)],
  };
}

function hasErrors({ outcome }: CourseRun): boolean {
  return countSeverities(outcome.diagnostics).error > 0;
}

function amongOthers(found: Diagnostic, folder: string): Diagnostic {
  const moved = (span: Span): Span => ({ ...span, file: pathOf(span, folder) });
  const { span, mend, more, notes } = found;
  return {
    ...found,
    course: folder,
    notes: notes.map((note: Note) => (note.span ? { ...note, span: moved(note.span) } : note)),
    ...(span ? { span: moved(span) } : {}),
    ...(mend ? { mend: { ...mend, span: moved(mend.span) } } : {}),
    ...(more ? { more: more.map(moved) } : {}),
  };
}

/** Texts of the files that something is said of: those of ten thousand courses need not be held. */
function textsOf({ folder, outcome: { texts, diagnostics } }: CourseRun): ReadonlyMap<string, string> {
  const shown = new Set(diagnostics.flatMap(({ span }) => span?.file ?? []));
  return new Map(
    [...texts].filter(([file]) => shown.has(file)).map(([file, text]) => [pathOf({ file }, folder), text]),
  );
}

/** What learners lose is told of each course, whatever else there is to say. */
function lossLines({ folder, losses, ...run }: CourseRun): readonly string[] {
  if (losses.length === 0 || hasErrors({ folder, losses, ...run })) return [];
  return [`${folder}: learners who have the version before lose or repeat:`, ...losses.map((loss) => `  ${loss}`)];
}

function tallyLine(command: string, runs: readonly CourseRun[], failed: readonly CourseRun[]): string {
  const all = counted(runs.length, "course");
  const done = command === "check" ? "checked" : "built";
  if (failed.length === 0) return `${all} ${done}. No errors.`;
  const names = failed.map(({ folder }) => folder).join(", ");
  return `${all}: ${runs.length - failed.length} ${command === "check" ? "without errors" : done}, ${failed.length} with errors (${names}).`;
}

/** The names of the two rules that speak of reviews: only they know the day, and what a course answers for. */
const reviewRules: readonly string[] = ["review-soon", "review-overdue"];

function dueReviews(runs: readonly CourseRun[]): readonly Diagnostic[] {
  const due = runs.filter(({ outcome }) => outcome.diagnostics.some(({ name }) => reviewRules.includes(name)));
  if (due.length === 0) return [];
  const dated = due.map(({ folder, outcome }) => ({ folder, day: outcome.courses?.[0]?.reviewBy ?? "" }));
  const words = dated
    .toSorted((left, right) => (left.day < right.day ? -1 : 1))
    .map(({ folder, day }) => [folder, ...(day === "" ? [] : [`(${day})`])].join(" "));
  const are = due.length === 1 ? "1 course is" : `${due.length} courses are`;
  return [reviewsDue.at(undefined, { are, courses: words.join(", ") })];
}
