import type { Format } from "./define.ts";
import { cmi5 } from "./cmi5/format.ts";
import { scorm12 } from "./scorm12/format.ts";
import { scorm2004Editions } from "./scorm2004/format.ts";
import { web } from "./web/format.ts";
import { xapi } from "./xapi/format.ts";

/** The output formats, in the order in which help and docs list them. */
export const formats: readonly Format[] = [scorm12, ...scorm2004Editions, xapi, cmi5, web];

/** The format of an id that the command line has let through. */
export function formatById(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
}
