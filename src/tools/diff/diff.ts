import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { World } from "../../model/world.ts";
import { ZipError } from "./open-zip.ts";
import { comparePackages } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { diffLines } from "./diff-lines.ts";
import { notOurs, notReadable, updateLosesWork } from "./messages.ts";
import { readPackagedCourse, type PackagedCourse } from "./read-course.ts";

export interface DiffResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when one of the packages could not be read. */
  readonly comparison?: Comparison;
  readonly lines: readonly string[];
}

/** What replacing one package by the other does to learners in progress. Paths are those of zips of the same format. */
export async function diff(oldPath: string, newPath: string, world: World): Promise<DiffResult> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const before = await read(oldPath, world, report);
  const after = await read(newPath, world, report);
  if (!before || !after) return { diagnostics, lines: [] };
  const comparison = comparePackages(before, after);
  const [, reason] = diffLines(comparison);
  if (comparison.broken) report(updateLosesWork.at(undefined, { reason: (reason ?? "").replace(/\.$/, "") }));
  return { diagnostics, comparison, lines: diffLines(comparison) };
}

async function read(
  path: string,
  world: World,
  report: (diagnostic: Diagnostic) => void,
): Promise<PackagedCourse | undefined> {
  try {
    const course = await readPackagedCourse(await world.readBytes(path));
    if (!course) report(notOurs.at(undefined, { path }));
    return course;
  } catch (error) {
    if (!(error instanceof ZipError || error instanceof SyntaxError)) throw error;
    report(notReadable.at(undefined, { path, reason: error.message.replace(/\.$/, "") }));
    return undefined;
  }
}
