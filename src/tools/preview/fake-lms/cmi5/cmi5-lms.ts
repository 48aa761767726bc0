import { json, type Fields, type LrsAnswer, type LrsCall } from "../lrs/http.ts";
import { newFakeLrs, type FakeLrs, type FakeLrsOptions } from "../lrs/lrs.ts";
import { definedVerbOf, refusalOf, timeOf, type SessionFacts } from "./session-rules.ts";

/** How an administrator has set an AU up; from `cmi5.xml`. */
export interface LaunchSettings {
  readonly launchMode: SessionFacts["launchMode"];
  readonly moveOn: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly launchParameters?: string;
  /** `id` of the AU in `cmi5.xml`. */
  readonly publisherId: string;
}

export interface Learner {
  readonly name: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface CmiLaunchParameters {
  readonly registration: string;
  readonly activityId: string;
  readonly actor: string;
  /** Goes with the fetch URL. */
  readonly fetchKey: string;
}

/**
 * A pretend LMS that launches AUs and holds them to cmi5, requirement by requirement, as CATAPULT's player does in front of
 * ADL's LRS (`player/service/plugins/routes/lrs.js`). Ids come from outside: nothing here is random.
 */
export interface CmiLms {
  readonly lrs: FakeLrs;
  /** Prepares a session; an unfinished one of the same AU is abandoned (9.3.6): its token is dead for ever. */
  launch(learner: Learner, registration: string, settings: LaunchSettings): CmiLaunchParameters;
  /** A POST to the fetch URL: the token once, then an error (8.2.3). */
  fetchToken(fetchKey: string): LrsAnswer;
  answer(call: LrsCall): LrsAnswer;
  /** Whether the AU's moveOn criterion is met in the registration. */
  isSatisfied(registration: string, publisherId: string): boolean;
  /** What was refused, with the number of the requirement. A session that was abandoned cannot know it, so that is none. */
  refusals(): readonly string[];
}

interface Session extends Omit<SessionFacts, "said" | "registered" | "hasReadPreferences" | "beganAt" | "latest"> {
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

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newCmiLms(
  newId: () => string,
  options: Pick<FakeLrsOptions, "isStateFree" | "documentLimitBytes"> = {},
): CmiLms {
  const sessions: Session[] = [];
  const refusals: string[] = [];
  let current: Session | undefined;

  /** `before`: statements of the same request, which count where a verb may stand once. */
  function factsOf(session: Session, before: readonly Fields[]): SessionFacts {
    const isSame = ({ registration, activityId }: Session): boolean =>
      registration === session.registration && activityId === session.activityId;
    const now = before.flatMap((statement) => definedVerbOf(statement) ?? []);
    const registered = [...sessions.filter(isSame).flatMap(({ said }) => said), ...now];
    const latest = [session.latest, ...before.map(timeOf)].reduce((one, other) => (one > other ? one : other));
    return { ...session, said: [...session.said, ...now], registered, latest };
  }

  const lrs = newFakeLrs({
    ...options,
    isAuthorised(authorization) {
      current = sessions.find(({ token, isFetched }) => isFetched && authorization === `Basic ${token}`);
      return current !== undefined;
    },
    forbid(call) {
      if (current?.isOver) return "9.3.6.0-2: the session was abandoned";
      if (current?.said.includes("terminated")) return `8.1.2.0-2: ${call.method} ${call.resource} after terminated`;
      const isLaunchData = call.query["stateId"] === "LMS.LaunchData";
      return isLaunchData && call.method !== "GET" ? "10.2.1.0-5: launch data is the LMS's" : undefined;
    },
    refuse(statement, before) {
      const reason = current ? refusalOf(statement, factsOf(current, before)) : "no session";
      return reason === undefined ? undefined : [403, reason];
    },
    onStored(statement) {
      if (!current) return;
      const [verb, at] = [definedVerbOf(statement), timeOf(statement)];
      if (verb !== undefined) current.said = [...current.said, verb];
      if (verb === "initialized") current.beganAt = at;
      if (at > current.latest) current.latest = at;
    },
  });

  function abandon(registration: string, activityId: string): void {
    for (const session of sessions) {
      if (session.registration === registration && session.activityId === activityId) session.isOver = true;
    }
  }

  return {
    lrs,
    refusals: () => refusals,
    launch(learner, registration, settings) {
      const actor = { objectType: "Agent", ...learner };
      const activityId = `https://lms.example/activities/${encodeURIComponent(settings.publisherId)}`;
      abandon(registration, activityId);
      const sessionId = newId();
      const contextTemplate = templateOf(sessionId, settings.publisherId);
      const session: Session = {
        ...settings,
        sessionId,
        activityId,
        registration,
        actor,
        contextTemplate,
        token: newId(),
        said: [],
        beganAt: undefined,
        latest: "",
        isFetched: false,
        hasReadPreferences: false,
        isOver: false,
      };
      sessions.push(session);
      const query = { activityId, agent: JSON.stringify(actor), registration, stateId: "LMS.LaunchData" };
      lrs.state.set(query, JSON.stringify({ contextTemplate, ...launchDataOf(settings) }));
      return { registration, activityId, actor: query.agent, fetchKey: sessionId };
    },
    fetchToken(fetchKey) {
      const session = sessions.find(({ sessionId }) => sessionId === fetchKey);
      if (!session) return json({ "error-code": "3", "error-text": "there is no such session" });
      if (session.isFetched) return json({ "error-code": "1", "error-text": "the token was given away" });
      session.isFetched = true;
      return json({ "auth-token": session.token });
    },
    answer(call) {
      const given = lrs.answer(call);
      const isThereOrNot = given.status === 200 || given.status === 404;
      if (call.resource === "agents/profile" && isThereOrNot && current) current.hasReadPreferences = true;
      const isRefused = given.status >= 400 && given.status !== 404 && current?.isOver !== true;
      if (isRefused) refusals.push(`${given.status} ${given.body}`);
      return given;
    },
    isSatisfied(registration, publisherId) {
      const own = sessions.filter((one) => one.registration === registration && one.publisherId === publisherId);
      const said = own.flatMap((session) => session.said);
      return isMet(own[0]?.moveOn ?? "", said.includes("completed"), said.includes("passed"));
    },
  };
}

function templateOf(sessionId: string, publisherId: string): Fields {
  return {
    contextActivities: { grouping: [{ objectType: "Activity", id: publisherId }] },
    extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": sessionId },
  };
}

function launchDataOf({ launchMode, moveOn, masteryScore, returnURL, launchParameters }: LaunchSettings): Fields {
  return Object.fromEntries(
    Object.entries({ launchMode, moveOn, masteryScore, returnURL, launchParameters }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** cmi5 13.1.4, moveOn. */
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
