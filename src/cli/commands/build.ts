import { courseOutcome } from "./course-outcome.ts";
import { courseArgument, courseOptions, courseRequest } from "./course-request.ts";
import type { Command } from "./define.ts";

export const build: Command = {
  name: "build",
  summary: "check a course, render it and write its packages",
  takes: [courseArgument],
  options: [
    ...courseOptions,
    { flags: "--out <dir>", description: "folder to write to (default: dist/packages)" },
    { flags: "--unpacked", description: "write the folder to serve instead of a zip" },
    { flags: "--verify-xsd", description: "check each manifest against the XSDs of its standard too" },
  ],
  examples: [
    "build-course",
    "build-course build my-course --format all",
    "build-course build --frozen --max-warnings 0",
  ],
  // libxml2 is a package of its own, and may be another one next time.
  isRepeatable: ({ verifyXsd }) => verifyXsd !== true,
  async run({ words: [folder], options, world }) {
    const library = await import("../../index.ts");
    const known = library.formats.map(({ id }) => id);
    const request = courseRequest(folder, options, known);
    if ("code" in request) return { type: "usage", diagnostic: request };
    return { type: "report", outcome: courseOutcome("build", request, await library.build(request, world)) };
  },
};
