import { modelOf, strictTypes } from "./model12.ts";
import { DataModel12, errorWords, sumOfTimes, type Api12, type Reading } from "./data-model.ts";
import type * as types from "./types12.ts";

/*
 * SCORM 1.2 in Moodle 4.5 (build 20241108), as seen on a running site unless a comment says that it was read in its
 * source (mod/scorm). Own code: only what it does was taken over. Without switches it is as harsh as a row of the
 * database with its defaults: one attempt, the rule "completed".
 */

export interface MoodleRecord {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
  /** What the gradebook shows; "" before there is a score. */
  readonly grade: string;
  /** Whether the activity is ticked as complete. */
  readonly complete: boolean;
  /** Seen: a grade that is judged on the last attempt before the status is final; nothing changes it any more. */
  readonly isFailedForEver: boolean;
}

/** Only what changed since the last save goes over the wire; the server adds it to what it has. */
export interface MoodleMessage {
  readonly changes: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
  /** Statuses that complete the activity, as the teacher ticked them. */
  readonly rule: readonly string[];
  /** Attempts that the teacher allows; 0: any number. */
  readonly attempts: number;
  /** The teacher's "Force completed". */
  readonly force: boolean;
}

export interface MoodleOptions {
  readonly stored?: MoodleRecord;
  /**
   * A synchronous request; `undefined` when it threw, as it does where the server cannot be reached, or while a page is
   * dismissed.
   */
  readonly ask: (message: MoodleMessage) => { readonly status: number; readonly text: string } | undefined;
  /** Nobody knows whether it arrives. */
  readonly beacon: (message: MoodleMessage) => void;
  /** The teacher's preview. */
  readonly mode?: "normal" | "review" | "browse";
  readonly learner: { readonly id: string; readonly name: string };
  /** The site's "SCORM standards mode": limits of 255 and 4,096 instead of 64,000. */
  readonly standards: boolean;
  readonly masteryScore?: string;
  /** Default of a new activity: "completed" only. */
  readonly rule: readonly string[];
  /** Default of the database: 1. */
  readonly attempts: number;
  /** "Force completed"; off by default. */
  readonly force: boolean;
}

export class Moodle implements Api12 {
  readonly #options: MoodleOptions;
  #model: DataModel12;
  /** What the player last meant to send. Only what differs from it goes over the wire. */
  #sent: Map<string, string>;
  #phase: "before" | "running" | "after" = "before";
  #error = "0";

  constructor(options: MoodleOptions) {
    this.#options = options;
    this.#model = newModel(options, valuesAtLaunch(options));
    this.#sent = new Map(this.#model.values);
  }

