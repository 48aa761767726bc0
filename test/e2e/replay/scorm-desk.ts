import type { LoggedCall } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import type { ReplayRecord } from "./record.ts";

/** Where a standard of SCORM keeps a fact, and how it writes it. */
interface Names {
  readonly score: (values: Values) => number;
  readonly completion: (values: Values) => string;
  readonly success: (values: Values) => string;
  readonly response: string;
  /** An answer as all formats write it. */
  readonly answer: (id: string, response: string, result: string) => string;
  readonly totalTime: string;
  readonly time: RegExp;
  readonly objective: string;
  readonly location: string;
}

type Values = Readonly<Record<string, string>>;

/** SCORM 1.2 has one field for two facts: "passed" says both (RTE 3.4.4). */
export const scorm12: Names = {
  score: (values) => Number(values["cmi.core.score.raw"]) / 100,
  completion: (values) =>
    /passed|completed/.test(values["cmi.core.lesson_status"] ?? "") ? "completed" : "incomplete",
  success: (values) => values["cmi.core.lesson_status"] ?? "",
  response: "student_response",
  // Identifiers without a hyphen, options as one letter each, "wrong" (RTE 3.4.4): another spelling of the same.
  answer: (id, response, result) =>
    [id.replaceAll("_", "-"), spelled(response), result === "wrong" ? "incorrect" : result].join(" "),
  totalTime: "cmi.core.session_time",
  time: /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
  objective: "status",
  location: "cmi.core.lesson_location",
};

export const scorm2004: Names = {
  score: (values) => Number(values["cmi.score.scaled"]),
  completion: (values) => values["cmi.completion_status"] ?? "",
  success: (values) => values["cmi.success_status"] ?? "",
  response: "learner_response",
  answer: (...parts) => parts.join(" "),
  totalTime: "cmi.session_time",
  time: /^PT(\d+H)?(\d+M)?([\d.]+S)?$/,
  objective: "success_status",
  location: "cmi.location",
};

/** More than nothing, and as the standard wants it. */
function isInForm(time: string, form: RegExp): boolean {
  return form.test(time) && /[1-9]/.test(time);
}

/** The first option is "a" where others write "o1"; true is "t". */
function spelled(response: string): string {
  if (/^[tf]$/.test(response)) return response === "t" ? "true" : "false";
  return response
    .split(",")
    .map((letter) => `o${letter.charCodeAt(0) - "a".charCodeAt(0) + 1}`)
    .join("[,]");
}

/** What the LMS took, call by call: the last value of each element is what it has. */
export function scormRecord(calls: readonly LoggedCall[], names: Names): ReplayRecord {
  const taken = calls.filter(({ name, result }) => name === "LMSSetValue" && result === "true");
  const values: Values = Object.fromEntries(taken.map((call) => [call.values[0] ?? "", call.values[1] ?? ""]));
  const all = (array: string) =>
    Object.keys(values)
      .filter((name) => new RegExp(`^cmi\\.${array}\\.\\d+\\.id$`).test(name))
      .map((name) => name.slice(0, -".id".length));
  return {
    completion: names.completion(values),
    success: names.success(values),
    score: String(names.score(values)),
    answers: all("interactions").map((one) => {
      const [id = "", response = "", result = ""] = ["id", names.response, "result"].map(
        (field) => values[`${one}.${field}`],
      );
      return `${names.answer(id, response, result)} (${values[`${one}.objectives.0.id`] ?? "no objective"})`;
    }),
    time: isInForm(values[names.totalTime] ?? "", names.time) ? "in form" : (values[names.totalTime] ?? "none"),
    objectives: all("objectives")
      .map((one) => `${values[`${one}.id`]} ${values[`${one}.${names.objective}`]}`)
      .join(", "),
    bookmark: values[names.location] ?? "",
    stateText: values["cmi.suspend_data"] ?? "",
  };
}
