import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../model/source.ts";
import type { CourseFolder } from "../files/course-folder.ts";
import { findFile, type Wanted } from "../files/find-file.ts";
import { readText } from "../files/read-text.ts";
import { fileStart } from "../files/text-lines.ts";
import type { NodeIndex } from "./node-index.ts";
import { readSource } from "./read-source.ts";

/** One reading of one course folder. */
export interface Loading {
  readonly folder: CourseFolder;
  readonly index: NodeIndex;
  readonly report: Report;
}

/** A file that nothing names: what is wrong with it is said at its start. */
export function fileItself(path: string): Wanted {
  return { path, kind: "file", at: fileStart(path) };
}

/** Finds and reads a YAML file of the course; reports why it cannot be used. */
export async function loadFile(wanted: Wanted, { folder, index, report }: Loading): Promise<Source | undefined> {
  const found = await findFile(wanted, folder, report);
  const text = found && (await readText(found, wanted.at, folder.world, report));
  return found === undefined || text === undefined ? undefined : readSource(found.path, text, index, report);
}
