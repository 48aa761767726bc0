import type { Outcome } from "../../diagnostics/reporters/define.ts";
import type { BuildRequest } from "../../index.ts";
import type { World } from "../../model/world.ts";
import { courseOutcome } from "../commands/course-outcome.ts";

export type CourseCommand = "build" | "check";

/** What can be sent to another process: one course, and what to do with it. */
export interface CourseTask {
  readonly command: CourseCommand;
  readonly request: BuildRequest;
  /** Whether to mend what is certain. */
  readonly isFixing: boolean;
}

export interface Compiled {
  readonly outcome: Outcome;
  /** What learners in progress lose, in words. */
  readonly losses: readonly string[];
  /** What was mended, in words. */
  readonly fixed: readonly string[];
}

/** One course, as the command line says it. */
export async function compileCourse(
  { command, request, isFixing }: CourseTask,
  world: World,
  watch?: (what: string) => void,
): Promise<Compiled> {
  const library = await import("../../index.ts");
  if (!isFixing) {
    const result = await library[command](request, world, watch);
    return { outcome: courseOutcome(command, request, result), losses: result.summary.lockLosses, fixed: [] };
  }
  const { fixCourse } = await import("../fix/fix-course.ts");
  const { result, lines } = await fixCourse(request, library.check, world);
  return { outcome: courseOutcome(command, request, result), losses: result.summary.lockLosses, fixed: lines };
}
