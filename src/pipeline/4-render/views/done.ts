import type { Words } from "../../../contract/wording.ts";
import type { Course } from "../../../model/course.ts";

/** What completing the course asks, in words. */
export function doneWords({ completion, sessions }: Course, words: Words): readonly string[] {
  const needed = sessions.filter(({ id }) => completion.sessions.includes(id));
  const titles = needed.map(({ title }) => title).join("; ");
  const all = needed.length === sessions.length;
  const parts = [
    ...(needed.length === 0
      ? []
      : [all ? words("start.doneAllSessions", { count: needed.length }) : words("start.doneSomeSessions", { titles })]),
    ...(completion.assessment === "passed" ? [words("start.donePassed")] : []),
    ...(completion.assessment === "attempted" ? [words("start.doneAttempted")] : []),
  ];
  return parts.length > 0 ? parts : [words("start.doneNothing")];
}
