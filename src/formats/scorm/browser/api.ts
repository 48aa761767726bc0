import type { FoundApi } from "./find-api.ts";
import { valueText } from "./values.ts";
import { witnessOf, type Heard } from "./witness.ts";

/** The functions of SCORM's API that we call, each guarded: an LMS may throw, or answer with anything. */
export interface ScormApi {
  initialize(): boolean;
  /** Empty when the LMS has none, or fails: SCORM 2004's "value not initialised" (403) is no more than that. */
  get(element: string): string;
  /** Whether the LMS took the value. */
  set(element: string, value: string): boolean;
  /** What the LMS says, and how it came by that. */
  commit(): { readonly isTaken: boolean; readonly heard: Heard };
  finish(): boolean;
  /** Code of the last error; empty when even that fails. */
  lastError(): string;
}

/** `prefix`: "LMS" in SCORM 1.2 (RTE 3.3), nothing in 2004 (RTE 3.1), which also calls the end by another name. */
export function scormApi({ api, frame }: FoundApi, prefix: string, finish: string): ScormApi {
  const witness = witnessOf(frame);
  let isFinished = false;
  const call = (name: string, values: readonly string[], whenItFails: string): unknown => {
    try {
      const method: unknown = Reflect.get(api, prefix + name);
      return typeof method === "function" ? Reflect.apply(method, api, values) : whenItFails;
    } catch {
      // Synchronous requests throw while a page is dismissed (Chrome 80 and later).
      return whenItFails;
    }
  };
  // Some LMSs answer with booleans (the Learning Hub's LMSCommit).
  const isTrue = (name: string) => String(call(name, [""], "false")) === "true";
  return {
    initialize: () => isTrue("Initialize"),
    get(element) {
      if (isFinished) return "";
      const value = call("GetValue", [element], "");
      // Some LMSs give the number 0 for "nothing"; only a count of 0 is one.
      return value === 0 && !element.endsWith("._count") ? "" : valueText(value);
    },
    // Not "is true": a value is taken unless the LMS says no. What counts is the commit.
    set: (element, value) => String(call("SetValue", [element, value], "false")) !== "false",
    commit() {
      let isTaken = false;
      const heard = witness(() => (isTaken = isTrue("Commit")));
      return { isTaken, heard };
    },
    finish() {
      isFinished = true;
      return isTrue(finish);
    },
    lastError: () => valueText(call("GetLastError", [], "")),
  };
}
