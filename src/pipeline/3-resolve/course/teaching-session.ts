/** As much of a session as says what it teaches. */
export interface Teaching {
  readonly id: string;
  readonly objectiveIds: readonly string[];
  readonly blocks: readonly { readonly question?: { readonly objectiveIds: readonly string[] } }[];
}

/**
 * The session to go back to for an objective: of those that list it, the one that lists it nearest the top; of equals,
 * the one with most knowledge checks on it; of those, the first. Checks do not come first, since one without objectives
 * of its own counts for all of its session's.
 */
export function teachingSession<Session extends Teaching>(
  objective: string,
  sessions: readonly Session[],
): Session | undefined {
  const checks = ({ blocks }: Teaching) =>
    blocks.filter(({ question }) => question?.objectiveIds.includes(objective)).length;
  const place = ({ objectiveIds }: Teaching) => objectiveIds.indexOf(objective);
  const teaching = sessions.filter((session) => place(session) >= 0);
  return teaching.toSorted((a, b) => place(a) - place(b) || checks(b) - checks(a))[0];
}
