import type { Course } from "../../model/course.ts";
import { blockKind } from "../3-resolve/kinds.ts";

/** Origins of the other sites a course may show in frames, each once, sorted. */
export function embeddedOrigins(course: Course): readonly string[] {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  return [...new Set(blocks.flatMap(({ type, value }) => blockKind(type).frames?.(value) ?? []))].sort();
}
