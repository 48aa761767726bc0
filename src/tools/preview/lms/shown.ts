import type { LoggedCall } from "../fake-lms/scorm/faults.ts";
import type { FakeLrs } from "../fake-lms/lrs/lrs.ts";
import type { Fields } from "../fake-lms/lrs/http.ts";
import { isObject } from "../fake-lms/lrs/http.ts";
import type { ShownCall, StoredEvent, StoredGroup } from "../contract.shared.ts";
import type { LrsEvent } from "../server/lrs-desk.ts";

/** Calls of a SCORM page. `who`: LMS, learner and page of the unit, as the desk has them. */
export function scormCalls(who: string, calls: readonly LoggedCall[]): readonly ShownCall[] {
  const [, learner = ""] = who.split("/");
  return calls.map(({ name, values, result, error, atMs, tookMs }) => ({
    learner,
    name,
    values,
    error,
    ...(result === undefined ? {} : { result }),
    ...(atMs === undefined ? {} : { atMs }),
    ...(tookMs === undefined ? {} : { tookMs }),
  }));
}

/** A request to the LRS, in the words of a call. */
export function lrsCall({ call, status, body, milliseconds }: LrsEvent): ShownCall {
  const what = call.query["stateId"] ?? call.query["profileId"] ?? "";
  const values = call.method === "GET" || call.body === "" ? [what] : [what, call.body];
  const isWell = status >= 200 && status < 300;
  return {
    learner: "",
    name: `${call.method} ${call.resource}`,
    values,
    ...(status === 0 ? {} : { result: call.method === "GET" && body !== "" ? body : String(status) }),
    // What is not there yet is no failure.
    error: isWell || status === 404 ? "0" : `${status === 0 ? "no answer" : status} ${body}`.trim(),
    tookMs: milliseconds,
  };
}

/** What a pretend LMS of SCORM has of a learner: its elements, and what else its record holds. */
export function storedByScorm(who: string, record: string): StoredEvent {
  const [, learner = "", ...unit] = who.split("/");
  const kept = JSON.parse(record) as Fields; // Written by a pretend LMS.
  const values = isObject(kept["values"]) ? kept["values"] : {};
  const others = Object.entries(kept).filter(([name]) => name !== "values");
  return {
    type: "stored",
    learner,
    unit: unit.join("/"),
    groups: [group("Elements", Object.entries(values)), group("The LMS says", others)],
  };
}

export function storedByLrs(
  { statements, state, agentProfile }: Pick<FakeLrs, "statements" | "state" | "agentProfile">,
  refusals: readonly string[],
): StoredEvent {
  const documents = (title: string, all: ReadonlyMap<string, string>): StoredGroup =>
    group(
      title,
      [...all].map(([key, body]) => [documentName(key), body]),
    );
  return {
    type: "stored",
    learner: "",
    unit: "",
    groups: [
      documents("Documents: state", state.all()),
      documents("Documents: of the learner", agentProfile.all()),
      group(
        "Statements",
        statements().map((statement, at) => [`${at + 1} ${verbOf(statement)}`, JSON.stringify(statement, null, 1)]),
      ),
      ...(refusals.length > 0
        ? [
            group(
              "Refused",
              refusals.map((words, at) => [String(at + 1), words]),
            ),
          ]
        : []),
    ],
  };
}

function group(title: string, rows: readonly (readonly [string, unknown])[]): StoredGroup {
  return {
    title,
    rows: rows.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  };
}

/** A key is the parts of the address as a list; the last that names the document says most. */
function documentName(key: string): string {
  const parts = JSON.parse(key) as readonly string[]; // Written by `newDocuments`.
  return parts[2] ?? parts[1] ?? key;
}

function verbOf({ verb, object }: Fields): string {
  const last = (value: unknown): string => (isObject(value) ? (String(value["id"]).split("/").at(-1) ?? "") : "");
  return `${last(verb)} ${last(object)}`;
}
