import { checkActor } from "./check-actor.ts";
import { checkDefinition } from "./check-definition.ts";
import { isObject, type Fields } from "./http.ts";

/** What is wrong with a statement, in words; empty when nothing is. Data 2.4, read strictly. */
export function checkStatement(value: unknown): readonly string[] {
  if (!isObject(value)) return ["a statement is an object"];
  return [
    ...nulls(value, "statement"),
    ...unknownKeys(value, keys.statement, "statement"),
    ...(isUuid(value["id"]) ? [] : ["id is no UUID"]),
    ...(isTime(value["timestamp"]) ? [] : ["timestamp is no ISO 8601 time"]),
    ...checkActor(value["actor"], "actor"),
    ...checkVerb(value["verb"]),
    ...checkActivity(value["object"], "object"),
    ...(value["result"] === undefined ? [] : checkResult(value["result"])),
    ...(value["context"] === undefined ? [] : checkContext(value["context"])),
  ];
}

const keys = {
  statement: ["id", "timestamp", "actor", "verb", "object", "result", "context", "version"],
  verb: ["id", "display"],
  activity: ["objectType", "id", "definition"],
  result: ["score", "success", "completion", "response", "duration", "extensions"],
  score: ["scaled", "raw", "min", "max"],
  context: [
    "registration",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "extensions",
    "instructor",
    "team",
  ],
  activities: ["parent", "grouping", "category", "other"],
} as const;

function checkVerb(verb: unknown): readonly string[] {
  if (!isObject(verb)) return ["verb is missing"];
  const display = verb["display"];
  return [
    ...unknownKeys(verb, keys.verb, "verb"),
    ...(isIri(verb["id"]) ? [] : ["verb.id is no IRI"]),
    ...(display === undefined || isLanguageMap(display) ? [] : ["verb.display is no language map"]),
  ];
}

function checkActivity(activity: unknown, at: string): readonly string[] {
  if (!isObject(activity)) return [`${at} is missing`];
  return [
    ...unknownKeys(activity, keys.activity, at),
    ...(isIri(activity["id"]) ? [] : [`${at}.id is no IRI`]),
    ...(["Activity", undefined].includes(activity["objectType"] as string) ? [] : [`${at} is no activity`]),
    ...(activity["definition"] === undefined ? [] : checkDefinition(activity["definition"], `${at}.definition`)),
  ];
}

function checkResult(result: unknown): readonly string[] {
  if (!isObject(result)) return ["result is no object"];
  const { score, success, completion, response, duration, extensions } = result;
  return [
    ...unknownKeys(result, keys.result, "result"),
    ...(score === undefined ? [] : checkScore(score)),
    ...(["boolean", "undefined"].includes(typeof success) ? [] : ["result.success is no boolean"]),
    ...(["boolean", "undefined"].includes(typeof completion) ? [] : ["result.completion is no boolean"]),
    ...(["string", "undefined"].includes(typeof response) ? [] : ["result.response is no string"]),
    ...(duration === undefined || isDuration(duration) ? [] : ["result.duration is no ISO 8601 duration"]),
    ...(extensions === undefined || isExtensions(extensions) ? [] : ["result.extensions has a key that is no IRI"]),
  ];
}

function checkScore(score: unknown): readonly string[] {
  if (!isObject(score)) return ["score is no object"];
  const { scaled, raw, min, max } = score;
  const isNumber = (value: unknown): value is number => typeof value === "number";
  const inRange = (value: unknown): boolean =>
    !isNumber(value) || ((!isNumber(min) || value >= min) && (!isNumber(max) || value <= max));
  return [
    ...unknownKeys(score, keys.score, "score"),
    ...(scaled === undefined || (isNumber(scaled) && Math.abs(scaled) <= 1)
      ? []
      : ["score.scaled is not within -1 and 1"]),
    ...(inRange(raw) ? [] : ["score.raw is not within min and max"]),
  ];
}

function checkContext(context: unknown): readonly string[] {
  if (!isObject(context)) return ["context is no object"];
  const { registration, contextActivities, language, extensions } = context;
  return [
    ...unknownKeys(context, keys.context, "context"),
    ...(registration === undefined || isUuid(registration) ? [] : ["context.registration is no UUID"]),
    ...(language === undefined || isLanguage(language) ? [] : ["context.language is no RFC 5646 tag"]),
    ...(extensions === undefined || isExtensions(extensions) ? [] : ["context.extensions has a key that is no IRI"]),
    ...(contextActivities === undefined ? [] : checkContextActivities(contextActivities)),
  ];
}

function checkContextActivities(value: unknown): readonly string[] {
  if (!isObject(value)) return ["contextActivities is no object"];
  return [
    ...unknownKeys(value, keys.activities, "contextActivities"),
    ...Object.entries(value).flatMap(([relation, list]) =>
      Array.isArray(list) && list.length > 0
        ? list.flatMap((activity) => checkActivity(activity, `contextActivities.${relation}`))
        : [`contextActivities.${relation} is no list`],
    ),
  ];
}

/** Data 2.2: no value is null, except within extensions. */
function nulls(value: unknown, at: string): readonly string[] {
  if (value === null) return [`${at} is null`];
  if (Array.isArray(value)) return value.flatMap((entry) => nulls(entry, at));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === "extensions" ? [] : nulls(member, `${at}.${key}`)));
}

function unknownKeys(value: Fields, known: readonly string[], at: string): readonly string[] {
  return Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [`${at} has no property ${key}`]));
}

export function isUuid(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
  );
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(value);
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

function isDuration(value: unknown): boolean {
  return typeof value === "string" && /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
}

function isLanguage(value: unknown): boolean {
  return typeof value === "string" && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

function isLanguageMap(value: unknown): boolean {
  return isObject(value) && Object.entries(value).every(([tag, text]) => isLanguage(tag) && typeof text === "string");
}

function isExtensions(value: unknown): boolean {
  return isObject(value) && Object.keys(value).every(isIri);
}
