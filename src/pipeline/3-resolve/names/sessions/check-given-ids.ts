import type { Report } from "../../../../diagnostics/diagnostic.ts";
import type { CourseInput } from "../../../2-validate/course-input.ts";
import type { Lock } from "../../lock/lock.ts";
import { sessionIdChanged, sessionIdMoved } from "./messages.ts";
import { evidenceFor, wordsInCommon, type KnownSession, type SessionTraits } from "./evidence.ts";
import { knownSessions } from "./session-traits.ts";

/** Reports ids of the author's own that now stand for another session than in the lock, or that one had another of. */
export function checkGivenIds(
  { sessions, source }: CourseInput,
  traits: readonly SessionTraits[],
  ids: readonly string[],
  lock: Lock,
  report: Report,
): void {
  const known = knownSessions(lock);
  for (const [index, { value }] of sessions.entries()) {
    const [session, { id }] = [traits[index], value];
    if (id === undefined || session === undefined) continue;
    const own = known.find(({ slot }) => slot.id === id);
    const other = own && takenFrom(own, session, traits, ids);
    const before = own ? undefined : formerOf(session, known, ids);
    if (other !== undefined) report(sessionIdMoved.at(source.locate(value, "id"), { id, other }));
    if (before !== undefined) report(sessionIdChanged.at(source.locate(value, "id"), { id, before }));
  }
}

/** The id that the session of the lock has now, where this one is hardly like it. */
function takenFrom(
  { slot: { title, print } }: KnownSession,
  session: SessionTraits,
  traits: readonly SessionTraits[],
  ids: readonly string[],
): string | undefined {
  if (title === undefined || print === undefined) return undefined;
  const inCommon = (one: SessionTraits) => wordsInCommon(one.print, print) + Number(one.title === title);
  const own = inCommon(session);
  const now = traits.findIndex((other) => inCommon(other) > Math.max(own, 1));
  return now < 0 || own > 1 ? undefined : ids[now];
}

/** The id that it had in the lock, and that no session has now. */
function formerOf(session: SessionTraits, known: readonly KnownSession[], ids: readonly string[]): string | undefined {
  const left = known.filter(({ slot }) => !slot.retired && !ids.includes(slot.id));
  return left.find((one) => one.slot.title !== undefined && evidenceFor(session, one).weight >= 3)?.slot.id;
}
