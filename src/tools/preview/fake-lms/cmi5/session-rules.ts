import { isObject, type Fields } from "../lrs/http.ts";

const verbs = "http://adlnet.gov/expapi/verbs/";
const categories = "https://w3id.org/xapi/cmi5/context/categories/";
const extensions = "https://w3id.org/xapi/cmi5/context/extensions/";

/** What a session knows when a statement comes. Verbs are those of cmi5 defined statements, by their last word. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly activityId: string;
  readonly registration: string;
  readonly actor: unknown;
  readonly contextTemplate: Fields;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  /** In this session. */
  readonly said: readonly string[];
  /** The time that "initialized" bears; `undefined` before it was said, in a request of its own. */
  readonly beganAt: string | undefined;
  /** The latest time that a statement of this session bears. */
  readonly latest: string;
  /** In this registration, of this AU. */
  readonly registered: readonly string[];
  readonly hasReadPreferences: boolean;
}

/** Why a cmi5 LMS refuses a statement: the number of the requirement, and words. `undefined` when it takes it. */
export function refusalOf(statement: Fields, session: SessionFacts): string | undefined {
  return checks.flatMap((check) => check(readings(statement), session))[0];
}

/** In ISO 8601; all of a session are in UTC, so that they can be compared as text. */
export function timeOf(statement: Fields): string {
  return String(statement["timestamp"]);
}

/** The verb's last word, of a cmi5 defined statement; `undefined` for a cmi5 allowed one. */
export function definedVerbOf(statement: Fields): string | undefined {
  const { isDefined, verb } = readings(statement);
  return isDefined ? verb : undefined;
}

interface Readings {
  readonly statement: Fields;
  readonly verb: string;
  readonly isDefined: boolean;
  readonly isMoveOn: boolean;
  readonly objectId: unknown;
  readonly result: Fields;
  readonly score: Fields | undefined;
  readonly context: Fields;
  readonly extensions: Fields;
}

function readings(statement: Fields): Readings {
  const { verb, object, result, context } = statement;
  const verbId = isObject(verb) ? String(verb["id"]) : "";
  const ids = categoryIds(context);
  const fields = (value: unknown): Fields => (isObject(value) ? value : {});
  return {
    statement,
    verb: verbId.startsWith(verbs) ? verbId.slice(verbs.length) : verbId,
    isDefined: ids.includes(`${categories}cmi5`),
    isMoveOn: ids.includes(`${categories}moveon`),
    objectId: fields(object)["id"],
    result: fields(result),
    score: isObject(fields(result)["score"]) ? fields(fields(result)["score"]) : undefined,
    context: fields(context),
    extensions: fields(fields(context)["extensions"]),
  };
}

function categoryIds(context: unknown): readonly unknown[] {
  const activities = isObject(context) ? context["contextActivities"] : undefined;
  const category = isObject(activities) ? activities["category"] : undefined;
  return Array.isArray(category) ? category.map((activity) => (isObject(activity) ? activity["id"] : undefined)) : [];
}

type Check = (read: Readings, session: SessionFacts) => readonly string[];

const when = (isWrong: boolean, reason: string): readonly string[] => (isWrong ? [reason] : []);

const order: Check = (read, { said, beganAt, latest, hasReadPreferences }) => {
  const { verb, isDefined } = read;
  const at = timeOf(read.statement);
  return [
    // CATAPULT: each statement, not only "initialized", and a request that failed is none.
    ...when(!hasReadPreferences, "11.0.0.0-3: the learner's preferences were not read"),
    ...when(said.includes("terminated"), "9.3.0.0-5: terminated is the last"),
    ...when(isDefined && said.includes(verb), `9.3.0.0-2: ${verb} was said in this session`),
    // CATAPULT: what comes in one request with "initialized" was not preceded by it.
    ...when(verb !== "initialized" && beganAt === undefined, "9.3.0.0-4: initialized comes first, alone"),
    ...when(beganAt !== undefined && at < beganAt, `9.3.0.0-4: ${verb} bears a time before initialized`),
    ...when(isDefined && verb === "terminated" && at < latest, "9.3.0.0-5: terminated bears a time before another"),
  ];
};

