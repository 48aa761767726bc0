import type { ScormApi } from "./scorm-api.ts";

/** What is to be sent and what the LMS already has: only changes are sent, because each may be a request (ESR). */
export interface Outbox {
  want(element: string, value: string): void;
  /** Sends what changed. False when a value that matters was refused. */
  send(): boolean;
  /** After a commit: when it was not kept, everything must be sent again. */
  settle(kept: boolean): void;
}

/** `essential`: without these the learner's work is not saved; anything else may be refused and the course goes on. */
export function newOutbox(api: ScormApi, essential: readonly string[]): Outbox {
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
        else if (essential.includes(element)) taken = false;
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

/** 201 and 401–408 are about the element, and stay so: ESR answers 401 to score.min for ever. 101 and 351 may be the network. */
function isFinal(error: string): boolean {
  return /^[24]0[1-8]$/.test(error);
}
