import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { WorldError, type World } from "../../model/world.ts";
import { wordRefusal } from "../refusal.ts";
import { compileCourse, type Compiled, type CourseTask } from "./compile-course.ts";
import { ownMistake } from "./messages.ts";

/** What became of one of several courses. */
export interface CourseRun extends Compiled {
  readonly folder: string;
  /** Whether build-course itself failed. */
  readonly isOurBug: boolean;
}

/** One course. Whatever happens is its own: the next is built all the same. */
export async function runCourse(task: CourseTask, world: World): Promise<CourseRun> {
  try {
    return { folder: task.request.folder, isOurBug: false, ...(await compileCourse(task, world)) };
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
  return { folder, outcome, losses: [], fixed: [], isOurBug: false };
}
