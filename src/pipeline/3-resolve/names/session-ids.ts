import type { CourseInput } from "../../2-validate/course-input.ts";
import { freeId, idFromTitle } from "./ids.ts";
import type { Lock } from "../lock/lock.ts";

/**
 * The id of each session: the author's, or the one the lock remembers for its file, or one made from the title. So
 * rewording a title later loses nobody's progress.
 */
export function sessionIds(input: CourseInput, lock: Lock): readonly string[] {
  const taken = new Set(input.sessions.flatMap(({ value }) => (value.id === undefined ? [] : [value.id])));
  return input.sessions.map(({ path, value }, index) => {
    if (value.id !== undefined) return value.id;
    const remembered = lock.slots.find((slot) => slot.kind === "session" && !slot.retired && slot.file === path);
    const id = remembered?.id ?? freeId(idFromTitle(value.title, `session-${index + 1}`), taken);
    taken.add(id);
    return id;
  });
}
