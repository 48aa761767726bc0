import { idFromTitle } from "../../pipeline/3-resolve/names/ids.ts";
import type { Head } from "./course-head.ts";
import type { WantedCourse } from "./planned-course.ts";
import type { Starter } from "./starters.ts";

/** What somebody has said of a new course so far. */
export interface GivenCourse extends Head {
  readonly folder?: string;
}

/** The course that is meant: its id made from title, folder or starter, and its folder from the id. `name` is how the folder is called. */
export function withDefaults(
  { folder, ...head }: GivenCourse,
  starter: Starter,
  name: string | undefined,
): WantedCourse & { readonly id: string; readonly folder: string } {
  const id = head.id ?? idFromTitle(head.title ?? name ?? "") ?? idFromTitle(name ?? "") ?? starter.courseId;
  return { ...head, starter, id, folder: folder ?? id };
}