  LMSInitialize(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    // Seen: after LMSFinish it can throw, because the player has moved on.
    if (this.#phase === "after") throw new TypeError("Cannot read properties of undefined (reading 'cmi')");
    if (this.#phase === "running") {
      // Seen: a second one answers "false", and what was not committed is gone.
      this.#model = newModel(this.#options, this.#sent);
      return this.#answer("101", "false");
    }
    this.#phase = "running";
    return this.#answer("0", "true");
  }

  LMSFinish(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    if (this.#phase !== "running") return this.#answer("301", "false");
    this.#phase = "after";
    const { values } = this.#model;
    const total = sumOfTimes(values.get("cmi.core.total_time"), values.get("cmi.core.session_time"));
    values.set("cmi.core.total_time", total);
    values.set("cmi.core.lesson_status", this.#finalStatus());
    return this.#send(true);
  }

  LMSCommit(argument: string): string {
    if (argument !== "") return this.#answer("201", "false");
    return this.#phase === "running" ? this.#send(false) : this.#answer("301", "false");
  }

  LMSGetValue(element: string): string {
    const none: Reading = ["301", ""];
    return this.#answer(...(this.#phase === "running" ? this.#model.read(element) : none));
  }

  /** Seen: stored in mode `review` all the same. */
  LMSSetValue(element: string, value: string): string {
    // Source: an empty raw score becomes 0, and with it the grade.
    const stored = element === "cmi.core.score.raw" && value === "" ? "0" : value;
    const error = this.#phase === "running" ? this.#model.write(element, stored) : "301";
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

  #send(finished: boolean): string {
    const changes = Object.fromEntries(
      [...this.#model.values].filter(
        // Source: the length of a session goes as a total, at the end.
        ([name, value]) => this.#sent.get(name) !== value && name !== "cmi.core.session_time",
      ),
    );
    // Seen: noted before the request, so that what a failed one carried is never sent again, unless it changes.
    this.#sent = new Map(this.#model.values);
    const launches = (this.#options.stored?.launches ?? 0) + 1;
    const { rule, attempts, force } = this.#options;
    const message = { changes, launches, finished, rule, attempts, force };
    const reply = this.#options.ask(message);
    if (!reply) {
      // Seen: a request that throws is followed by a beacon, and that by "true", whatever becomes of it.
      this.#options.beacon(message);
      return this.#answer("0", "true");
    }
    // Seen: of a page of another kind (a sign-in, an error) the first line is the answer, and the code is 101.
    const [result = ""] = reply.text.split("\n");
    return result === "true" ? this.#answer("0", result) : this.#answer("101", result);
  }

  /**
   * Seen: with a mastery score a score decides, of an unfinished attempt too; without a status it is `completed`, before
   * anything is asked of the mode: a preview that only ends completes the activity.
   */
  #finalStatus(): string {
    const status = this.#model.values.get("cmi.core.lesson_status") ?? "";
    const raw = this.#model.values.get("cmi.core.score.raw") ?? "";
    const mastery = this.#options.masteryScore ?? "";
    const isRecorded = this.#model.values.get("cmi.core.lesson_mode") === "normal";
    if (isRecorded && mastery !== "" && raw !== "") return Number(raw) >= Number(mastery) ? "passed" : "failed";
    return status === "not attempted" ? "completed" : status;
  }
}

/** Seen: with "Force completed" a score before the end answers 404. Nothing of it is kept. */
export function isRefusedByMoodle(previous: MoodleRecord | undefined, { changes, force }: MoodleMessage): boolean {
  const status = changes[statusName] ?? previous?.values[statusName] ?? "";
  return force && changes[scoreName] !== undefined && !isFinal(status);
}

/** What Moodle's server makes of a message: grade from score.raw against 100, completion by the teacher's rule. */
export function storedByMoodle(previous: MoodleRecord | undefined, message: MoodleMessage): MoodleRecord {
  const { launches, finished, rule, attempts, changes } = message;
  const values = { ...previous?.values, ...changes };
  const before = previous?.values[statusName] ?? "";
  const isComplete = previous?.complete === true;
  // Seen: the score is posted before the status, and the grade's update judges completion by the status of the request
  // before, when no attempt is left. That verdict stays for ever.
  const isRuled = rule.length > 0 && attempts === 1 && !isComplete;
  // Source: any element with `.score.raw` updates the grade, an objective's too. Assumed of those: that it judges as well.
  const isScored = Object.keys(changes).some((name) => name.endsWith(".score.raw"));
  const isJudged = isRuled && isScored && !rule.includes(before);
  const isFailedForEver = previous?.isFailedForEver === true || isJudged;
  const complete = !isFailedForEver && (isComplete || rule.includes(changes[statusName] ?? ""));
  return { values, launches, finished, grade: values[scoreName] ?? "", complete, isFailedForEver };
}

/**
 * Whether an activity of several SCOs is complete. Seen: by the first that ends, unless the teacher ticked "Require all SCOs
 * to return completion status".
 */
export function isCompleteByScos(
  records: readonly (MoodleRecord | undefined)[],
  { rule, allScos }: { readonly rule: readonly string[]; readonly allScos: boolean },
): boolean {
  const counts = (record: MoodleRecord | undefined): boolean => rule.includes(record?.values[statusName] ?? "");
  return allScos ? records.every(counts) : records.some(counts);
}

const statusName = "cmi.core.lesson_status";
const scoreName = "cmi.core.score.raw";

function isFinal(status: string): boolean {
  return ["completed", "passed", "failed"].includes(status);
}

function newModel({ standards }: MoodleOptions, values: Iterable<readonly [string, string]>): DataModel12 {
  const anyText =
    (limitChars: number): types.Check =>
    (value) =>
      value.length <= limitChars;
  const decimal: types.Check = (value) => /^-?\d{0,3}(\.\d*)?$/.test(value);
  const model = modelOf({
    ...strictTypes,
    shortText: anyText(standards ? 255 : 64_000),
    longText: anyText(standards ? 4096 : 64_000),
    identifier: (value) => /^[!-~]{0,255}$/.test(value),
    decimal,
    score: (value) => decimal(value) && Number(value) >= 0 && Number(value) <= 100,
    feedback: () => anyText(standards ? 255 : 64_000),
  });
  return new DataModel12(model, values, () => false);
}

function valuesAtLaunch({ stored, learner, masteryScore, mode = "normal" }: MoodleOptions): Map<string, string> {
  // Seen: after an end of any kind the next visit is a review, without credit.
  const isOver = isFinal(stored?.values[statusName] ?? "");
  const values = new Map<string, string>([
    ["cmi.core.lesson_status", "not attempted"],
    ["cmi.core.total_time", "00:00:00"],
    // Seen: suspend_data comes back whatever the exit was.
    ...Object.entries(stored?.values ?? {}),
    ["cmi.core.student_id", learner.id],
    ["cmi.core.student_name", learner.name],
    ["cmi.core.entry", stored ? (stored.values["cmi.core.exit"] === "suspend" ? "resume" : "") : "ab-initio"],
    ["cmi.core.credit", isOver || mode !== "normal" ? "no-credit" : "credit"],
    ["cmi.core.lesson_mode", isOver ? "review" : mode],
    ["cmi.student_data.mastery_score", masteryScore ?? ""],
  ]);
  values.delete("cmi.core.exit");
  values.delete("cmi.core.session_time");
  return values;
}
