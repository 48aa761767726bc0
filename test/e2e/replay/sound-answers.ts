import type { LoggedCall } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";

/** How a standard of SCORM wants an answer written. */
export interface AnswerRules {
  readonly response: string;
  readonly latency: RegExp;
  readonly responses: Readonly<Record<string, RegExp>>;
  /** Of text that a learner wrote, and of the state. */
  readonly longestResponse: number;
  readonly longestState: number;
}

/** SCORM 1.2 RTE 3.4.4: single characters for options, CMIString255, CMIString4096. */
export const rules12: AnswerRules = {
  response: "student_response",
  latency: /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
  responses: {
    "true-false": /^[tf]$/,
    choice: /^([a-z0-9](,[a-z0-9])*)?$/,
    "fill-in": /^[ -~]*$/,
    matching: /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/,
    sequencing: /^[a-z0-9](,[a-z0-9])*$/,
    likert: /^[a-z0-9]$/,
    numeric: /^-?\d+(\.\d+)?$/,
    performance: /^[ -~]*$/,
  },
  longestResponse: 255,
  longestState: 4096,
};

const name = "[\\w.-]+";

/** SCORM 2004 4th edition RTE 4.2.9: identifiers of any length, and 64,000 characters of state. */
export const rules2004: AnswerRules = {
  response: "learner_response",
  latency: /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/,
  responses: {
    "true-false": /^(true|false)$/,
    choice: new RegExp(`^(${name}(\\[,\\]${name})*)?$`),
    "fill-in": /^[^]*$/,
    "long-fill-in": /^[^]*$/,
    matching: new RegExp(`^(${name}\\[\\.\\]${name}(\\[,\\]${name}\\[\\.\\]${name})*)?$`),
    sequencing: new RegExp(`^${name}(\\[,\\]${name})*$`),
    likert: new RegExp(`^${name}$`),
    numeric: /^-?\d+(\.\d+)?$/,
    performance: /^[^]*$/,
    other: /^[^]*$/,
  },
  longestResponse: 4000,
  longestState: 64_000,
};

/** What is wrong with the answers, and with the states, as the LMS was told of them. Nothing, if all is as the standard wants it. */
export function unsoundAnswers(calls: readonly LoggedCall[], rules: AnswerRules): readonly string[] {
  const answers = new Map<string, Map<string, string>>();
  const wrong: string[] = [];
  for (const { name: call, values } of calls) {
    const [element = "", value = ""] = call === "LMSSetValue" ? values : [];
    if (element === "cmi.suspend_data" && value.length > rules.longestState) wrong.push(`state of ${value.length}`);
    const [, number, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (number === undefined || field === undefined) continue;
    answers.set(number, (answers.get(number) ?? new Map<string, string>()).set(field, value));
  }
  for (const fields of answers.values()) wrong.push(...wrongFields(fields, rules));
  return wrong;
}

function wrongFields(fields: ReadonlyMap<string, string>, rules: AnswerRules): readonly string[] {
  const value = (field: string) => fields.get(field) ?? "";
  const response = value(rules.response);
  const forms: readonly (readonly [string, RegExp | undefined])[] = [
    ["id", /^[A-Za-z0-9_.-]{1,255}$/],
    ["type", new RegExp(`^(${Object.keys(rules.responses).join("|")})$`)],
    ["objectives.0.id", /^[A-Za-z0-9_.-]{1,255}$/],
    ["latency", rules.latency],
    [rules.response, rules.responses[value("type")]],
  ];
  const wrong = forms.filter(([field, form]) => form?.test(value(field)) !== true);
  const said = wrong.map(([field]) => `${value("id")}: ${field} is "${value(field)}"`);
  return response.length > rules.longestResponse ? [...said, `${value("id")}: ${response.length} long`] : said;
}
