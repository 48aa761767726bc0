import type { FileUse } from "../../../content/kind-tools.ts";
import type { Note, Report } from "../../../diagnostics/diagnostic.ts";
import type { CourseMedia } from "../../../model/course.ts";
import type { World } from "../../../model/world.ts";
import { openCourseFolder, type CourseFolder } from "../../files/course-folder.ts";
import { findFile } from "../../files/find-file.ts";
import { megabytes } from "../../files/read-text.ts";
import { normalisePath } from "../../files/safe-path.ts";
import type { Captions } from "./captions/check-captions.ts";
import { beyondEnd } from "./captions/beyond-end.ts";
import { lookAgain } from "./look-again.ts";
import type { Seen } from "./look-inside.ts";
import { checkAlt } from "./pictures/check-picture.ts";
import { mediaTooLarge, sameOutputName } from "./messages.ts";
import { outputName } from "./output-name.ts";

const manyLmsLimitBytes = 100_000_000;

/** One file with all its uses. */
interface Used {
  readonly path: string;
  readonly uses: readonly [FileUse, ...FileUse[]];
}

/** Finds and looks at every file the course uses: each once, sorted by path. What is wrong is reported where it is first used. */
export async function findMedia(
  uses: readonly FileUse[],
  folder: string,
  world: World,
  report: Report,
): Promise<CourseMedia[]> {
  const course = await openCourseFolder(folder, world);
  if (!course) throw new Error(`The course folder ${folder} is gone.`);
  const media: CourseMedia[] = [];
  const captions = new Map<string, Captions>();
  const shown = new Map<string, string>();
  for (const used of byPath(uses)) {
    const one = await findOne(used, course, report);
    if (!one) continue;
    const { captions: read, ...found } = one;
    if (read) captions.set(found.path, read);
    const other = found.sitePath === undefined ? undefined : shown.get(found.sitePath);
    if (other !== undefined)
      report(sameOutputName.at(used.uses[0].at, { path: found.path, other, name: found.sitePath ?? "" }));
    if (found.sitePath !== undefined) shown.set(found.sitePath, found.path);
    media.push(found);
  }
  for (const use of uses) checkAlt(use, report);
  for (const use of uses) warnOfFilmsEnd(use, captions, media, report);
  warnOfSize(media, uses, report);
  return media.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function findOne(
  used: Used,
  course: CourseFolder,
  report: Report,
): Promise<(CourseMedia & Pick<Seen, "captions">) | undefined> {
  const [first, ...others] = used.uses;
  const notes: readonly Note[] = others.flatMap(({ at }) => (at ? [{ text: "It is used here too.", span: at }] : []));
  const noted: Report = (diagnostic) => report({ ...diagnostic, notes: [...diagnostic.notes, ...notes] });
  const file = await findFile({ path: first.path, kind: "file", at: first.at }, course, noted);
  const seen = file && (await lookAgain(file, used.uses, course.world, noted));
  if (!file || !seen) return undefined;
  const ship = used.uses.some((use) => use.ship);
  const { ending, ...facts } = seen;
  return { ...file, ...facts, ...(ship ? { sitePath: outputName(file.path, ending) } : {}) };
}

function byPath(uses: readonly FileUse[]): readonly Used[] {
  const used = new Map<string, [FileUse, ...FileUse[]]>();
  for (const use of uses) {
    const path = normalisePath(use.path);
    const before = used.get(path);
    if (before) before.push(use);
    else used.set(path, [use]);
  }
  return [...used].map(([path, all]) => ({ path, uses: all }));
}

/** Captions that come when their film is over. */
function warnOfFilmsEnd(
  { path, film }: FileUse,
  captions: ReadonlyMap<string, Captions>,
  media: readonly CourseMedia[],
  report: Report,
): void {
  const read = captions.get(normalisePath(path));
  const { seconds } = media.find((file) => film !== undefined && file.path === normalisePath(film)) ?? {};
  if (read && seconds !== undefined) for (const found of beyondEnd(read, seconds)) report(found);
}

/** Said once, at the largest file. */
function warnOfSize(media: readonly CourseMedia[], uses: readonly FileUse[], report: Report): void {
  const shipped = media
    .filter((file) => file.sitePath !== undefined)
    .sort((left, right) => right.sizeBytes - left.sizeBytes);
  const [largest] = shipped;
  const total = shipped.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (!largest || total <= manyLmsLimitBytes) return;
  const use = uses.find(({ path }) => normalisePath(path) === largest.path);
  report(mediaTooLarge.at(use?.at, { size: megabytes(total), largest: megabytes(largest.sizeBytes) }));
}