const onceEach: Check = ({ verb, isDefined }, { said, registered, launchMode }) => {
  if (!isDefined) return [];
  const isVerdict = verb === "passed" || verb === "failed";
  const isAboutSuccess = isVerdict || verb === "completed";
  return [
    ...when(verb === "completed" && registered.includes(verb), "9.3.0.0-6: completed was said in this registration"),
    ...when(verb === "passed" && registered.includes(verb), "9.3.0.0-7: passed was said in this registration"),
    ...when(verb === "failed" && registered.includes("passed"), "9.3.0.0-8: failed after passed"),
    ...when(isVerdict && said.some((one) => one === "passed" || one === "failed"), "9.3.0.0-3: a second verdict"),
    ...when(isAboutSuccess && launchMode !== "Normal", `10.2.2.0-5: ${verb} in ${launchMode}`),
    ...when(!["initialized", "terminated"].includes(verb) && !isAboutSuccess, `9.3.0.0-1: ${verb} is no verb of an AU`),
  ];
};

const results: Check = ({ verb, isDefined, isMoveOn, result, score, extensions: own }, { masteryScore }) => {
  const { success, completion, duration } = result;
  const isVerdict = verb === "passed" || verb === "failed";
  const scaled = typeof score?.["scaled"] === "number" ? score["scaled"] : undefined;
  const isEnough = masteryScore === undefined || scaled === undefined ? undefined : scaled >= masteryScore;
  const hasVerdict = success !== undefined || completion !== undefined;
  if (!isDefined) return when(isMoveOn, "9.6.2.2-2: moveon on a statement that cmi5 does not define");
  return [
    ...when(score !== undefined && !isVerdict, "9.5.1.0-2: a score with another verb than passed and failed"),
    ...when(
      score?.["raw"] !== undefined && (score["min"] === undefined || score["max"] === undefined),
      "9.5.1.0-3: raw without min and max",
    ),
    ...when(verb === "passed" && isEnough === false, "9.3.4.0-2: passed below the mastery score"),
    ...when(verb === "failed" && isEnough === true, "9.3.5.0-2: failed above the mastery score"),
    ...when(
      success !== (verb === "passed" ? true : verb === "failed" ? false : undefined),
      "9.5.2.0-1: success does not go with the verb",
    ),
    ...when(
      completion !== (verb === "completed" ? true : undefined),
      "9.5.3.0-1: completion does not go with the verb",
    ),
    ...when(verb !== "initialized" && duration === undefined, "9.5.4.1-1: no duration"),
    ...when(hasVerdict !== isMoveOn, "9.6.2.2-1: moveon goes with success and completion"),
    ...when(
      isVerdict && score !== undefined && masteryScore !== own[`${extensions}masteryscore`],
      "9.6.3.2-2: the mastery score is not in the context",
    ),
  ];
};

const contexts: Check = ({ statement, isDefined, objectId, context, extensions: own }, session) => [
  ...when(own[`${extensions}sessionid`] !== session.sessionId, "9.6.3.1-4: not this session's id"),
  ...when(context["registration"] !== session.registration, "9.6.1.0-1: not this registration"),
  ...when(!holds(context, session.contextTemplate), "10.2.1.0-7: the context template was overwritten"),
  ...when(isDefined && objectId !== session.activityId, "8.1.5.0-6: the object is not the launched activity"),
  ...when(!holds(statement["actor"], session.actor), "8.1.3.0-3: not this actor"),
  ...when(!/Z$/.test(String(statement["timestamp"])), "9.7.0.0-2: the timestamp is not in UTC"),
];

const checks: readonly Check[] = [contexts, order, onceEach, results];

/** Whether a value has all that another has; of lists, each entry somewhere. */
function holds(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(value) && wanted.every((entry) => value.some((candidate) => holds(candidate, entry)));
  }
  if (!isObject(wanted)) return value === wanted;
  return isObject(value) && Object.entries(wanted).every(([key, member]) => holds(value[key], member));
}
