import { definedVerbOf, timeOf, type SessionFacts } from "./session-rules.ts";
import type { Fields } from "../lrs/http.ts";

/** One launch of an AU, from its launch data to "terminated". */
export interface Session extends Omit<
  SessionFacts,
  "said" | "registered" | "hasReadPreferences" | "beganAt" | "latest"
> {
  readonly token: string;
  readonly moveOn: string;
  readonly publisherId: string;
  said: readonly string[];
  beganAt: string | undefined;
  latest: string;
  isFetched: boolean;
  hasReadPreferences: boolean;
  isOver: boolean;
}

type NewSession = Omit<Session, "said" | "beganAt" | "latest" | "isFetched" | "hasReadPreferences" | "isOver">;

/** All sessions of an LMS, and which of them the request under way belongs to. */
export class Sessions {
  readonly #all: Session[] = [];
  current: Session | undefined;

  /** An unfinished one of the same AU is abandoned (9.3.6). */
  add(session: NewSession): void {
    for (const other of this.#all.filter((one) => isSameUnit(one, session))) other.isOver = true;
    const fresh = {
      said: [],
      beganAt: undefined,
      latest: "",
      isFetched: false,
      hasReadPreferences: false,
      isOver: false,
    };
    this.#all.push({ ...session, ...fresh });
  }

  find(sessionId: string): Session | undefined {
    return this.#all.find((session) => session.sessionId === sessionId);
  }

  /** From now on the request is of the session that this header names; whether there is one. */
  authorise(authorization: string | undefined): boolean {
    this.current = this.#all.find(({ token, isFetched }) => isFetched && authorization === `Basic ${token}`);
    return this.current !== undefined;
  }

  /** `before`: statements of the same request, which count where a verb may stand once. */
  factsOf(session: Session, before: readonly Fields[]): SessionFacts {
    const now = before.flatMap((statement) => definedVerbOf(statement) ?? []);
    const registered = [...this.#all.filter((one) => isSameUnit(one, session)).flatMap(({ said }) => said), ...now];
    const latest = [session.latest, ...before.map(timeOf)].reduce((one, other) => (one > other ? one : other));
    return { ...session, said: [...session.said, ...now], registered, latest };
  }

  note(statement: Fields): void {
    const { current } = this;
    if (!current) return;
    const [verb, at] = [definedVerbOf(statement), timeOf(statement)];
    if (verb !== undefined) current.said = [...current.said, verb];
    if (verb === "initialized") current.beganAt = at;
    if (at > current.latest) current.latest = at;
  }

  /** cmi5 13.1.4: whether the AU's moveOn criterion is met in the registration. */
  isSatisfied(registration: string, publisherId: string): boolean {
    const own = this.#all.filter((one) => one.registration === registration && one.publisherId === publisherId);
    const said = own.flatMap((session) => session.said);
    return isMet(own[0]?.moveOn ?? "", said.includes("completed"), said.includes("passed"));
  }
}

function isSameUnit(one: NewSession, other: NewSession): boolean {
  return one.registration === other.registration && one.activityId === other.activityId;
}

function isMet(moveOn: string, isCompleted: boolean, isPassed: boolean): boolean {
  const rules: Readonly<Record<string, boolean>> = {
    NotApplicable: true,
    Completed: isCompleted,
    Passed: isPassed,
    CompletedAndPassed: isCompleted && isPassed,
    CompletedOrPassed: isCompleted || isPassed,
  };
  return rules[moveOn] ?? false;
}
