import { recalled, type Memory } from "../../../../model/memory.ts";
import type { CourseInput } from "../../../2-validate/course-input.ts";
import type { SessionFileValue } from "../../../2-validate/session-schema.ts";
import { printOf } from "../../lock/likeness.ts";
import type { Lock } from "../../lock/lock.ts";
import { walkTexts } from "../walk-texts.ts";
import type { KnownSession, SessionTraits } from "./evidence.ts";

/** Of each session of the course, by which it may be known again. */
export function sessionTraits({ sessions }: CourseInput, memory?: Memory): readonly SessionTraits[] {
  const count = counter();
  return sessions.map(({ path, value }) => ({
    path,
    nth: count(path),
    title: value.title,
    print: recalled(memory?.shelf<string>("prints"), value, "", () => printOf(wordsOf(value))),
  }));
}

/** Each session of the lock. */
export function knownSessions({ slots }: Lock): readonly KnownSession[] {
  const count = counter();
  return slots
    .filter(({ kind }) => kind === "session")
    .map((slot) => ({ slot, nth: slot.retired || slot.file === undefined ? 0 : count(slot.file) }));
}

/** What the author wrote in it; its ids too, which are of this session alone. */
function* wordsOf({ summary, blocks, recap }: SessionFileValue): Generator<string> {
  for (const { text, key } of walkTexts({ summary, blocks, recap })) if (key !== "type") yield text;
}

/** How often it was asked of the same before. */
function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before;
  };
}
