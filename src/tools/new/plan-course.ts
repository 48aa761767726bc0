import { familyOf } from "../../content/languages/index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { World } from "../../model/world.ts";
import { lockFileName } from "../../pipeline/3-resolve/lock/lock-file.ts";
import { aroundFiles } from "./around.ts";
import { checkWanted } from "./check-wanted.ts";
import { withHead, type Head } from "./course-head.ts";
import { filesOf } from "./files-of.ts";
import { languageAnswer } from "./language-answer.ts";
import type { PlannedCourse, PlannedFile, WantedCourse } from "./planned-course.ts";

/** All files of a new course, or what stands against it. Nothing is written. */
export async function planCourse(
  wanted: WantedCourse,
  version: string,
  world: World,
): Promise<PlannedCourse | Diagnostic> {
  const { starter, ...head } = wanted;
  const refusal = checkWanted(head);
  if (refusal) return refusal;
  const paths = (await filesOf(starter.folder, world, starter.without)).filter((path) => belongs(path, head.language));
  const course: PlannedFile[] = [];
  for (const path of paths) {
    const bytes = await world.readBytes(`${starter.folder}/${path}`);
    course.push({ path, bytes: path.endsWith(".yaml") ? ownYaml(path, bytes, head) : bytes });
  }
  const title = head.title ?? starter.courseTitle;
  return { course, around: await aroundFiles({ title, version, starter: starter.name }, world) };
}

/**
 * Wording of the starter's own is of no use to a course in another language; and its lock would have the build say what learners of a version
 * before lose, whenever its author writes over a sentence. A new course has no learners yet.
 */
function belongs(path: string, language: string | undefined): boolean {
  if (path === lockFileName) return false;
  const tag = /^locales\/(.+)\.yaml$/.exec(path)?.[1];
  return tag === undefined || language === undefined || familyOf(tag) === familyOf(language);
}

/** The first line of ours names a schema by a path that is right here alone; in a new course the editor's settings do. */
function ownYaml(path: string, bytes: Uint8Array, head: Head): Uint8Array {
  const text = new TextDecoder().decode(bytes).replace(/^# yaml-language-server:.*\r?\n/, "");
  return new TextEncoder().encode(path === "course.yaml" ? withHead(text, head) + languageAnswer(head.language) : text);
}
