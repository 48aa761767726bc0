import { isAboutMany } from "../courses/many-options.ts";
import { compileCourse } from "../courses/compile-course.ts";
import { newProgress } from "../progress.ts";
import { watchedWorld } from "../watched-world.ts";
import { courseRequest } from "./course-request.ts";
import type { Answer, Invocation } from "./define.ts";

/** What `build` and `check` answer, of one course or of several. */
export async function courseAnswer(command: "build" | "check", invocation: Invocation): Promise<Answer> {
  const { words, options, world } = invocation;
  const library = await import("../../index.ts");
  const known = library.formats.map(({ id }) => id);
  const request = courseRequest(words[0], options, known);
  if ("code" in request) return { type: "usage", diagnostic: request };
  if (isAboutMany(invocation)) {
    const { answerMany } = await import("../courses/answer-many.ts");
    return await answerMany(command, request, invocation);
  }
  const progress = newProgress();
  const task = { command, request, isFixing: options["fix"] === true };
  try {
    const { outcome, fixed } = await compileCourse(task, watchedWorld(world, progress.say), progress.say);
    return { type: "report", outcome: { ...outcome, lines: [...fixed, ...outcome.lines] } };
  } finally {
    progress.end();
  }
}
