import type { ScormApi } from "./scorm-api.ts";

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
export interface Outbox {
  want(element: string, value: string): void;
  /** The LMS has this value already. */
  knows(element: string, value: string): void;
  wanted(element: string): string | undefined;
  /** Whether the LMS has ever taken a value of this; it is kept only with the commit after it. */
  hasTaken(element: string): boolean;
  /** Whether a commit with the value that is wanted was kept. */
  hasKept(element: string): boolean;
  send(step: Step): Sent;
  /** After a commit: when it was not kept, everything must be sent again. */
  settle(isKept: boolean): void;
}

/** `essential`: without these the learner's work is not saved; anything else may be refused and the course goes on. */
export function newOutbox(api: ScormApi, essential: readonly string[]): Outbox {
  const wanted = new Map<string, string>();
  const sent = new Map<string, string>();
  let kept: ReadonlyMap<string, string> = new Map();
  const taken = new Set<string>();
  const refused = new Set<string>();
  /** Where the last save stopped. What stops two in a row, while all before it was taken, is the element's own fault. */
  let suspect = "";

  function sendOne(element: string, value: string): Sent {
    if (api.set(element, value)) {
      sent.set(element, value);
      taken.add(element);
      return "taken";
    }
    const error = api.lastError();
    if (essential.includes(element)) return isUnanswered(error) ? "stopped" : "refused";
    if (isUnanswered(error) && suspect !== element) {
      suspect = element;
      return "stopped";
    }
    if (isFinal(error) || isUnanswered(error)) {
      refused.add(element);
      wanted.delete(element);
    }
    return "taken";
  }

  return {
    want(element, value) {
      if (!refused.has(element)) wanted.set(element, value);
    },
    knows(element, value) {
      wanted.set(element, value);
      sent.set(element, value);
      taken.add(element);
      kept = new Map([...kept, [element, value]]);
    },
    wanted: (element) => wanted.get(element),
    hasTaken: (element) => taken.has(element),
    hasKept: (element) => kept.has(element) && kept.get(element) === wanted.get(element),
    send({ holds, instead }) {
      let result: Sent = "taken";
      for (const [element, own] of wanted) {
        const value = instead?.get(element) ?? own;
        if (sent.get(element) === value || holds?.(element)) continue;
        const one = sendOne(element, value);
        if (one === "stopped") return one;
        if (one === "refused") result = one;
      }
      suspect = "";
      return result;
    },
    settle(isKept) {
      if (isKept) kept = new Map([...kept, ...sent]);
      else sent.clear();
    },
  };
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
