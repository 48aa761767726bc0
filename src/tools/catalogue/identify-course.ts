import type { Diagnostic, Span } from "../../diagnostics/diagnostic.ts";
import type { Plain } from "../../model/source.ts";
import type { World } from "../../model/world.ts";
import { fileItself, loadFile } from "../../pipeline/1-load/load-file.ts";
import { newNodeIndex } from "../../pipeline/1-load/node-index.ts";
import { openCourseFolder } from "../../pipeline/files/course-folder.ts";

/** By what others know a course. What cannot be read of it is absent: the course's own check says why. */
export interface CourseIdentity {
  readonly folder: string;
  readonly text: string;
  readonly id?: Named;
  readonly version?: Named;
  readonly iri?: Named;
}

export interface Named {
  readonly value: string;
  readonly span: Span;
}

/** Reads `course.yaml` alone, which is quick enough to do for every course before any is built. */
export async function identifyCourse(path: string, world: World): Promise<CourseIdentity> {
  const folder = await openCourseFolder(path, world);
  const names = (await folder?.list("")) ?? [];
  if (!folder || !names.includes("course.yaml")) return { folder: path, text: "" };
  const index = newNodeIndex();
  const unheard: Diagnostic[] = [];
  const source = await loadFile(fileItself("course.yaml"), {
    folder,
    index,
    read: new Set(),
    report: (said) => void unheard.push(said),
  });
  if (!source) return { folder: path, text: "" };
  const named = (key: string): Named | undefined => {
    const value = entryOf(source.value, key);
    const span =
      typeof source.value === "object" && source.value !== null ? index.locate(source.value, key) : undefined;
    return typeof value === "string" && span ? { value, span } : undefined;
  };
  const [id, version, iri] = [named("id"), named("version"), named("iri")];
  return {
    folder: path,
    text: source.text,
    ...(id ? { id } : {}),
    ...(version ? { version } : {}),
    ...(iri ? { iri } : {}),
  };
}

function entryOf(value: Plain, key: string): Plain | undefined {
  const isKeys = typeof value === "object" && value !== null && !Array.isArray(value);
  return isKeys ? (value as Readonly<Record<string, Plain>>)[key] : undefined;
}
