import type { Diagnostic, Span } from "../diagnostic.ts";
import type { Outcome } from "./define.ts";

/** Path of a file of a course from the working folder. */
export function pathOf({ file }: Pick<Span, "file">, folder: string | undefined): string {
  return folder === undefined || folder === "." ? file : `${folder}/${file}`;
}

/** Where a finding is shown by who needs a file for it: what concerns no file of a course, at the start of its `course.yaml`. */
export function spanOf({ span, course }: Diagnostic, { courses = [] }: Pick<Outcome, "courses">): Span | undefined {
  if (span || courses.length === 0) return span;
  const start = { line: 1, column: 1 };
  return { file: course === undefined ? "course.yaml" : `${course}/course.yaml`, start, end: start };
}

/** The same from the root of the repository; a path from the root of the disk stays as it is. */
export function fromRoot(path: string, root: string): string {
  return isAbsolute(path) ? path : `${root}${path}`.replace(/^(?:\.\/)+/, "");
}

export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
