import { valueText } from "./scorm-values.ts";

/** The eight functions of SCORM 1.2 (RTE 3.3), each guarded: an LMS may throw, or answer with anything. */
export interface Scorm12Api {
  initialize(): boolean;
  /** Empty when the LMS has none, or fails. */
  get(element: string): string;
  /** Whether the LMS took the value. */
  set(element: string, value: string): boolean;
  commit(): boolean;
  finish(): boolean;
  /** Code of the last error; empty when even that fails. */
  lastError(): string;
}

export function scorm12Api(api: object): Scorm12Api {
  const call = (name: string, values: readonly string[], whenItFails: string): unknown => {
    try {
      const method: unknown = Reflect.get(api, name);
      return typeof method === "function" ? Reflect.apply(method, api, values) : whenItFails;
    } catch {
      // Synchronous requests throw while a page is dismissed (Chrome 80 and later).
      return whenItFails;
    }
  };
  // Some LMSs answer with booleans (the Learning Hub's LMSCommit).
  const isTrue = (name: string) => String(call(name, [""], "false")) === "true";
  return {
    initialize: () => isTrue("LMSInitialize"),
    get(element) {
      const value = call("LMSGetValue", [element], "");
      // Some LMSs give the number 0 for "nothing"; only a count of 0 is one.
      return value === 0 && !element.endsWith("._count") ? "" : valueText(value);
    },
    // Not "is true": a value is taken unless the LMS says no. What counts is the commit.
    set: (element, value) => String(call("LMSSetValue", [element, value], "false")) !== "false",
    commit: () => isTrue("LMSCommit"),
    finish: () => isTrue("LMSFinish"),
    lastError: () => valueText(call("LMSGetLastError", [], "")),
  };
}
