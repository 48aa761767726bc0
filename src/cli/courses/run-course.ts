import { WorldError, type World } from "../../model/world.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import type { BuildRequest } from "../../index.ts";
import { courseOutcome } from "../commands/course-outcome.ts";
import { wordRefusal } from "../refusal.ts";
import { ownMistake } from "./messages.ts";

export type CourseCommand = "build" | "check";

/** What can be sent to another process: one course, and what to do with it. */
export interface CourseTask {
  readonly command: CourseCommand;
  readonly request: BuildRequest;
}

/** What became of it. */
export interface CourseRun {
  readonly folder: string;
  readonly outcome: Outcome;
  /** What learners in progress lose, in words. */
  readonly losses: readonly string[];
  /** Whether build-course itself failed. */
  readonly isOurBug: boolean;
}

/** One course. Whatever happens is its own: the next is built all the same. */
export async function runCourse(task: CourseTask, world: World): Promise<CourseRun> {
  const { command, request } = task;
  try {
    const library = await import("../../index.ts");
    const result = await library[command](request, world);
    const outcome = courseOutcome(command, request, result);
    return { folder: request.folder, outcome, losses: result.summary.lockLosses, isOurBug: false };
  } catch (error) {
    if (error instanceof WorldError) return failedRun(task, [wordRefusal(error)]);
    const reason = error instanceof Error ? error.message : String(error);
    return { ...failedRun(task, [ownMistake.at(undefined, { reason })]), isOurBug: true };
  }
}

/** A course of which nothing is known but why. */
export function failedRun({ command, request }: CourseTask, diagnostics: readonly Diagnostic[]): CourseRun {
  const { folder, formats } = request;
  const nothing = { texts: new Map<string, string>(), outputs: [], summary: {}, lines: [] };
  const outcome = { command, folder, diagnostics, courses: [{ folder, formats }], ...nothing };
  return { folder, outcome, losses: [], isOurBug: false };
}
