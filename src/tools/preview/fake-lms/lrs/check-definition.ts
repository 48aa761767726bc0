import { isObject, type Fields } from "./http.ts";

const lists: Readonly<Record<string, readonly string[]>> = {
  choice: ["choices"],
  sequencing: ["choices"],
  likert: ["scale"],
  matching: ["source", "target"],
  performance: ["steps"],
};
const plain = ["true-false", "fill-in", "long-fill-in", "numeric", "other"];
const known = ["name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern"];

/** What is wrong with the definition of an activity (Data 2.4.4.1), interactions included. */
export function checkDefinition(definition: unknown, at: string): readonly string[] {
  if (!isObject(definition)) return [`${at} is no object`];
  const given = definition["interactionType"];
  const type = typeof given === "string" ? given : "";
  const own = lists[type] ?? [];
  return [
    ...Object.keys(definition).flatMap((key) =>
      known.includes(key) || own.includes(key) ? [] : [`${at} has no property ${key}`],
    ),
    ...(type === "" || plain.includes(type) || own.length > 0 ? [] : [`${at}.interactionType is unknown`]),
    ...own.flatMap((list) => checkComponents(definition[list], `${at}.${list}`)),
    ...checkPatterns(definition, at, type),
  ];
}

function checkComponents(list: unknown, at: string): readonly string[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [`${at} is no list`];
  const ids = list.map((component) => (isObject(component) ? component["id"] : undefined));
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${at} has an id twice`]),
    ...ids.flatMap((id) => (typeof id === "string" && /^\S+$/.test(id) ? [] : [`${at} has an id with white space`])),
  ];
}

/** Every id of a right answer is one of the components. */
function checkPatterns(definition: Fields, at: string, type: string): readonly string[] {
  const patterns = definition["correctResponsesPattern"];
  if (patterns === undefined) return [];
  if (!Array.isArray(patterns) || !patterns.every((pattern) => typeof pattern === "string"))
    return [`${at}.correctResponsesPattern is no list of strings`];
  const own = lists[type];
  if (!own) return [];
  const ids = new Set(own.flatMap((list) => componentIds(definition[list])));
  const used = patterns.flatMap((pattern: string) => pattern.split(/\[[,.]\]/));
  return used.flatMap((id) =>
    ids.has(id) ? [] : [`${at}.correctResponsesPattern names ${id}, which is no component`],
  );
}

function componentIds(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map((entry) => (isObject(entry) ? String(entry["id"]) : "")) : [];
}
