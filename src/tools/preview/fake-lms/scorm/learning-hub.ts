import { modelOf, strictTypes } from "./model12.ts";
import { DataModel12, errorWords, sumOfTimes, type Api12, type Reading } from "./data-model.ts";
import * as types from "./types12.ts";

/*
 * NHS Learning Hub (NHS England), as read in its public source, version of 16 July 2026, and again on 30 November; never
 * run. Own code: only what it does was taken over. The cap on a session's length is a guess; that there is one is not.
 */

type Values = Readonly<Record<string, string>>;

export interface HubRecord {
  readonly values: Values;
  readonly launches: number;
  readonly finished: boolean;
  /** Attempts that came to an end before this one. */
  readonly past: readonly Values[];
}

export interface HubOptions {
  readonly stored?: HubRecord;
  /** A synchronous request: its status, 0 when the server could not be reached. */
  readonly ask: (record: HubRecord) => number;
  /** Whether the browser takes it. Nobody knows whether it arrives. */
  readonly beacon: (record: HubRecord) => boolean;
  /** Shown to the learner when a commit failed, each time. */
  readonly alert: (text: string) => void;
  readonly learner: { readonly id: string; readonly name: string };
  /** From the manifest; 100 when it has none, so it must not be believed. Never applied (a decision of 29 June 2021). */
  readonly masteryScore?: string;
}

const longestSession = "0008:00:00.00";

export class LearningHub implements Api12 {
  readonly #options: HubOptions;
  readonly #model: DataModel12;
  readonly #past: readonly Values[];
  #phase: "before" | "running" | "after" = "before";
  #error = "0";

  constructor(options: HubOptions) {
    this.#options = options;
    const { stored } = options;
    const resumes = stored?.values["cmi.core.lesson_status"] === "incomplete";
    this.#past = stored && !resumes ? [...stored.past, stored.values] : (stored?.past ?? []);
    this.#model = new DataModel12(hubModel, valuesAtLaunch(options, resumes), () => false);
  }

  LMSInitialize(argument: string): string {
    if (argument !== "" || this.#phase !== "before") return this.#answer(argument === "" ? "101" : "201", "false");
    this.#phase = "running";
    return this.#answer("0", "true");
  }

  LMSFinish(argument: string): string {
    if (argument !== "" || this.#phase !== "running") return this.#answer(argument === "" ? "301" : "201", "false");
    this.#phase = "after";
    const { values } = this.#model;
    // Only an attempt without any status is touched, and it becomes `incomplete`, not `completed` as RTE 3.4.4 says.
    if (values.get("cmi.core.lesson_status") === "not attempted") values.set("cmi.core.lesson_status", "incomplete");
    const session = values.get("cmi.core.session_time") ?? "";
    const capped = session.padStart(longestSession.length, "0") > longestSession ? longestSession : session;
    values.set("cmi.core.total_time", sumOfTimes(values.get("cmi.core.total_time"), capped));
    // Always a beacon first: its "true" says nothing.
    const record = this.#record(true);
    const kept = this.#options.beacon(record) || this.#options.ask(record) === 200;
    return this.#answer("0", String(kept));
  }

  /** A boolean, where SCORM has text. */
  LMSCommit(argument: string): boolean {
    if (argument !== "" || this.#phase !== "running") {
      this.#error = argument === "" ? "301" : "201";
      return false;
    }
    // Whatever fails, the error stays 0: the code is written to an object that is not the API.
    this.#error = "0";
    const record = this.#record(false);
    const status = this.#options.ask(record);
    // Unreachable: a beacon, and "true" whatever becomes of it.
    if (status === 0) return this.#options.beacon(record);
    if (status >= 500) this.#options.alert("Your progress could not be saved.");
    return status === 200;
  }

  LMSGetValue(element: string): string {
    const none: Reading = ["301", ""];
    return this.#answer(...(this.#phase === "running" ? this.#model.read(element) : none));
  }

  LMSSetValue(element: string, value: string): string {
    const error = this.#phase === "running" ? this.#model.write(element, value) : "301";
    return this.#answer(error, String(error === "0"));
  }

  LMSGetLastError(): string {
    return this.#error;
  }

  LMSGetErrorString(code: string): string {
    return errorWords(code);
  }

  LMSGetDiagnostic(code: string): string {
    return code;
  }

  #answer(code: string, result: string): string {
    this.#error = code;
    return result;
  }

  #record(finished: boolean): HubRecord {
    const launches = (this.#options.stored?.launches ?? 0) + 1;
    return { values: Object.fromEntries(this.#model.values), launches, finished, past: this.#past };
  }
}

const longText: types.Check = (value) => value.length <= 64_000;
const feedback: Readonly<Record<string, types.Check>> = {
  "true-false": types.oneOf("0", "1", "t", "f", "true", "false"),
  choice: (value) => /^\w(,\w){0,25}$/.test(value),
};

/** All of SCORM 1.2, identifiers without spaces, long texts to 64,000. */
const hubModel = modelOf({
  ...strictTypes,
  shortText: (value) => value.length <= 255,
  longText,
  identifier: (value) => /^\S{1,255}$/.test(value),
  feedback: (type = "") => feedback[type] ?? types.feedback(type),
});

function valuesAtLaunch({ stored, learner, masteryScore }: HubOptions, resumes: boolean): Map<string, string> {
  const values = new Map<string, string>([
    // After passed, completed or failed the next launch starts with nothing but this word.
    ["cmi.core.lesson_status", stored ? "incomplete" : "not attempted"],
    ["cmi.core.total_time", "0000:00:00.00"],
    ...(resumes ? Object.entries(stored?.values ?? {}) : []),
    ["cmi.core.student_id", learner.id],
    ["cmi.core.student_name", learner.name],
    ["cmi.core.entry", resumes ? "resume" : "ab-initio"],
    ["cmi.core.credit", "credit"],
    ["cmi.core.lesson_mode", "normal"],
    ["cmi.student_data.mastery_score", masteryScore ?? "100"],
  ]);
  values.delete("cmi.core.exit");
  values.delete("cmi.core.session_time");
  return values;
}
