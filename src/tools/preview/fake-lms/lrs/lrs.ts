import { newDocuments, type Documents } from "./documents.ts";
import { answer, json, type Fields, type LrsAnswer, type LrsCall } from "./http.ts";
import { newStatementStore, type Refuse } from "./statements.ts";

export interface FakeLrsOptions {
  /** Whether this value of the header `Authorization` opens the LRS. */
  isAuthorised(authorization: string): boolean;
  readonly refuse?: Refuse;
  readonly onStored?: (statement: Fields) => void;
  /** What else stands against a request, such as cmi5's launch data that may not be written. */
  readonly forbid?: (call: LrsCall) => string | undefined;
  /** Softer than ADL's LRS: State is written without If-Match, as 1.0.3 has it. */
  readonly isStateFree?: boolean;
  readonly documentLimitBytes?: number;
}

/** A Learning Record Store in memory: all of xAPI 1.0.3 that content uses, as strict as any. No network: calls in, answers out. */
export interface FakeLrs {
  answer(call: LrsCall): LrsAnswer;
  /** In the order in which they came. */
  statements(): readonly Fields[];
  readonly state: Documents;
  readonly agentProfile: Documents;
}

export function newFakeLrs(options: FakeLrsOptions): FakeLrs {
  const { refuse = () => undefined, onStored = () => undefined, forbid = () => undefined } = options;
  const statements = newStatementStore(refuse, onStored);
  const limitBytes = options.documentLimitBytes ?? 1_000_000;
  const state = newDocuments({
    required: ["activityId", "agent", "stateId"],
    optional: ["registration"],
    precondition: options.isStateFree ? "none" : "changes",
    limitBytes,
  });
  const profile = (name: string) =>
    newDocuments({ required: [name, "profileId"], optional: [], precondition: "each", limitBytes });
  const agentProfile = profile("agent");
  const resources: Readonly<Record<string, (call: LrsCall) => LrsAnswer>> = {
    statements: statements.answer,
    "activities/state": state.answer,
    "activities/profile": profile("activityId").answer,
    "agents/profile": agentProfile.answer,
  };
  return {
    state,
    agentProfile,
    statements: statements.all,
    answer(call) {
      if (call.resource === "about") return json({ version: ["1.0.3", "2.0.0"] });
      if (!/^(1\.0(\.\d+)?|2\.0(\.\d+)?)$/.test(call.headers["x-experience-api-version"] ?? ""))
        return answer(400, "X-Experience-API-Version is missing");
      if (!options.isAuthorised(call.headers["authorization"] ?? "")) return answer(401, "not authorised");
      if (call.body !== "" && !/^application\/json\b/.test(call.headers["content-type"] ?? ""))
        return answer(400, "Content-Type is not application/json");
      const forbidden = forbid(call);
      if (forbidden !== undefined) return answer(403, forbidden);
      return resources[call.resource]?.(call) ?? answer(404, `no resource ${call.resource}`);
    },
  };
}
