import { courseOutcome } from "./course-outcome.ts";
import { courseArgument, courseOptions, courseRequest } from "./course-request.ts";
import type { Command } from "./define.ts";

export const check: Command = {
  name: "check",
  summary: "find everything that can be found without writing",
  takes: [courseArgument],
  options: courseOptions,
  examples: ["build-course check", "build-course check my-course --reporter json"],
  isRepeatable: () => true,
  async run({ words: [folder], options, world }) {
    const library = await import("../../index.ts");
    const known = library.formats.map(({ id }) => id);
    const request = courseRequest(folder, options, known);
    if ("code" in request) return { type: "usage", diagnostic: request };
    return { type: "report", outcome: courseOutcome("check", request, await library.check(request, world)) };
  },
};
