import type { Format } from "./define.ts";
import { scorm12 } from "./scorm12/format.ts";

/** The output formats, in the order in which help and docs list them. */
export const formats: readonly Format[] = [scorm12];

/** The format of an id that the command line has let through. */
export function formatById(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
}
