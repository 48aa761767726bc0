import { evidenceFor, type Evidence, type KnownSession, type SessionTraits } from "./evidence.ts";

/** Which session of the lock each session of the course is. */
export interface SessionMatch {
  readonly found: ReadonlyMap<SessionTraits, KnownSession>;
  /** Those of which it cannot be told, with the sessions of the lock that they may be. */
  readonly unclear: ReadonlyMap<SessionTraits, readonly KnownSession[]>;
}

interface Pair extends Evidence {
  readonly session: SessionTraits;
  readonly known: KnownSession;
}

/**
 * The strongest evidence is followed first, and each session of the lock is given once. Where as much speaks for one
 * session as for another, or too little for the only one, nothing is guessed: learners would be shown a session as
 * finished that they never saw. `taken`: sessions of the lock that others of the course have by their ids.
 */
export function matchSessions(
  sessions: readonly SessionTraits[],
  lock: readonly KnownSession[],
  taken: readonly KnownSession[] = [],
): SessionMatch {
  const found = new Map<SessionTraits, KnownSession>();
  const unclear = new Map<SessionTraits, KnownSession[]>();
  let left = pairsOf(sessions, lock, taken);
  while (left.length > 0) {
    const most = Math.max(...left.map(({ weight }) => weight));
    const level = left.filter(({ weight }) => weight === most);
    const isRival = (one: Pair, other: Pair) => (one.session === other.session) !== (one.known === other.known);
    const [clear, rivals] = partition(level, (pair) => !level.some((other) => isRival(pair, other)));
    for (const { session, known, suffices } of clear) if (suffices) found.set(session, known);
    for (const { session, known } of [...rivals, ...clear.filter(({ suffices }) => !suffices)])
      unclear.set(session, [...(unclear.get(session) ?? []), known]);
    const done = new Set<unknown>(level.flatMap(({ session, known }) => [session, known]));
    left = left.filter(({ session, known }) => !done.has(session) && !done.has(known));
  }
  return { found, unclear: onlyWhereLearnersAre(unclear) };
}

function pairsOf(
  sessions: readonly SessionTraits[],
  lock: readonly KnownSession[],
  taken: readonly KnownSession[],
): readonly Pair[] {
  return sessions.flatMap((session) => {
    const pairs = lock.map((known): Pair => ({ session, known, ...evidenceFor(session, known) }));
    // A copy of another in the file and under the title of one that went: whoever finished that one read none of it.
    const isCopy = [...pairs, ...taken.map((known) => evidenceFor(session, known))].some(({ words = 0 }) => words > 0);
    return pairs
      .filter(({ weight }) => weight > 0)
      .map((pair) => (isCopy && pair.words === 0 ? { ...pair, suffices: false } : pair));
  });
}

/** A session that was taken out before is no reason to ask: one that may be it is new. */
function onlyWhereLearnersAre(
  unclear: ReadonlyMap<SessionTraits, readonly KnownSession[]>,
): ReadonlyMap<SessionTraits, readonly KnownSession[]> {
  return new Map([...unclear].filter(([, known]) => known.some(({ slot }) => !slot.retired)));
}

function partition<Entry>(list: readonly Entry[], holds: (entry: Entry) => boolean): readonly [Entry[], Entry[]] {
  return [list.filter(holds), list.filter((entry) => !holds(entry))];
}
