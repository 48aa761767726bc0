/** As much of a session as says what it teaches. */
export interface Teaching {
  readonly id: string;
  readonly objectiveIds: readonly string[];
  readonly blocks: readonly { readonly question?: { readonly objectiveIds: readonly string[] } }[];
}

/**
 * The session to go back to for an objective: of those that list it, the one with most knowledge checks on it; of
 * equals, the one that lists it nearest the top; of those, the first.
 */
export function teachingSession<Session extends Teaching>(
  objective: string,
  sessions: readonly Session[],
): Session | undefined {
  const checks = ({ blocks }: Teaching) =>
    blocks.filter(({ question }) => question?.objectiveIds.includes(objective)).length;
  const place = ({ objectiveIds }: Teaching) => objectiveIds.indexOf(objective);
  const teaching = sessions.filter((session) => place(session) >= 0);
  return teaching.toSorted((a, b) => checks(b) - checks(a) || place(a) - place(b))[0];
}
