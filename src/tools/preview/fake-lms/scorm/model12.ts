import * as types from "./types12.ts";

/** An element of the data model as a SCO sees it (RTE 3.4.4). `n` stands for an index. */
export interface Element12 {
  readonly access: "read" | "write" | "both";
  /** Given what was written of the same record before. */
  readonly check?: (value: string, sibling: (field: string) => string | undefined) => boolean;
}

export type Model12 = Readonly<Record<string, Element12>>;

/** Where LMSs differ in what they take. */
export interface Types12 {
  readonly shortText: types.Check;
  readonly longText: types.Check;
  readonly identifier: types.Check;
  readonly timespan: types.Check;
  readonly clockTime: types.Check;
  readonly score: types.Check;
  readonly decimal: types.Check;
  /** Of an interaction of this type. */
  readonly feedback: (type: string | undefined) => types.Check;
}

export const strictTypes: Types12 = {
  shortText: types.text(255),
  longText: types.text(4096),
  identifier: types.identifier,
  timespan: types.timespan,
  clockTime: types.clockTime,
  score: types.score,
  decimal: types.decimal,
  feedback: types.feedback,
};

const readOnly: Element12 = { access: "read" };
const both = (check: types.Check): Element12 => ({ access: "both", check });
const writeOnly = (check: types.Check): Element12 => ({ access: "write", check });
const anyStatus = types.oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted");

export function modelOf(of: Types12): Model12 {
  const feedback: Element12 = {
    access: "write",
    check: (value, sibling) => of.feedback(sibling("type"))(value),
  };
  return {
    "cmi.core.student_id": readOnly,
    "cmi.core.student_name": readOnly,
    "cmi.core.lesson_location": both(of.shortText),
    "cmi.core.credit": readOnly,
    "cmi.core.lesson_status": both(types.status),
    "cmi.core.entry": readOnly,
    "cmi.core.score.raw": both(of.score),
    "cmi.core.score.min": both(of.score),
    "cmi.core.score.max": both(of.score),
    "cmi.core.total_time": readOnly,
    "cmi.core.lesson_mode": readOnly,
    "cmi.core.exit": writeOnly(types.oneOf("", "time-out", "suspend", "logout")),
    "cmi.core.session_time": writeOnly(of.timespan),
    "cmi.suspend_data": both(of.longText),
    "cmi.launch_data": readOnly,
    "cmi.comments": both(of.longText),
    "cmi.comments_from_lms": readOnly,
    "cmi.student_data.mastery_score": readOnly,
    "cmi.student_data.max_time_allowed": readOnly,
    "cmi.student_data.time_limit_action": readOnly,
    "cmi.objectives.n.id": both(of.identifier),
    "cmi.objectives.n.score.raw": both(of.score),
    "cmi.objectives.n.score.min": both(of.score),
    "cmi.objectives.n.score.max": both(of.score),
    "cmi.objectives.n.status": both(anyStatus),
    "cmi.interactions.n.id": writeOnly(of.identifier),
    "cmi.interactions.n.objectives.n.id": writeOnly(of.identifier),
    "cmi.interactions.n.time": writeOnly(of.clockTime),
    "cmi.interactions.n.type": writeOnly(types.interactionType),
    "cmi.interactions.n.correct_responses.n.pattern": feedback,
    "cmi.interactions.n.weighting": writeOnly(of.decimal),
    "cmi.interactions.n.student_response": feedback,
    "cmi.interactions.n.result": writeOnly(types.result),
    "cmi.interactions.n.latency": writeOnly(of.timespan),
  };
}

export const model = modelOf(strictTypes);

export const children: Readonly<Record<string, string>> = {
  "cmi.core":
    "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
  "cmi.core.score": "raw,min,max",
  "cmi.objectives": "id,score,status",
  "cmi.objectives.n.score": "raw,min,max",
  "cmi.student_data": "mastery_score,max_time_allowed,time_limit_action",
  "cmi.interactions": "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
};

export const arrays: readonly string[] = [
  "cmi.objectives",
  "cmi.interactions",
  "cmi.interactions.n.objectives",
  "cmi.interactions.n.correct_responses",
];

/** `cmi.objectives.3.id` → `cmi.objectives.n.id`. */
export function patternOf(element: string): string {
  return element.replace(/\.\d+(?=\.|$)/g, ".n");
}
