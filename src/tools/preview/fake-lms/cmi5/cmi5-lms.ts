import { json, type Fields, type LrsAnswer, type LrsCall } from "../lrs/http.ts";
import { newFakeLrs, type FakeLrs, type FakeLrsOptions } from "../lrs/lrs.ts";
import { refusalOf, type SessionFacts } from "./session-rules.ts";
import { Sessions } from "./sessions.ts";

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
export class CmiLms {
  readonly lrs: FakeLrs;
  readonly #sessions = new Sessions();
  readonly #refusals: string[] = [];
  readonly #newId: () => string;

  constructor(newId: () => string, options: Pick<FakeLrsOptions, "isStateFree" | "documentLimitBytes"> = {}) {
    this.#newId = newId;
    const sessions = this.#sessions;
    this.lrs = newFakeLrs({
      ...options,
      isAuthorised: (authorization) => sessions.authorise(authorization),
      forbid: (call) => this.#forbids(call),
      refuse(statement, before) {
        const { current } = sessions;
        const reason = current ? refusalOf(statement, sessions.factsOf(current, before)) : "no session";
        return reason === undefined ? undefined : [403, reason];
      },
      onStored: (statement) => sessions.note(statement),
    });
  }

  /** What was refused, with the number of the requirement. A session that was abandoned cannot know it, so that is none. */
  refusals(): readonly string[] {
    return this.#refusals;
  }

  /** Prepares a session; an unfinished one of the same AU is abandoned (9.3.6): its token is dead for ever. */
  launch(learner: Learner, registration: string, settings: LaunchSettings): CmiLaunchParameters {
    const actor = { objectType: "Agent", ...learner };
    const activityId = `https://lms.example/activities/${encodeURIComponent(settings.publisherId)}`;
    const sessionId = this.#newId();
    const contextTemplate = templateOf(sessionId, settings.publisherId);
    const token = this.#newId();
    this.#sessions.add({ ...settings, sessionId, activityId, registration, actor, contextTemplate, token });
    const query = { activityId, agent: JSON.stringify(actor), registration, stateId: "LMS.LaunchData" };
    this.lrs.state.set(query, JSON.stringify({ contextTemplate, ...launchDataOf(settings) }));
    return { registration, activityId, actor: query.agent, fetchKey: sessionId };
  }

  /** A POST to the fetch URL: the token once, then an error (8.2.3). */
  fetchToken(fetchKey: string): LrsAnswer {
    const session = this.#sessions.find(fetchKey);
    if (!session) return json({ "error-code": "3", "error-text": "there is no such session" });
    if (session.isFetched) return json({ "error-code": "1", "error-text": "the token was given away" });
    session.isFetched = true;
    return json({ "auth-token": session.token });
  }

  answer(call: LrsCall): LrsAnswer {
    const given = this.lrs.answer(call);
    const { current } = this.#sessions;
    const isThereOrNot = given.status === 200 || given.status === 404;
    if (call.resource === "agents/profile" && isThereOrNot && current) current.hasReadPreferences = true;
    const isRefused = given.status >= 400 && given.status !== 404 && current?.isOver !== true;
    if (isRefused) this.#refusals.push(`${given.status} ${given.body}`);
    return given;
  }

  /** Whether the AU's moveOn criterion is met in the registration. */
  isSatisfied(registration: string, publisherId: string): boolean {
    return this.#sessions.isSatisfied(registration, publisherId);
  }

  #forbids({ method, resource, query }: LrsCall): string | undefined {
    const { current } = this.#sessions;
    if (current?.isOver) return "9.3.6.0-2: the session was abandoned";
    if (current?.said.includes("terminated")) return `8.1.2.0-2: ${method} ${resource} after terminated`;
    const isLaunchData = query["stateId"] === "LMS.LaunchData";
    return isLaunchData && method !== "GET" ? "10.2.1.0-5: launch data is the LMS's" : undefined;
  }
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
