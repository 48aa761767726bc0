import type { LaunchOptions } from "./launch-options.ts";

/** From the LMS's script to its server, in the ways that LMSs use. */
export interface ServerLine {
  /** What the server has of the learner. */
  load(): unknown;
  /** Synchronous; `undefined` when it failed, as it does while a page is dismissed (Chrome 80 and later). */
  ask(body: string): string | undefined;
  /** The same for who looks at the answer; `undefined` only when there is none. */
  post(body: string): { readonly status: number; readonly text: string } | undefined;
  /** Nobody knows whether it arrives; false only when the browser does not even take it. */
  beacon(body: string): boolean;
  /** One after the other, without waiting. */
  queue(body: string): void;
  /**
   * What most LMSs do: synchronous, and by beacon while the page goes. With `closing=lost` there is no beacon; with
   * `lieOffline` what failed is called kept.
   */
  keep(record: object): boolean;
}

export function serverLine(options: LaunchOptions): ServerLine {
  const { closing, lieOffline } = options;
  const address = `/lms/data?${whoseData(options)}`;
  let isClosing = false;
  let last: Promise<unknown> = Promise.resolve();
  addEventListener("pagehide", () => (isClosing = true));
  const ask = (body: string) => request("POST", address, body);
  // Told apart, as Moodle does, so that a test can let one arrive and not the other.
  const beacon = (body: string) => navigator.sendBeacon(`${address}&api=beacon`, body);
  return {
    load() {
      const text = request("GET", address);
      return text ? (JSON.parse(text) as unknown) : undefined;
    },
    ask,
    beacon,
    post: (body) => exchange("POST", address, body),
    queue(body) {
      // What fails is lost, and what comes after it is sent all the same.
      last = last.then(() => fetch(address, { method: "POST", body, keepalive: true })).catch(() => undefined);
    },
    keep(record) {
      const body = JSON.stringify(record);
      if (ask(body) !== undefined) return true;
      if (isClosing && closing === "beacon") return beacon(body);
      return lieOffline && !navigator.onLine;
    },
  };
}

function request(method: string, url: string, body?: string): string | undefined {
  const answer = exchange(method, url, body);
  return answer?.status === 200 ? answer.text : undefined;
}

function exchange(method: string, url: string, body?: string): ReturnType<ServerLine["post"]> {
  try {
    const sent = new XMLHttpRequest();
    sent.open(method, url, false);
    sent.send(body);
    return { status: sent.status, text: sent.responseText };
  } catch {
    return undefined;
  }
}

/** Of which data the server is told: each SCO of a package has its own. */
export function whoseData({ lms, learner, sco }: LaunchOptions): string {
  return new URLSearchParams({ lms, learner: learner.id, ...(sco === undefined ? {} : { sco }) }).toString();
}
