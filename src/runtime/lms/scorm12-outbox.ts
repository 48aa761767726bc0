import type { Scorm12Api } from "./scorm12-api.ts";

/** What is to be sent and what the LMS already has: only changes are sent, because each may be a request (ESR). */
export interface Outbox {
  want(element: string, value: string): void;
  /** Sends what changed. False when a value that matters was refused. */
  send(): boolean;
  /** After a commit: when it was not kept, everything must be sent again. */
  settle(kept: boolean): void;
}

/** Without these the learner's work is not saved; anything else may be refused and the course goes on. */
const essential = new Set(["cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.score.raw"]);

export function newOutbox(api: Scorm12Api): Outbox {
  const wanted = new Map<string, string>();
  const sent = new Map<string, string>();
  const refused = new Set<string>();
  return {
    want(element, value) {
      if (!refused.has(element)) wanted.set(element, value);
    },
    send() {
      let taken = true;
      for (const [element, value] of wanted) {
        if (sent.get(element) === value) continue;
        if (api.set(element, value)) sent.set(element, value);
        else if (essential.has(element)) taken = false;
        else if (isFinal(api.lastError())) {
          refused.add(element);
          wanted.delete(element);
        }
      }
      return taken;
    },
    settle(kept) {
      if (!kept) sent.clear();
    },
  };
}

/** 201 and 401–405 are about the element, and stay so: ESR answers 401 to score.min for ever. 101 may be the network. */
function isFinal(error: string): boolean {
  return /^[24]0[1-5]$/.test(error);
}
