import type { Api12 } from "./data-model.ts";

/*
 * The SCORM block of Open edX (openedx-scorm-xblock 19.0.2, commit ccef54c631d6), as read in its public source; never run. That
 * it gives no status back was seen. Own code: only what it does was taken over.
 */

export interface OpenEdxRecord {
  /** By the names of elements, of all SCOs of the package together. */
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
  readonly completion: string;
  readonly success: string;
  /** Of 100; a failed course has 0. */
  readonly grade: string;
}

export interface OpenEdxOptions {
  readonly stored?: OpenEdxRecord;
  /** Source: sent without waiting, and not again when it fails. */
  readonly send: (values: readonly (readonly [element: string, value: string])[]) => void;
  readonly learner: { readonly id: string; readonly name: string };
}

/** Source: these are asked of the server each time, and its answer is given to nobody: what comes back is empty. */
const asked = [
  "cmi.core.lesson_status",
  "cmi.completion_status",
  "cmi.success_status",
  "cmi.core.score.raw",
  "cmi.score.raw",
  "cmi.score.scaled",
  "cmi.mode",
];

export class OpenEdx implements Api12 {
  readonly #options: OpenEdxOptions;
  readonly #values: Map<string, string>;
  #waiting: (readonly [string, string])[] = [];

  constructor(options: OpenEdxOptions) {
    const { stored, learner } = options;
    this.#options = options;
    this.#values = new Map([
      ...Object.entries(stored?.values ?? {}),
      ["cmi.core.student_id", learner.id],
      ["cmi.core.student_name", learner.name],
    ]);
  }

  /** Source: each of the three answers "true" and does nothing. */
  LMSInitialize(_argument: string): string {
    return "true";
  }

  LMSFinish(_argument: string): string {
    return "true";
  }

  LMSCommit(_argument: string): string {
    return "true";
  }

  LMSGetValue(element: string): string {
    return asked.includes(element) ? "" : (this.#values.get(element) ?? "");
  }

  /** Source: the first leaves at once, what is set meanwhile together with the next request. Here: all of one turn together. */
  LMSSetValue(element: string, value: string): string {
    if (!asked.includes(element)) this.#values.set(element, value);
    this.#waiting.push([element, value]);
    if (this.#waiting.length === 1) {
      queueMicrotask(() => {
        this.#options.send(this.#waiting);
        this.#waiting = [];
      });
    }
    return "true";
  }

  LMSGetLastError(): string {
    return "0";
  }

  LMSGetErrorString(): string {
    return "Some Error";
  }

  LMSGetDiagnostic(): string {
    return "Some Diagnostic";
  }
}

/** What the block's server makes of values, in the order in which they come. */
export function storedByOpenEdx(
  previous: OpenEdxRecord | undefined,
  values: readonly (readonly [element: string, value: string])[],
): OpenEdxRecord {
  const begun = {
    values: {},
    launches: 1,
    finished: false,
    completion: "not attempted",
    success: "unknown",
    grade: "",
  };
  return values.reduce<OpenEdxRecord>((record, [element, value]) => {
    const next = { ...record, values: { ...record.values, [element]: value } };
    if (element === "cmi.core.score.raw") return { ...next, grade: record.success === "failed" ? "0" : value };
    if (element !== "cmi.core.lesson_status") return next;
    const isVerdict = value === "passed" || value === "failed";
    // Source: "passed" is complete (a change of 2025), "failed" leaves completion as it is.
    const completion = value === "passed" ? "completed" : isVerdict ? record.completion : value;
    const success = isVerdict ? value : record.success;
    return { ...next, completion, success, grade: success === "failed" ? "0" : record.grade };
  }, previous ?? begun);
}
