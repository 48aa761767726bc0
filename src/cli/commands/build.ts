import { isAboutMany, manyOptions } from "../courses/many-options.ts";
import { courseAnswer } from "./course-answer.ts";
import { courseArguments, courseOptions } from "./course-request.ts";
import type { Command } from "./define.ts";

export const build: Command = {
  name: "build",
  summary: "check courses, render them and write their packages",
  takes: courseArguments,
  options: [
    ...courseOptions,
    { flags: "--out <dir>", description: "folder to write to (default: dist/packages)" },
    { flags: "--unpacked", description: "write the folder to serve instead of a zip" },
    { flags: "--verify-xsd", description: "check each manifest against the XSDs of its standard too" },
    ...manyOptions,
  ],
  examples: [
    "build-course",
    "build-course build my-course --format all",
    "build-course build --frozen --max-warnings 0",
    "build-course build 'courses/*' --catalogue dist/catalogue.json --shard 1/4",
  ],
  // libxml2 is a package of its own, and may be another one next time. What other processes were told is not known here.
  isRepeatable: (invocation) => invocation.options["verifyXsd"] !== true && !isAboutMany(invocation),
  run: async (invocation) => await courseAnswer("build", invocation),
};
