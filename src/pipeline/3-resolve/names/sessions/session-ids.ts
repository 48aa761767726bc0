import { specialPages } from "../../../../contract/hook-values.ts";
import type { Report } from "../../../../diagnostics/diagnostic.ts";
import type { CourseInput } from "../../../2-validate/course-input.ts";
import { shortHash } from "../../../files/short-hash.ts";
import type { Lock } from "../../lock/lock.ts";
import { givenIds } from "../check-ids.ts";
import { freeId, idFromTitle } from "../ids.ts";
import type { KnownSession, SessionTraits } from "./evidence.ts";
import { sessionNotKnown } from "./messages.ts";
import { matchSessions } from "./match-sessions.ts";
import { knownSessions } from "./session-traits.ts";

/**
 * The id of each session: the author's, or the one the lock remembers for it, or one made from its title that nothing
 * else has or had. What the lock remembers is given out first, and no id hangs on a place in the list: a session that is
 * added before the others takes nothing of theirs.
 */
export function sessionIds(
  input: CourseInput,
  traits: readonly SessionTraits[],
  lock: Lock,
  report: Report,
): readonly string[] {
  const given = new Set([...givenIds(input)].map(({ id }) => id));
  const nameless = traits.filter((_, index) => input.sessions[index]?.value.id === undefined);
  const ofSessions = new Set(input.sessions.map(({ value }) => value.id));
  const known = knownSessions(lock);
  const taken = known.filter(({ slot }) => ofSessions.has(slot.id));
  const match = matchSessions(
    nameless,
    known.filter((session) => !taken.includes(session)),
    taken,
  );
  const reserved = new Set<string>([...specialPages, ...given, ...lock.slots.map(({ id }) => id)]);
  const made = madeIds(
    nameless.filter((session) => !match.found.has(session)),
    reserved,
  );
  return input.sessions.map(({ value }, index) => {
    const session = traits[index];
    if (value.id !== undefined || session === undefined) return value.id ?? "";
    const unclear = match.unclear.get(session);
    if (unclear) report(notKnown(input, index, unclear));
    return match.found.get(session)?.slot.id ?? made.get(session) ?? "";
  });
}

/** New sessions of one title are told apart by their files, whichever comes first. */
function madeIds(
  sessions: readonly SessionTraits[],
  reserved: ReadonlySet<string>,
): ReadonlyMap<SessionTraits, string> {
  const bases = new Map(sessions.map((session) => [session, baseOf(session, sessions)]));
  const counted = new Set([...reserved, ...bases.values()]);
  const given = new Set(reserved);
  return new Map(
    [...bases].map(([session, base]) => {
      const id = given.has(base) ? freeId(base, new Set([...counted, ...given])) : base;
      given.add(id);
      return [session, id];
    }),
  );
}

function baseOf({ title, path }: SessionTraits, sessions: readonly SessionTraits[]): string {
  const base = idFromWords(title);
  const isOnly = sessions.every((other) => other.path === path || idFromWords(other.title) !== base);
  return isOnly ? base : `${base.slice(0, 55)}-${shortHash(path)}`;
}

function idFromWords(title: string): string {
  return idFromTitle(title) ?? `session-${shortHash(title)}`;
}

function notKnown({ sessions, source }: CourseInput, index: number, known: readonly KnownSession[]) {
  const value = sessions[index]?.value ?? {};
  const living = known.filter(({ slot }) => !slot.retired);
  const names = living.map(
    ({ slot: { id, title = id, file } }) => `"${title}"${file === undefined ? "" : ` (${file})`}`,
  );
  return sessionNotKnown.at(source.locate(value, "title"), {
    names: names.join(" or "),
    ids: living.map(({ slot }) => `\`id: ${slot.id}\``).join(" or "),
  });
}
