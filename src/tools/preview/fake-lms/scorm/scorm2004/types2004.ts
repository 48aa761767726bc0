/**
 * Types of SCORM 2004 RTE 4.1.1, in the strictest reading that an LMS was seen to have: mostly Moodle 4.5's, whose short
 * identifiers have no hyphen and whose timestamps have one or two decimals or none at all, and then no zone.
 */
export type Check = (value: string) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);

export const text =
  (limitChars: number): Check =>
  (value) =>
    value.length <= limitChars && !/[\r\n]/.test(value) && !/^\{(?!lang=[A-Za-z-]+\})/.test(value);

export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value);

const real = /^-?\d+(\.\d{1,7})?$/;
export const number: Check = matches(real);
export const between =
  (least: number, most: number): Check =>
  (value) =>
    real.test(value) && Number(value) >= least && Number(value) <= most;

export const longIdentifier: Check = matches(/^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/);
const shortIdentifier = /^[\w.]{1,250}$/;
export const interval: Check = matches(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
export const timestamp: Check = matches(
  /^(19[7-9]\d|20[0-3]\d)(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}(\.\d{1,2}(Z|[+-]\d{2}:\d{2})?)?)?)?)?)?)?$/,
);

export const interactionType = oneOf(
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
  "other",
);

export const result: Check = (value) =>
  oneOf("correct", "incorrect", "unanticipated", "neutral")(value) || number(value);

const setOf =
  (member: Check, most: number, isSet = false): Check =>
  (value) => {
    const members = value.split("[,]");
    return members.length <= most && members.every(member) && (!isSet || new Set(members).size === members.length);
  };
const pair: Check = (value) => {
  const parts = value.split("[.]");
  return parts.length === 2 && parts.every((part) => shortIdentifier.test(part));
};

const responses: Readonly<Record<string, Check>> = {
  "true-false": oneOf("true", "false"),
  choice: (value) => value === "" || setOf(matches(shortIdentifier), 36, true)(value),
  "fill-in": setOf(text(250), 10),
  "long-fill-in": text(4000),
  matching: setOf(pair, 36),
  sequencing: setOf(matches(shortIdentifier), 36),
  likert: matches(shortIdentifier),
  numeric: number,
  other: text(4000),
};

/** RTE 4.2.9.1; without a type there is nothing it could be checked by. */
export function response(type: string | undefined): Check {
  return responses[type ?? ""] ?? (() => false);
}

/** RTE 4.2.9.2: as the response, but a number is a range. */
export function pattern(type: string | undefined): Check {
  if (type !== "numeric") return response(type);
  return (value) => {
    const ends = value.split("[:]");
    const [least = "", most = ""] = ends;
    const areNumbers = ends.every((end) => end === "" || number(end));
    return ends.length === 2 && areNumbers && (least === "" || most === "" || Number(least) <= Number(most));
  };
}
