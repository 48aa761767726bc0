import { modelOf, patternOf, strictTypes, type Model12 } from "./model12.ts";
import { DataModel12, errorWords, sumOfTimes, type Api12, type Reading } from "./data-model.ts";
import { fromReply, fromWire, toReply, toWire } from "./esr-wire.ts";

/*
 * The NHS Electronic Staff Record: Oracle Learning Management behind its SCORM adapter, version 8 of 5 December 2022,
 * as seen by running the adapter with a pretend request object. Own code: only what it does was taken over.
 */

export interface EsrRecord {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
  /** Requests that put something, in all. */
  readonly requests: number;
}

export interface EsrOptions {
  /** A synchronous request; its reply, or `undefined` when it failed or the browser forbade it. */
  readonly ask: (wire: string) => string | undefined;
  /** Seen: a box for every request that is not answered with 200, and the page waits until it is closed. */
  readonly alert: (text: string) => void;
  /** Requests one after the other, without waiting. */
  readonly queue: (wire: string) => void;
  readonly learner: { readonly id: string; readonly name: string };
  /** The server's own setting: each value that changes is a request of its own. */
  readonly autoCommit: boolean;
}

export class Esr implements Api12 {
  readonly #options: EsrOptions;
  readonly #waiting = new Map<string, string>();
  #model: DataModel12;
  #phase: "before" | "running" | "after" = "before";
  #error = "0";
  #isQueueing = false;

  constructor(options: EsrOptions) {
    this.#options = options;
    this.#model = newModel([]);
  }

  /** The player's exit button: from here on requests are queued, so that they outlive the course's frame. */
  forceFinish(): void {
    this.#isQueueing = true;
  }

  LMSInitialize(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    // A second one answers "false" with 101.
    if (this.#phase !== "before") return this.#answer("101", "false");
    const reply = this.#options.ask(toWire([["command", "GetParam"]]));
    if (reply === undefined) return this.#answer("101", "false");
    this.#model = newModel(valuesAtLaunch(Object.fromEntries(fromReply(reply)), this.#options));
    this.#phase = "running";
    return this.#answer("0", "true");
  }

  LMSFinish(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#phase !== "running") return this.#answer("101", "false");
    this.#phase = "after";
    const put = this.#put();
    // The session ends at the server after the reply to the last values.
    return put && this.#send([["command", "ExitAU"]]) ? this.#answer("0", "true") : this.#answer("101", "false");
  }

  LMSCommit(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#phase !== "running") return this.#answer("301", "false");
    return this.#put() ? this.#answer("0", "true") : this.#answer("101", "false");
  }

  LMSGetValue(element: string): string {
    const none: Reading = ["301", ""];
    return this.#answer(...(this.#phase === "running" ? this.#model.read(element) : none));
  }

  LMSSetValue(element: string, value: string): string {
    const before = this.#model.values.get(element);
    const error = this.#phase === "running" ? this.#model.write(element, value) : "301";
    if (error !== "0") return this.#answer(error, "false");
    // What did not change costs nothing; with autoCommit anything else is a synchronous request.
    if (before !== value) this.#waiting.set(element, value);
    return !this.#options.autoCommit || this.#put() ? this.#answer("0", "true") : this.#answer("101", "false");
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

  #put(): boolean {
    if (this.#waiting.size === 0) return true;
    const sent = this.#send([["command", "PutParam"], ...this.#waiting]);
    if (sent) this.#waiting.clear();
    return sent;
  }

  #send(pairs: readonly (readonly [string, string])[]): boolean {
    if (this.#isQueueing) {
      this.#options.queue(toWire(pairs));
      return true;
    }
    const isAnswered = this.#options.ask(toWire(pairs)) !== undefined;
    if (!isAnswered) this.#options.alert("Internal error (500)");
    return isAnswered;
  }
}

const nothing: EsrRecord = { values: {}, launches: 0, finished: false, requests: 0 };

/** What the server makes of a message, and what it replies. */
export function storedByEsr(previous: EsrRecord | undefined, wire: string): readonly [EsrRecord, reply: string] {
  const before = previous ?? nothing;
  const [[, command] = ["", ""], ...pairs] = fromWire(wire);
  if (command === "GetParam") {
    return [{ ...before, launches: before.launches + 1, finished: false }, toReply(before.values)];
  }
  if (command === "PutParam") {
    const values = { ...before.values, ...Object.fromEntries(pairs) };
    return [{ ...before, values, requests: before.requests + 1 }, "error=0"];
  }
  if (command !== "ExitAU") return [before, "error=1"];
  const { "cmi.core.total_time": total, "cmi.core.session_time": session } = before.values;
  const values = { ...before.values, "cmi.core.total_time": sumOfTimes(total, session) };
  return [{ ...before, values, finished: true }, "error=0"];
}

/** Only these exist; all else answers 401: interactions, objectives, student_data, student_preference, score.min and max. */
const present = /^cmi\.(core|suspend_data|launch_data|comments|comments_from_lms)(\.|$)/;
const isMissing = (element: string): boolean => !present.test(element) || /score\.(min|max)/.test(element);

/** The strict types but for text: the adapter takes any character, and its wire then garbles what follows. */
const esrModel: Model12 = modelOf({
  ...strictTypes,
  shortText: (value) => value.length <= 255,
  longText: (value) => value.length <= 4096,
  score: (value) => value === "" || (/^-?\d*\.?\d*$/.test(value) && Number(value) >= 0 && Number(value) <= 100),
});

function newModel(values: Iterable<readonly [string, string]>): DataModel12 {
  return new DataModel12(esrModel, values, (element) => isMissing(patternOf(element)));
}

function valuesAtLaunch(stored: Readonly<Record<string, string>>, { learner }: EsrOptions): Map<string, string> {
  const values = new Map<string, string>([
    ["cmi.core.lesson_status", "not attempted"],
    ["cmi.core.total_time", "0000:00:00.00"],
    ...Object.entries(stored),
    ["cmi.core.student_id", learner.id],
    ["cmi.core.student_name", learner.name],
    ["cmi.core.entry", stored["cmi.core.exit"] === "suspend" ? "resume" : "ab-initio"],
    ["cmi.core.credit", "credit"],
    ["cmi.core.lesson_mode", "normal"],
  ]);
  values.delete("cmi.core.exit");
  values.delete("cmi.core.session_time");
  return values;
}
