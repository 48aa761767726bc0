/** A request as the desks take it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** Of the door. */
  readonly port: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server says to a request; `dropped`: nothing at all, as one that cannot be reached. */
export type Answer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | "dropped";

export const htmlType = "text/html; charset=utf-8";

/** A page or file that is there; never from a cache, for it changes. */
export function found(type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers: { "content-type": type, "cache-control": "no-store", ...headers }, body };
}

/**
 * The part of a file that a browser asks for (`Range: bytes=100-`), as the servers under LMSs send it (Apache, nginx, IIS; Moodle's own
 * `byteserving`): without, Chromium goes to no place in a film. All of it where the range is none.
 */
export function partAsked(whole: Answer, range = ""): Answer {
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (whole === "dropped" || whole.status !== 200 || whole.body === undefined || first === "") return whole;
  const bytes = typeof whole.body === "string" ? new TextEncoder().encode(whole.body) : whole.body;
  const body = bytes.subarray(Number(first), last === "" ? undefined : Number(last) + 1);
  if (body.length === 0) return { status: 416, headers: { "content-range": `bytes */${bytes.length}` } };
  const part = `bytes ${first}-${Number(first) + body.length - 1}/${bytes.length}`;
  return { status: 206, headers: { ...whole.headers, "content-range": part }, body };
}
