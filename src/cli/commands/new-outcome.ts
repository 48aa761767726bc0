import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import { counted } from "../../diagnostics/counted.ts";
import type { PlannedCourse, WantedCourse } from "../../index.ts";

const nothing = { command: "new", texts: new Map<string, string>(), outputs: [] } as const;

export function refusedOutcome(diagnostic: Diagnostic): Outcome {
  return { ...nothing, diagnostics: [diagnostic], summary: {}, lines: [] };
}

/** What `new` says when all is there: what it made, and what its author does next. */
export function newOutcome(
  folder: string,
  { starter, id, language }: WantedCourse,
  { course, around }: PlannedCourse,
  kept: readonly string[],
): Outcome {
  const files = course.length + around.length - kept.length;
  const lines = [
    `${folder === "." ? "This folder" : `${folder}/`} has a new course, from the starter “${starter.name}”: ${counted(files, "file")}.`,
    ...(kept.length === 0 ? [] : [`There already, and left as it is: ${kept.join(", ")}.`]),
    ...(language === undefined || language.startsWith("en")
      ? []
      : ["Its sentences are in English: write yours over them."]),
    ...(starter.note === undefined ? [] : [starter.note]),
    "",
    "Next:",
    ...(folder === "." ? [] : [`  cd ${folder}`]),
    "  build-course preview   shows the course, and again each time you save a file",
    "  build-course           writes the package for your LMS to dist/packages, and course.lock.yaml: commit it",
  ];
  return { ...nothing, folder, diagnostics: [], summary: { starter: starter.id, id, files, kept }, lines };
}
