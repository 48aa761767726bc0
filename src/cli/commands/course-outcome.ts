import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { counted } from "../../diagnostics/counted.ts";
import { grouped } from "../../diagnostics/grouped.ts";
import { countSeverities } from "../../diagnostics/log.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import type { BuildRequest, BuildResult } from "../../index.ts";
import { tooManyWarnings } from "../messages.ts";

/** What `build` and `check` report of a course. */
export function courseOutcome(command: string, request: BuildRequest, result: BuildResult): Outcome {
  const { texts, outputs, summary } = result;
  const diagnostics = [...result.diagnostics, ...warningsOver(request, result.diagnostics)];
  // Nothing was written, and figures of half a course would be wrong.
  const isStopped = countSeverities(diagnostics).error > 0;
  return {
    command,
    folder: request.folder,
    diagnostics,
    texts,
    outputs,
    courses: [{ folder: request.folder, ...result.course, formats: request.formats }],
    summary,
    lines: isStopped ? [] : command === "check" ? checkLines(summary, request.folder) : lines(summary),
  };
}

/** A check writes nothing, so that it went well must be said. */
function checkLines(summary: Summary, folder: string): readonly string[] {
  return [...lines(summary, folder), "No errors."];
}

/** With a `folder`: each note too, and where it stands in it. */
function lines(summary: Summary, folder?: string): readonly string[] {
  const budgets = sameFigures(summary.budgets).flatMap((same) => [
    budgetLine(same),
    ...(folder === undefined ? [] : (same[0]?.noteRooms ?? []).map((room) => roomLine(room, folder))),
  ]);
  return [...lossLines(summary), ...budgets, ...summary.safeWhere, ...otherLines(summary)];
}

function warningsOver({ maxWarnings }: BuildRequest, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const count = countSeverities(diagnostics).warning;
  if (maxWarnings === undefined || count <= maxWarnings) return [];
  return [tooManyWarnings.at(undefined, { count: counted(count, "warning"), limit: maxWarnings })];
}

type Summary = BuildResult["summary"];
type NoteRoom = Summary["budgets"][number]["noteRooms"][number];

/** Formats with one room share their lines: with `--format all` most do. */
function sameFigures(budgets: Summary["budgets"]): readonly Summary["budgets"][] {
  const groups = new Map<string, Summary["budgets"]>();
  for (const budget of budgets) {
    const figures = JSON.stringify({ ...budget, format: "" });
    groups.set(figures, [...(groups.get(figures) ?? []), budget]);
  }
  return [...groups.values()];
}

function budgetLine(same: Summary["budgets"]): string {
  const { neededChars = 0, limitChars = 0, notes = 0, smallestNoteChars = 0 } = same[0] ?? {};
  const room = notes === 0 ? "" : `; each note has room for ${grouped(smallestNoteChars)} or more`;
  return `Learner state (${same.map(({ format }) => format).join("; ")}): at most ${grouped(neededChars)} of ${grouped(limitChars)} characters${room}`;
}

/** Encoded characters are the LMS's measure, plain letters the learner's: the line under the field counts these. */
function roomLine({ id, span, encodedChars, letters }: NoteRoom, folder: string): string {
  const place = span ? `${folder === "." ? "" : `${folder}/`}${span.file}:${span.start.line}: ` : "";
  return `  ${place}"${id}" has room for ${grouped(letters)} plain letters (${grouped(encodedChars)} characters in the LMS)`;
}

/** What learners lose comes first and in full, a line each. */
function lossLines({ lockLosses }: Summary): readonly string[] {
  if (lockLosses.length === 0) return [];
  return ["Learners who have the version before lose or repeat:", ...lockLosses.map((loss) => `  ${loss}`)];
}

const shownChanges = 5;

function otherLines({ lockChanges, lockLosses }: Summary): readonly string[] {
  const others = lockChanges.slice(lockLosses.length);
  const more = others.length > shownChanges ? `; and ${others.length - shownChanges} more` : "";
  return others.length === 0 ? [] : [`course.lock.yaml: ${others.slice(0, shownChanges).join("; ")}${more}`];
}
