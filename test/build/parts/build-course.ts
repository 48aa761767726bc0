import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run, start, type Ended, type Running } from "./run.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const tool = here("../../../bin/build-course.js");
export const exampleCourse = here("../../../course");
export const courses = here("../../courses");

/** Runs the real command line, as `npm run prepare` built it, in a folder. */
export async function buildCourse(folder: string, words: readonly string[]): Promise<Ended> {
  return await run(process.execPath, [tool, ...words], folder);
}

export function startBuild(folder: string, words: readonly string[]): Running {
  return start(process.execPath, [tool, ...words], folder);
}

/** Puts the small course of `test/courses/hand-washing` into a folder, with its media; `over` are folders that go on top. */
export function putHandWashing(folder: string, ...over: readonly string[]): void {
  for (const from of [`${courses}/hand-washing`, ...over]) cpSync(from, folder, { recursive: true });
  cpSync(`${courses}/media`, `${folder}/media`, { recursive: true, filter: isOfHandWashing });
}

/** The shared folder has more than this course uses, of which a rule would speak. */
export function isOfHandWashing(path: string): boolean {
  return !/\.\w+$/.test(path) || /[\\/](picture|poster|clip(\.en)?)\.\w+$/.test(path);
}

export const handWashingZip = "hand-washing-1.2.0-scorm12.zip";

/** Two versions of that course whose packages have the same name. */
export const titles = ["Hand washing", "Washing your hands"] as const;

/** Gives the course in `folder/course` one of the titles. */
export function retitle(folder: string, title: string): void {
  const text = readFileSync(`${courses}/hand-washing/course.yaml`, "utf8");
  writeFileSync(`${folder}/course/course.yaml`, text.replace("title: Hand washing", `title: ${title}`));
}
