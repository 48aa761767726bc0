import { specialPages } from "../../../contract/page/hook-values.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import { freeId, idFromTitle } from "./ids.ts";
import { givenIds } from "./check-ids.ts";
import type { Lock } from "../lock/lock.ts";

/**
 * The id of each session: the author's, or the one the lock remembers for its file, or one made from the title that
 * nothing else in the course has. So rewording a title later loses nobody's progress.
 */
export function sessionIds(input: CourseInput, lock: Lock): readonly string[] {
  const taken = new Set<string>(specialPages);
  for (const { id } of givenIds(input)) taken.add(id);
  const used = new Set<string>();
  return input.sessions.map(({ path, value }, index) => {
    const id =
      value.id ?? rememberedId(path, lock, used) ?? freeId(idFromTitle(value.title, `session-${index + 1}`), taken);
    taken.add(id);
    used.add(id);
    return id;
  });
}

/** Not one that was used already: a file may be listed twice. */
function rememberedId(path: string, lock: Lock, used: ReadonlySet<string>): string | undefined {
  const slots = lock.slots.filter((slot) => slot.kind === "session" && !slot.retired && slot.file === path);
  return slots.find(({ id }) => !used.has(id))?.id;
}
