import { modelOf, strictTypes, type Model12 } from "./model12.ts";
import { DataModel12, errorWords, sumOfTimes, type Api12, type Reading } from "./data-model.ts";
import type * as types from "./types12.ts";

/*
 * SCORM 1.2 in ILIAS, as read in its public source (Modules/ScormAicc/scripts, release 7 and later). Own code: only
 * what it does was taken over.
 */

export interface IliasRecord {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
}

/** What was set since the last commit, of whatever success; the server adds it to what it has. */
export interface IliasMessage {
  readonly changes: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
}

export interface IliasOptions {
  readonly stored?: IliasRecord;
  /** A synchronous request; false when it failed, as it does while a page is dismissed. */
  readonly ask: (message: IliasMessage) => boolean;
  /** Nobody knows whether it arrives. */
  readonly beacon: (message: IliasMessage) => void;
  /** The event in which the course calls, by its type. */
  readonly eventNow: () => string | undefined;
  readonly learner: { readonly id: string; readonly name: string };
  readonly masteryScore?: string;
  /** The module's setting: who comes back after the end gets a review. */
  readonly autoReview: boolean;
}

/** In these, where the browser calls itself Chrome, commits are beacons and answer "true" at once. */
const beaconEvents = ["unload", "beforeunload", "click"];

export class Ilias implements Api12 {
  readonly #options: IliasOptions;
  readonly #model: DataModel12;
  readonly #isReview: boolean;
  readonly #totalAtLaunch: string;
  #unsent = new Set<string>();
  #isRunning = false;
  #isOver = false;
  #error = "0";

  constructor(options: IliasOptions) {
    this.#options = options;
    const status = options.stored?.values["cmi.core.lesson_status"] ?? "";
    this.#isReview = options.autoReview && ["completed", "passed"].includes(status);
    this.#model = new DataModel12(iliasModel, valuesAtLaunch(options, this.#isReview), () => false);
    this.#totalAtLaunch = this.#model.values.get("cmi.core.total_time") ?? "";
  }

  /** After LMSFinish it begins anew. */
  LMSInitialize(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#isRunning) return this.#answer("101", "false");
    this.#isRunning = true;
    return this.#answer("0", "true");
  }

  LMSFinish(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (!this.#isRunning) return this.#answer("301", "false");
    this.#write("cmi.core.lesson_status", this.#finalStatus());
    this.#isOver = true;
    const answer = this.#commit();
    if (answer === "true") this.#isRunning = false;
    return answer;
  }

  LMSCommit(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    return this.#isRunning ? this.#commit() : this.#answer("301", "false");
  }

  LMSGetValue(element: string): string {
    const none: Reading = ["301", ""];
    return this.#answer(...(this.#isRunning ? this.#model.read(element) : none));
  }

  LMSSetValue(element: string, value: string): string {
    if (!this.#isRunning) return this.#answer("301", "false");
    // Without credit it says "true" to scores and statuses, and leaves them as they are.
    if (this.#isReview && /score|status/.test(element)) return this.#answer("0", "true");
    const error = this.#model.write(element, value);
    if (error !== "0") return this.#answer(error, "false");
    this.#unsent.add(element);
    if (element === "cmi.core.session_time") this.#write("cmi.core.total_time", sumOfTimes(this.#totalAtLaunch, value));
    return this.#answer("0", "true");
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

  #write(element: string, value: string): void {
    this.#model.values.set(element, value);
    this.#unsent.add(element);
  }

  #commit(): string {
    const changes = Object.fromEntries([...this.#unsent].map((name) => [name, this.#model.values.get(name) ?? ""]));
    // Forgotten before it is sent: what a request loses is not sent again unless it is set again.
    this.#unsent = new Set();
    const launches = (this.#options.stored?.launches ?? 0) + 1;
    const message = { changes, launches, finished: this.#isOver };
    if (beaconEvents.includes(this.#options.eventNow() ?? "")) {
      this.#options.beacon(message);
      return this.#answer("0", "true");
    }
    return this.#options.ask(message) ? this.#answer("0", "true") : this.#answer("101", "false");
  }

  /** A mastery score decides of `completed` alone; without a status it is `completed`. */
  #finalStatus(): string {
    const { values } = this.#model;
    const status = values.get("cmi.core.lesson_status") ?? "";
    const ended = status === "not attempted" ? "completed" : status;
    const raw = values.get("cmi.core.score.raw") ?? "";
    const mastery = this.#options.masteryScore ?? "";
    if (this.#isReview || ended !== "completed" || mastery === "" || raw === "") return ended;
    return Number(raw) >= Number(mastery) ? "passed" : "failed";
  }
}

export function storedByIlias(previous: IliasRecord | undefined, message: IliasMessage): IliasRecord {
  const { changes, launches, finished } = message;
  return { values: { ...previous?.values, ...changes }, launches, finished };
}

const percent: types.Check = (value) => /^(100(\.0+)?|\d?\d(\.\d+)?)$/.test(value);

/** Any character, but no negative number; a pattern or an answer is text of 255 whatever its type. */
const iliasModel: Model12 = modelOf({
  ...strictTypes,
  shortText: (value) => value.length <= 255,
  longText: (value) => value.length <= 4096,
  identifier: (value) => /^[!-~]{0,255}$/.test(value),
  score: (value) => value === "" || percent(value),
  decimal: percent,
  feedback: () => (value) => value.length <= 255,
});

function valuesAtLaunch({ stored, learner, masteryScore }: IliasOptions, isReview: boolean): Map<string, string> {
  const resumes = stored?.values["cmi.core.exit"] === "suspend" && !isReview;
  // Records of answers are written, and not read back: their count begins at 0 at each launch.
  const kept = Object.entries(stored?.values ?? {}).filter(([name]) => !name.startsWith("cmi.interactions."));
  const values = new Map<string, string>([
    ["cmi.core.lesson_status", "not attempted"],
    ["cmi.core.total_time", "00:00:00"],
    ...kept,
    ["cmi.core.student_id", learner.id],
    ["cmi.core.student_name", learner.name],
    ["cmi.core.entry", stored ? (resumes ? "resume" : "") : "ab-initio"],
    ["cmi.core.credit", isReview ? "no-credit" : "credit"],
    ["cmi.core.lesson_mode", isReview ? "review" : "normal"],
    ["cmi.student_data.mastery_score", masteryScore ?? ""],
  ]);
  values.delete("cmi.core.exit");
  values.delete("cmi.core.session_time");
  return values;
}
