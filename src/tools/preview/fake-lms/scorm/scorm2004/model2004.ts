import * as types from "./types2004.ts";

/** An element of the data model as a SCO sees it (RTE 4.2). `n` stands for an index. */
export interface Element2004 {
  readonly access: "read" | "write" | "both";
  readonly check?: (value: string, sibling: (field: string) => string | undefined) => boolean;
  /** 407 rather than 406 when a number is out of range. */
  readonly isRange?: boolean;
}

const readOnly: Element2004 = { access: "read" };
const both = (check: types.Check): Element2004 => ({ access: "both", check });
const writeOnly = (check: types.Check): Element2004 => ({ access: "write", check });
const range = (least: number, most: number): Element2004 => ({
  access: "both",
  check: types.between(least, most),
  isRange: true,
});
const byType = (of: (type: string | undefined) => types.Check): Element2004 => ({
  access: "both",
  check: (value, sibling) => of(sibling("type"))(value),
});
const completion = types.oneOf("completed", "incomplete", "not attempted", "unknown");
const success = types.oneOf("passed", "failed", "unknown");

export const model: Readonly<Record<string, Element2004>> = {
  "cmi.completion_status": both(completion),
  "cmi.completion_threshold": readOnly,
  "cmi.success_status": both(success),
  "cmi.scaled_passing_score": readOnly,
  "cmi.score.scaled": range(-1, 1),
  "cmi.score.raw": both(types.number),
  "cmi.score.min": both(types.number),
  "cmi.score.max": both(types.number),
  "cmi.progress_measure": range(0, 1),
  "cmi.credit": readOnly,
  "cmi.mode": readOnly,
  "cmi.entry": readOnly,
  "cmi.exit": writeOnly(types.oneOf("time-out", "suspend", "logout", "normal", "")),
  "cmi.location": both(types.text(1000)),
  "cmi.suspend_data": both(types.text(64_000)),
  "cmi.launch_data": readOnly,
  "cmi.learner_id": readOnly,
  "cmi.learner_name": readOnly,
  "cmi.session_time": writeOnly(types.interval),
  "cmi.total_time": readOnly,
  "cmi.objectives.n.id": both(types.longIdentifier),
  "cmi.objectives.n.score.scaled": range(-1, 1),
  "cmi.objectives.n.score.raw": both(types.number),
  "cmi.objectives.n.score.min": both(types.number),
  "cmi.objectives.n.score.max": both(types.number),
  "cmi.objectives.n.success_status": both(success),
  "cmi.objectives.n.completion_status": both(completion),
  "cmi.objectives.n.progress_measure": range(0, 1),
  "cmi.objectives.n.description": both(types.text(250)),
  "cmi.interactions.n.id": both(types.longIdentifier),
  "cmi.interactions.n.type": both(types.interactionType),
  "cmi.interactions.n.objectives.n.id": both(types.longIdentifier),
  "cmi.interactions.n.timestamp": both(types.timestamp),
  "cmi.interactions.n.correct_responses.n.pattern": byType(types.pattern),
  "cmi.interactions.n.weighting": both(types.number),
  "cmi.interactions.n.learner_response": byType(types.response),
  "cmi.interactions.n.result": both(types.result),
  "cmi.interactions.n.latency": both(types.interval),
  "cmi.interactions.n.description": both(types.text(250)),
  "adl.nav.request": writeOnly(
    types.oneOf("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_"),
  ),
};

export const children: Readonly<Record<string, string>> = {
  "cmi.score": "scaled,raw,min,max",
  "cmi.objectives": "id,score,success_status,completion_status,progress_measure,description",
  "cmi.interactions":
    "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description",
};

export const arrays: readonly string[] = [
  "cmi.objectives",
  "cmi.interactions",
  "cmi.interactions.n.objectives",
  "cmi.interactions.n.correct_responses",
];
