import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import type { CourseFolder } from "../../files/course-folder.ts";
import { regularFile } from "../../files/find-file.ts";
import { outsideCourse } from "../../files/messages.ts";
import { readText } from "../../files/read-text.ts";
import { fileStart, spanFinder } from "../../files/text-lines.ts";

/** A text file that a course may bring along: found by its place, named nowhere. */
export interface OwnFile {
  /** Relative to the course folder: `templates/blocks/text.hbs`. */
  readonly path: string;
  readonly text: string;
}

/** `undefined` when the course has none, or it cannot be used, which is reported. */
export async function ownFile(path: string, folder: CourseFolder, report: Report): Promise<OwnFile | undefined> {
  const names = await folder.list(parentOf(path));
  if (!names.includes(path.slice(path.lastIndexOf("/") + 1))) return undefined;
  const at = fileStart(path);
  const found = await regularFile({ path, at }, path, folder, report);
  const text = found && (await readText(found, at, folder.world, report));
  return text === undefined ? undefined : { path, text };
}

/**
 * Files with this ending in a folder of the course and the folders in it. Each folder is entered once, whatever leads to it, and
 * none outside the course: a link to `/` would have the whole disk read.
 */
export async function ownFilesIn(
  path: string,
  ending: string,
  folder: CourseFolder,
  report: Report,
  entered = new Set<string>(),
): Promise<readonly OwnFile[]> {
  const found: OwnFile[] = [];
  for (const name of await folder.list(path)) {
    const inner = `${path}/${name}`;
    const realPath = await folder.world.realPath(`${folder.path}/${inner}`);
    const isFolder = realPath !== undefined && (await folder.world.stat(realPath))?.kind === "folder";
    if (!isFolder) {
      const file = name.endsWith(ending) ? await ownFile(inner, folder, report) : undefined;
      if (file) found.push(file);
    } else if (!folder.holds(realPath)) {
      report(outsideCourse.at(fileStart(inner), { path: inner }));
    } else if (!entered.has(realPath)) {
      entered.add(realPath);
      found.push(...(await ownFilesIn(inner, ending, folder, report, entered)));
    }
  }
  return found;
}

/** The character at this index. */
export function spanAt({ path, text }: OwnFile, index: number): Span {
  return spanFinder(path, text)(index, index + 1);
}

function parentOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
