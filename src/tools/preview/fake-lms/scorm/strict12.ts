import { model } from "./model12.ts";
import { DataModel12, errorWords, sumOfTimes, type Api12, type Reading } from "./data-model.ts";

export type { Api12 } from "./data-model.ts";

/** What an LMS keeps of one learner between launches. */
export interface Record12 {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
}

export interface Strict12Options {
  readonly stored?: Record12;
  /** Keeps the record; false when it could not. */
  readonly keep: (record: Record12) => boolean;
  readonly learner?: { readonly id: string; readonly name: string };
  readonly mode?: "normal" | "review" | "browse";
  readonly credit?: "credit" | "no-credit";
  readonly masteryScore?: string;
  /** Beginnings of elements that this LMS does not have: they answer 401. ESR: score.min, score.max, interactions, objectives. */
  readonly without?: readonly string[];
}

/** What survives an exit other than "suspend": everything but place and state. */
const ofOneVisit = ["cmi.core.lesson_location", "cmi.suspend_data"];

/** An LMS that refuses whatever SCORM 1.2 lets an LMS refuse. No DOM: runs in Node and in a page. */
export class Strict12 implements Api12 {
  readonly #options: Strict12Options;
  readonly #model: DataModel12;
  #phase: "before" | "running" | "after" = "before";
  #error = "0";
  #statusWasSet = false;

  constructor(options: Strict12Options) {
    this.#options = options;
    const { without = [] } = options;
    this.#model = new DataModel12(model, valuesAtLaunch(options), (element) =>
      without.some((start) => element.startsWith(start)),
    );
  }

  LMSInitialize(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#phase !== "before") return this.#answer("101", "false");
    this.#phase = "running";
    return this.#answer("0", "true");
  }

  LMSFinish(argument: string): string {
    if (this.#phase !== "running") return this.#answer("301", "false");
    if (argument !== "") return this.#answer("201", "false");
    this.#phase = "after";
    const { values } = this.#model;
    values.set("cmi.core.lesson_status", this.#finalStatus());
    const total = sumOfTimes(values.get("cmi.core.total_time"), values.get("cmi.core.session_time"));
    values.set("cmi.core.total_time", total);
    return this.#keep(true);
  }

  LMSCommit(argument: string): string {
    if (this.#phase !== "running") return this.#answer("301", "false");
    return argument === "" ? this.#keep(false) : this.#answer("201", "false");
  }

  LMSGetValue(element: string): string {
    const none: Reading = ["301", ""];
    return this.#answer(...(this.#phase === "running" ? this.#model.read(element) : none));
  }

  LMSSetValue(element: string, value: string): string {
    const error = this.#phase === "running" ? this.#model.write(element, value) : "301";
    if (error === "0" && element === "cmi.core.lesson_status") this.#statusWasSet = true;
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

  #keep(finished: boolean): string {
    const { stored, keep } = this.#options;
    const record = { values: Object.fromEntries(this.#model.values), launches: (stored?.launches ?? 0) + 1, finished };
    return keep(record) ? this.#answer("0", "true") : this.#answer("101", "false");
  }

  /** RTE 3.4.4, lesson_status: rules 2 to 4. */
  #finalStatus(): string {
    const { credit, mode, masteryScore } = this.#options;
    const status = this.#model.values.get("cmi.core.lesson_status") ?? "";
    if (credit === "no-credit") return mode === "browse" && status === "not attempted" ? "browsed" : status;
    const raw = this.#model.values.get("cmi.core.score.raw") ?? "";
    if (masteryScore && raw !== "") return Number(raw) >= Number(masteryScore) ? "passed" : "failed";
    return this.#statusWasSet || status !== "not attempted" ? status : "completed";
  }
}

function valuesAtLaunch({ stored, learner, credit, mode, masteryScore }: Strict12Options): Map<string, string> {
  const resumes = stored?.values["cmi.core.exit"] === "suspend";
  const kept = Object.entries(stored?.values ?? {}).filter(([name]) => resumes || !ofOneVisit.includes(name));
  const values = new Map<string, string>([
    ["cmi.core.lesson_status", "not attempted"],
    ["cmi.core.total_time", "0000:00:00.00"],
    ...kept,
    ["cmi.core.student_id", learner?.id ?? "learner-1"],
    ["cmi.core.student_name", learner?.name ?? "Lovelace, Ada"],
    ["cmi.core.entry", stored ? (resumes ? "resume" : "") : "ab-initio"],
    ["cmi.core.credit", credit ?? "credit"],
    ["cmi.core.lesson_mode", mode ?? "normal"],
    ["cmi.student_data.mastery_score", masteryScore ?? ""],
  ]);
  values.delete("cmi.core.exit");
  values.delete("cmi.core.session_time");
  return values;
}
