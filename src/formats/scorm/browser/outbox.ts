import type { ScormApi } from "./api.ts";

/** What goes this time. */
export interface Step {
  /** Elements that wait for a later one. */
  readonly holds?: (element: string) => boolean;
  /** Values that go in place of those that are wanted. */
  readonly instead?: ReadonlyMap<string, string>;
}

/**
 * `taken`; `refused`: a value without which the learner's work is not saved was; `stopped`: a call failed as it does when
 * the server does not answer, and nothing after it was called: in ESR each call is a request, and each that fails a box.
 */
export type Sent = "taken" | "refused" | "stopped";

/** What is to be sent and what the LMS already has: only changes are sent, because each may be a request (ESR). */
export class Outbox {
  readonly #api: ScormApi;
  readonly #essential: readonly string[];
  readonly #wanted = new Map<string, string>();
  readonly #sent = new Map<string, string>();
  readonly #kept = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #refused = new Set<string>();
  /** Where the last save stopped. What stops two in a row, while all before it was taken, is the element's own fault. */
  #suspect = "";

  /** `essential`: without these the learner's work is not saved; anything else may be refused and the course goes on. */
  constructor(api: ScormApi, essential: readonly string[]) {
    this.#api = api;
    this.#essential = essential;
  }

  want(element: string, value: string): void {
    if (!this.#refused.has(element)) this.#wanted.set(element, value);
  }

  /** The LMS has this value already. */
  knows(element: string, value: string): void {
    this.#taken.add(element);
    for (const values of [this.#wanted, this.#sent, this.#kept]) values.set(element, value);
  }

  wanted(element: string): string | undefined {
    return this.#wanted.get(element);
  }

  /** Whether the LMS has ever taken a value of this; it is kept only with the commit after it. */
  hasTaken(element: string): boolean {
    return this.#taken.has(element);
  }

  /** Whether a commit with the value that is wanted was kept. */
  hasKept(element: string): boolean {
    return this.#kept.has(element) && this.#kept.get(element) === this.#wanted.get(element);
  }

  send({ holds, instead }: Step): Sent {
    let result: Sent = "taken";
    for (const [element, own] of this.#wanted) {
      const value = instead?.get(element) ?? own;
      if (this.#sent.get(element) === value || holds?.(element)) continue;
      const one = this.#sendOne(element, value);
      if (one === "stopped") return one;
      if (one === "refused") result = one;
    }
    this.#suspect = "";
    return result;
  }

  /** After a commit: when it was not kept, everything must be sent again. */
  answered(isKept: boolean): void {
    if (!isKept) return this.#sent.clear();
    for (const [element, value] of this.#sent) this.#kept.set(element, value);
  }

  #sendOne(element: string, value: string): Sent {
    if (this.#api.set(element, value)) {
      this.#sent.set(element, value);
      this.#taken.add(element);
      return "taken";
    }
    const error = this.#api.lastError();
    if (this.#essential.includes(element)) return isUnanswered(error) ? "stopped" : "refused";
    if (isUnanswered(error) && this.#suspect !== element) {
      this.#suspect = element;
      return "stopped";
    }
    if (isFinal(error) || isUnanswered(error)) {
      this.#refused.add(element);
      this.#wanted.delete(element);
    }
    return "taken";
  }
}

/** 201 and 401–408 are about the element, and stay so: ESR answers 401 to score.min for ever. 351 may be the network. */
function isFinal(error: string): boolean {
  return /^[24]0[1-8]$/.test(error);
}

/**
 * Errors of a call that the server did not answer (ESR's adapter: 101, which SCORM 1.2 has for all that is general), or that
 * found no session: none, or an ended one (301 in SCORM 1.2, RTE 3.3; 132 and 133 in 2004, RTE 3.1.7).
 */
export function isUnanswered(error: string): boolean {
  return /^(101|301|391|13[23])$/.test(error);
}
