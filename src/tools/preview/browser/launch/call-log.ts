import type { Call } from "../../fake-lms/scorm/faults.ts";

export interface CallLog {
  /** A call begins: its time counts from here. */
  begin(): void;
  add(call: Call): void;
  /** Every call made so far has reached the server. */
  arrived(): Promise<unknown>;
}

/**
 * Sends calls to the server's log in batches: a browser drops requests when hundreds with keepalive are under way. The last go with
 * the page.
 */
export function callLog(address: string, visit: number): CallLog {
  let calls = 0;
  let waiting: object[] = [];
  let closing = false;
  let sending: Promise<unknown> = Promise.resolve();
  const send = (how: (url: string, body: string) => unknown) => {
    if (waiting.length > 0) how(address, JSON.stringify(waiting));
    waiting = [];
  };
  const post = (url: string, body: string) => {
    const sent = fetch(url, { method: "POST", body }).catch(() => undefined);
    sending = Promise.all([sending, sent]);
  };
  const beacon = (url: string, body: string) => navigator.sendBeacon(url, body);
  setInterval(() => send(post), 50);
  addEventListener("pagehide", () => {
    closing = true;
    send(beacon);
  });
  let begunMs = 0;
  const log: CallLog = {
    begin: () => void (begunMs = performance.now()),
    add(call) {
      const times = { atMs: begunMs, tookMs: performance.now() - begunMs };
      waiting.push({ ...call, visit, number: calls++, ...times });
      if (closing) send(beacon);
    },
    arrived() {
      send(post);
      return sending;
    },
  };
  // For tests that ask what has *not* been called: see `Lesson.heard`.
  Reflect.set(window, "logHasArrived", log.arrived);
  return log;
}
