/** Types of SCORM 1.2 RTE 3.4.5, in the strictest reading that an LMS was seen to have (reference: Moodle 4.5 in strict mode, ESR's adapter, NHS Learning Hub). */
export type Check = (value: string) => boolean;

export const text =
  (limitChars: number): Check =>
  (value) =>
    value.length <= limitChars && /^[ -~]*$/.test(value);

/** `HHHH:MM:SS.SS`, 2–4 digits of hours. */
export const timespan: Check = (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
export const clockTime: Check = (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
export const decimal: Check = (value) => /^-?\d{1,3}(\.\d{1,7})?$/.test(value);
export const score: Check = (value) => value === "" || (/^\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) <= 100);
export const identifier: Check = (value) => /^[A-Za-z0-9_]{1,255}$/.test(value);
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value);

/** A SCO may not go back to "not attempted". */
export const status = oneOf("passed", "completed", "failed", "incomplete", "browsed");
export const interactionType = oneOf(
  "true-false",
  "choice",
  "fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
);
export const result: Check = (value) => oneOf("correct", "wrong", "unanticipated", "neutral")(value) || decimal(value);

const feedbackChecks: Readonly<Record<string, Check>> = {
  "true-false": oneOf("0", "1", "t", "f"),
  choice: (value) => /^[0-9a-z](,[0-9a-z]){0,25}$/.test(value),
  matching: (value) => /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/.test(value) && value.length <= 255,
  sequencing: (value) => /^[0-9a-z](,[0-9a-z])*$/.test(value) && value.length <= 255,
  likert: (value) => /^[0-9a-z]?$/.test(value),
  numeric: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 255,
  "fill-in": text(255),
  performance: text(255),
};

/** CMIFeedback of a type; without a type there is nothing it could be checked by. */
export function feedback(type: string | undefined): Check {
  return feedbackChecks[type ?? ""] ?? (() => false);
}
