import type { Checked, Diagnostic, Report, Span } from "../../diagnostics/diagnostic.ts";
import type { CourseSource, Plain, Source } from "../../model/source.ts";
import { recalled } from "../../model/memory.ts";
import type { World } from "../../model/world.ts";
import { openCourseFolder } from "../files/course-folder.ts";
import type { Wanted } from "../files/find-file.ts";
import { fileItself, loadFile, type Loading } from "./load-file.ts";
import { loadLocales } from "./load-locales.ts";
import { noCourseFile, noCourseFolder } from "./messages.ts";
import { newNodeIndex, type NodeIndex } from "./node-index.ts";

/** Reads every YAML file of a course. `value` may be there beside errors, so that reports can quote the texts. */
export async function loadCourse(path: string, world: World): Promise<Checked<CourseSource>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const folder = await openCourseFolder(path, world);
  if (!folder) {
    report(noCourseFolder.at(undefined, { folder: path }));
    return { value: undefined, diagnostics };
  }
  // Values that are taken over from a build before keep their places.
  const index = recalled(world.memory?.shelf<NodeIndex>("places"), path, "", newNodeIndex);
  const value = await loadFolder({ folder, index, report, read: new Set() });
  return { value, diagnostics };
}

async function loadFolder(loading: Loading): Promise<CourseSource | undefined> {
  const { folder, index } = loading;
  const course = await loadCourseFile(loading);
  if (!course) return undefined;
  const sessions = await loadSessions(course, loading);
  const assessmentFile = assessmentNamed(course, index);
  const assessment = assessmentFile && (await loadFile(assessmentFile, loading));
  const references = await loadOptional("references.yaml", loading);
  const glossary = await loadOptional("glossary.yaml", loading);
  const locales = await loadLocales(loading);
  const lock = await loadOptional("course.lock.yaml", loading);
  const all = [course, ...sessions, assessment, references, glossary, ...locales, lock];
  const read = all.filter((source) => source !== undefined);
  return {
    folder: folder.path,
    course,
    sessions,
    ...(assessment ? { assessment } : {}),
    ...(references ? { references } : {}),
    ...(glossary ? { glossary } : {}),
    locales,
    ...(lock ? { lock } : {}),
    texts: new Map(read.map(({ path, text }) => [path, text])),
    locate: index.locate,
  };
}

async function loadCourseFile(loading: Loading): Promise<Source | undefined> {
  const names = await loading.folder.list("");
  if (names.includes("course.yaml")) return loadFile(fileItself("course.yaml"), loading);
  const advice = await wayToCourse(names, loading);
  return void loading.report(noCourseFile.at(undefined, { folder: loading.folder.path, advice }));
}

/** A file by another name, or the course one folder further in, where `build-course new` puts it. */
async function wayToCourse(names: readonly string[], { folder }: Loading): Promise<string> {
  const near = names.find((name) => /^course\.ya?ml$/i.test(name));
  if (near !== undefined) return `Rename "${near}" to "course.yaml".`;
  for (const name of names.filter((one) => !/^\.|^node_modules$/.test(one))) {
    if ((await folder.list(name)).includes("course.yaml"))
      return `Did you mean "${`${folder.path}/${name}`.replace(/^\.\//, "")}"?`;
  }
  return "Name the folder that has one.";
}

/** In the order of `sessions:`. Entries that are not text are left to the schema. */
async function loadSessions(course: Source, loading: Loading): Promise<readonly Source[]> {
  const list = entryOf(course.value, "sessions");
  if (!isList(list)) return [];
  const sources: Source[] = [];
  for (const [position, path] of list.entries()) {
    if (typeof path !== "string" || path === "") continue;
    const at = loading.index.locate(list, position);
    const source = await loadFile({ path, kind: "session file", at }, loading);
    if (source) sources.push(source);
  }
  return sources;
}

function assessmentNamed(course: Source, index: NodeIndex): Wanted | undefined {
  const path = entryOf(course.value, "assessment");
  if (typeof path !== "string" || path === "") return undefined;
  return { path, kind: "assessment file", at: placeOfEntry(course.value, "assessment", index) };
}

async function loadOptional(name: string, loading: Loading): Promise<Source | undefined> {
  const names = await loading.folder.list("");
  return names.includes(name) ? loadFile(fileItself(name), loading) : undefined;
}

const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);

function entryOf(value: Plain, key: string): Plain | undefined {
  return typeof value === "object" && value !== null && !isList(value) ? value[key] : undefined;
}

function placeOfEntry(value: Plain, key: string, index: NodeIndex): Span | undefined {
  return typeof value === "object" && value !== null ? index.locate(value, key) : undefined;
}
