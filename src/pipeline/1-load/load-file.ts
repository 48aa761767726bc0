import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { recalled } from "../../model/memory.ts";
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
  /** Paths of what was read. */
  readonly read: Set<string>;
}

/** A file that nothing names: what is wrong with it is said at its start. */
export function fileItself(path: string): Wanted {
  return { path, kind: "file", at: fileStart(path) };
}

/** Finds and reads a YAML file of the course; reports why it cannot be used. */
export async function loadFile(wanted: Wanted, { folder, index, report, read }: Loading): Promise<Source | undefined> {
  const found = await findFile(wanted, folder, report);
  const text = found && (await readText(found, wanted.at, folder.world, report));
  if (found === undefined || text === undefined) return undefined;
  const { path } = found;
  // Of a file that is named twice, each reading is values of its own.
  const shelf = read.has(path) ? undefined : folder.world.memory?.shelf<Read>("sources");
  read.add(path);
  const { source, diagnostics } = recalled(shelf, path, text, () => readOnce(path, text, index));
  for (const diagnostic of diagnostics) report(diagnostic);
  return source;
}

interface Read {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

function readOnce(path: string, text: string, index: NodeIndex): Read {
  const diagnostics: Diagnostic[] = [];
  return { source: readSource(path, text, index, (one) => void diagnostics.push(one)), diagnostics };
}
