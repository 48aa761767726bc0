import type { SaveResult } from "../../../../contract/lms-driver.ts";
import type { LrsHeaders, LrsQuery } from "../../../../contract/xapi.ts";

/** An LRS's answer. 0: none came (no network, a refused preflight, too slow). */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Absent where the LRS gives none, or does not let a page of another origin see it. */
  readonly etag?: string | undefined;
}

export interface LrsRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Below the endpoint. */
  readonly resource: string;
  readonly query?: LrsQuery;
  readonly headers?: LrsHeaders;
  /** JSON. */
  readonly body?: string;
  /** The page is closing: the request must outlive it. */
  readonly isLast?: boolean;
  /** Gives the request up. */
  readonly abort?: AbortController;
}

export interface Lrs {
  request(request: LrsRequest): Promise<Reply>;
  /** Whether a body may still outlive the page. */
  isRoomFor(body: string): boolean;
}

export interface LrsOptions {
  /** Ends in a slash. */
  readonly endpoint: string;
  readonly auth: string;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A request without an answer is given up after this. */
const timeoutMs = 20_000;
/** Where a 429 does not say how long to wait. */
const pauseMs = 30_000;
/** All requests of a page that are to outlive it may have this much in their bodies together (Fetch, 4.6). */
const keptAliveBytes = 64 * 1024;

/** Requests of xAPI 1.0.3. An LRS that says "later" is asked later. */
export function newLrs({ endpoint, auth, send, clock }: LrsOptions): Lrs {
  let notBefore = 0;
  let keptAlive = 0;

  const isRoomFor = (body: string): boolean => keptAlive + bytesOf(body) <= keptAliveBytes;

  return {
    isRoomFor,
    async request(asked) {
      const {
        method,
        resource,
        query,
        headers: more,
        body = "",
        isLast = false,
        abort = new AbortController(),
      } = asked;
      if (clock() < notBefore) return { status: 429, text: "" };
      const search = query === undefined ? "" : `?${new URLSearchParams(Object.entries(query)).toString()}`;
      const timer = setTimeout(() => abort.abort(), timeoutMs);
      // Beyond the limit a browser refuses it at once; without, it may still leave in time.
      const keepalive = isLast && isRoomFor(body);
      const bytes = keepalive ? bytesOf(body) : 0;
      keptAlive += bytes;
      try {
        const response = await send(endpoint + resource + search, {
          method,
          headers: { ...baseHeaders(auth, body), ...more },
          ...(body === "" ? {} : { body }),
          // A browser's own cache knows nothing of what another computer saved.
          cache: "no-store",
          credentials: "omit",
          keepalive,
          signal: abort.signal,
        });
        const text = await response.text();
        // A proxy that compresses marks the tag as weak, and a weak one is never a match (RFC 9110, 13.1.1).
        const etag = response.headers.get("ETag")?.replace("W/", "");
        const { status } = response;
        if (status === 429 || status === 503) notBefore = clock() + waitMs(response, clock());
        return { status, text, etag };
      } catch {
        return { status: 0, text: "" };
      } finally {
        keptAlive -= bytes;
        clearTimeout(timer);
      }
    },
  };
}

function baseHeaders(auth: string, body: string): LrsHeaders {
  return {
    "X-Experience-API-Version": "1.0.3",
    ...(auth === "" ? {} : { Authorization: auth }),
    ...(body === "" ? {} : { "Content-Type": "application/json" }),
  };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); CORS may hide it. At most an hour. */
function waitMs({ status, headers }: Response, now: number): number {
  const value = headers.get("Retry-After") ?? "";
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  if (Number.isNaN(ms)) return status === 429 ? pauseMs : 0;
  return Math.min(Math.max(0, ms), 3_600_000);
}

export function isKept({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** What an answer means for the learner. */
export function saveResultOf(reply: Reply): SaveResult {
  if (isKept(reply)) return "kept";
  return reply.status === 401 || reply.status === 403 ? "signed-out" : "refused";
}
