import { arrays, children, model, patternOf } from "./model12.ts";

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

/** The functions of SCORM 1.2 RTE 3.3. */
export interface Api12 {
  LMSInitialize(argument: string): string;
  LMSFinish(argument: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(argument: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/** What survives an exit other than "suspend": everything but place and state. */
const ofOneVisit = ["cmi.core.lesson_location", "cmi.suspend_data"];

/** An LMS that refuses whatever SCORM 1.2 lets an LMS refuse. No DOM: runs in Node and in a page. */
export class Strict12 implements Api12 {
  readonly #options: Strict12Options;
  readonly #values: Map<string, string>;
  #phase: "before" | "running" | "after" = "before";
  #error = "0";
  #statusWasSet = false;

  constructor(options: Strict12Options) {
    this.#options = options;
    this.#values = valuesAtLaunch(options);
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
    this.#values.set("cmi.core.lesson_status", this.#finalStatus());
    this.#values.set(
      "cmi.core.total_time",
      sum(this.#values.get("cmi.core.total_time"), this.#values.get("cmi.core.session_time")),
    );
    return this.#keep(true);
  }

  LMSCommit(argument: string): string {
    if (this.#phase !== "running") return this.#answer("301", "false");
    return argument === "" ? this.#keep(false) : this.#answer("201", "false");
  }

  LMSGetValue(element: string): string {
    if (this.#phase !== "running") return this.#answer("301", "");
    if (element === "cmi._version") return this.#answer("0", "3.4");
    if (this.#isMissing(element)) return this.#answer("401", "");
    const [, parent, keyword] = /^(.*)\.(_children|_count)$/.exec(element) ?? [];
    if (parent !== undefined) return this.#keyword(parent, keyword);
    const known = model[patternOf(element)];
    if (!known) return this.#answer("201", "");
    if (known.access === "write") return this.#answer("404", "");
    if (this.#isBeyond(element, (count) => count - 1)) return this.#answer("201", "");
    return this.#answer("0", this.#values.get(element) ?? "");
  }

  LMSSetValue(element: string, value: string): string {
    const refusal = this.#phase === "running" ? this.#refusalOf(element, value) : "301";
    if (refusal !== undefined) return this.#answer(refusal, "false");
    this.#values.set(element, value);
    if (element === "cmi.core.lesson_status") this.#statusWasSet = true;
    return this.#answer("0", "true");
  }

  LMSGetLastError(): string {
    return this.#error;
  }

  LMSGetErrorString(code: string): string {
    return code === "0" ? "No error" : `Error ${code}`;
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
    const record = { values: Object.fromEntries(this.#values), launches: (stored?.launches ?? 0) + 1, finished };
    return keep(record) ? this.#answer("0", "true") : this.#answer("101", "false");
  }

  #keyword(parent: string, keyword: string | undefined): string {
    const pattern = patternOf(parent);
    if (keyword === "_count") {
      return arrays.includes(pattern) ? this.#answer("0", String(this.#countOf(parent))) : this.#answer("203", "");
    }
    const list = children[pattern];
    return list === undefined ? this.#answer("202", "") : this.#answer("0", list);
  }

  /** Error code, or `undefined` when the value is taken. */
  #refusalOf(element: string, value: string): string | undefined {
    if (/\._(children|count|version)$/.test(element)) return "402";
    if (this.#isMissing(element)) return "401";
    const known = model[patternOf(element)];
    if (!known || this.#isBeyond(element, (count) => count)) return "201";
    if (known.access === "read") return "403";
    const record = /^cmi\.(?:interactions|objectives)\.\d+/.exec(element)?.[0];
    const isFirst = record === undefined || element === `${record}.id` || this.#values.has(`${record}.id`);
    if (!isFirst) return "201";
    const taken = typeof value === "string" && known.check?.(value, (field) => this.#values.get(`${record}.${field}`));
    return taken ? undefined : "405";
  }

  /** RTE 3.4.4, lesson_status: rules 2 to 4. */
  #finalStatus(): string {
    const { credit, mode, masteryScore } = this.#options;
    const status = this.#values.get("cmi.core.lesson_status") ?? "";
    if (credit === "no-credit") return mode === "browse" && status === "not attempted" ? "browsed" : status;
    const raw = this.#values.get("cmi.core.score.raw") ?? "";
    if (masteryScore && raw !== "") return Number(raw) >= Number(masteryScore) ? "passed" : "failed";
    return this.#statusWasSet || status !== "not attempted" ? status : "completed";
  }

  #isMissing(element: string): boolean {
    return (this.#options.without ?? []).some((start) => element.startsWith(start));
  }

  #isBeyond(element: string, most: (count: number) => number): boolean {
    const indexes = [...element.matchAll(/\.(\d+)(?=\.|$)/g)];
    return indexes.some((found) => Number(found[1]) > most(this.#countOf(element.slice(0, found.index))));
  }

  #countOf(array: string): number {
    const names = [...this.#values.keys()].filter((name) => name.startsWith(`${array}.`));
    return new Set(names.map((name) => name.slice(array.length + 1).split(".")[0])).size;
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

function sum(total: string | undefined, session: string | undefined): string {
  const seconds = secondsOf(total) + secondsOf(session);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const text = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"));
  return [...text, (seconds % 60).toFixed(2).padStart(5, "0")].join(":");
}

function secondsOf(time: string | undefined): number {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? "").split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
