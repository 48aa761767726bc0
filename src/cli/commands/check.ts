import { isAboutMany, manyOptions } from "../courses/many-options.ts";
import { courseAnswer } from "./course-answer.ts";
import { courseArguments, courseOptions } from "./course-request.ts";
import type { Command } from "./define.ts";

export const check: Command = {
  name: "check",
  summary: "find everything that can be found without writing",
  takes: courseArguments,
  options: [
    ...courseOptions,
    { flags: "--fix", description: "mend what has one right answer, in the files themselves" },
    ...manyOptions,
  ],
  examples: [
    "build-course check",
    "build-course check my-course --reporter json",
    "build-course check --fix",
    "build-course check 'courses/*' --reporter github,sarif=findings.sarif",
  ],
  isRepeatable: (invocation) => invocation.options["fix"] !== true && !isAboutMany(invocation),
  run: async (invocation) => await courseAnswer("check", invocation),
};
