import type { Reading } from "../data-model.ts";
import { DataModel2004 } from "./data-model2004.ts";

/** The functions of SCORM 2004 RTE 3.1. */
export interface Api2004 {
  Initialize(argument: string): string;
  Terminate(argument: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(argument: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

/** What an LMS keeps of one learner in one SCO between launches. */
export interface Record2004 {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
}

export interface Strict2004Options {
  readonly stored?: Record2004;
  /** Keeps the record; false when it could not. */
  readonly keep: (record: Record2004) => boolean;
  readonly learner?: { readonly id: string; readonly name: string };
  readonly mode?: "normal" | "review" | "browse";
  /** From the manifest's minNormalizedMeasure: then success follows the score, whatever the SCO says (RTE 4.2.22). */
  readonly passingScore?: string;
  /** From the manifest: ids of the activity's objectives, in order. */
  readonly objectives?: readonly string[];
}

/** What survives an end other than "suspend": in SCORM 2004 nothing of the run-time data, but what sequencing tracks. */
const tracked = ["cmi.completion_status", "cmi.success_status", "cmi.score.", "cmi.progress_measure", "cmi.total_time"];

/** An LMS that refuses whatever SCORM 2004 lets an LMS refuse. No DOM: runs in Node and in a page. */
export class Strict2004 implements Api2004 {
  readonly #options: Strict2004Options;
  readonly #model: DataModel2004;
  #phase: "before" | "running" | "after" = "before";
  #error = "0";

  constructor(options: Strict2004Options) {
    this.#options = options;
    this.#model = new DataModel2004(valuesAtLaunch(options));
  }

  Initialize(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#phase === "running") return this.#answer("103", "false");
    if (this.#phase === "after") return this.#answer("104", "false");
    this.#phase = "running";
    return this.#answer("0", "true");
  }

  Terminate(argument: string): string {
    if (this.#phase !== "running") return this.#answer(this.#phase === "before" ? "112" : "113", "false");
    if (argument !== "") return this.#answer("201", "false");
    this.#phase = "after";
    const { values } = this.#model;
    values.set("cmi.total_time", sumOfIntervals(values.get("cmi.total_time"), values.get("cmi.session_time")));
    return this.#keep(true);
  }

  Commit(argument: string): string {
    if (this.#phase !== "running") return this.#answer(this.#phase === "before" ? "142" : "143", "false");
    return argument === "" ? this.#keep(false) : this.#answer("201", "false");
  }

  GetValue(element: string): string {
    const none: Reading = [this.#phase === "before" ? "122" : "123", ""];
    return this.#answer(...(this.#phase === "running" ? this.#model.read(element) : none));
  }

  SetValue(element: string, value: string): string {
    const none = this.#phase === "before" ? "132" : "133";
    const error = this.#phase === "running" ? this.#model.write(element, value) : none;
    if (error === "0") this.#judge(element);
    return this.#answer(error, String(error === "0"));
  }

  GetLastError(): string {
    return this.#error;
  }

  GetErrorString(code: string): string {
    return code === "0" ? "No error" : `Error ${code}`;
  }

  GetDiagnostic(code: string): string {
    return code;
  }

  #answer(code: string, result: string): string {
    this.#error = code;
    return result;
  }

  /** RTE 4.2.22: the score goes before what the SCO says. */
  #judge(element: string): void {
    const { passingScore } = this.#options;
    const scaled = this.#model.values.get("cmi.score.scaled");
    if (passingScore === undefined || scaled === undefined) return;
    if (element !== "cmi.score.scaled" && element !== "cmi.success_status") return;
    this.#model.values.set("cmi.success_status", Number(scaled) >= Number(passingScore) ? "passed" : "failed");
  }

  #keep(finished: boolean): string {
    const { stored, keep } = this.#options;
    const record = { values: Object.fromEntries(this.#model.values), launches: (stored?.launches ?? 0) + 1, finished };
    return keep(record) ? this.#answer("0", "true") : this.#answer("391", "false");
  }
}

function valuesAtLaunch({
  stored,
  learner,
  mode,
  passingScore,
  objectives = [],
}: Strict2004Options): Map<string, string> {
  const resumes = stored?.values["cmi.exit"] === "suspend";
  const kept = Object.entries(stored?.values ?? {}).filter(
    ([name]) => resumes || tracked.some((start) => name.startsWith(start)),
  );
  const values = new Map<string, string>([
    ["cmi.completion_status", "unknown"],
    ["cmi.success_status", "unknown"],
    ["cmi.total_time", "PT0S"],
    ...objectives.map((id, n) => [`cmi.objectives.${n}.id`, id] as const),
    ...kept,
    ["cmi.learner_id", learner?.id ?? "learner-1"],
    ["cmi.learner_name", learner?.name ?? "{lang=en}Lovelace, Ada"],
    ["cmi.entry", stored ? (resumes ? "resume" : "") : "ab-initio"],
    ["cmi.credit", "credit"],
    ["cmi.mode", mode ?? "normal"],
    ...(passingScore === undefined ? [] : [["cmi.scaled_passing_score", passingScore] as const]),
  ]);
  for (const name of ["cmi.exit", "cmi.session_time", "adl.nav.request"]) values.delete(name);
  return values;
}

/** Two intervals without years and months. */
function sumOfIntervals(total: string | undefined, session: string | undefined): string {
  return `PT${Number((secondsOf(total) + secondsOf(session)).toFixed(2))}S`;
}

function secondsOf(interval = "PT0S"): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(interval) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
