import type { SaveResult } from "../../../contract/lms-driver.ts";
import type { LrsHeaders, LrsQuery } from "../../../contract/lms/xapi.ts";

/** An LRS's answer. 0: none came (no network, a refused preflight, too slow). */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Absent where the LRS gives none, or does not let a page of another origin see it. */
  readonly etag?: string;
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
}

export interface Lrs {
  request(request: LrsRequest): Promise<Reply>;
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
/** Refusals for good, one after the other, after which the LRS is left alone. */
const refusalLimit = 6;

/** Requests of xAPI 1.0.3. An LRS that says "later" is asked later; one that keeps refusing is asked no more. */
export function newLrs({ endpoint, auth, send, clock }: LrsOptions): Lrs {
  let notBefore = 0;
  let refusals = 0;
  let lastRefusal = 0;

  function note({ status }: Reply, response: Response | undefined): void {
    if (status === 429 || status === 503) notBefore = clock() + waitMs(response, clock(), status === 429 ? pauseMs : 0);
    if (isRefusal(status)) [refusals, lastRefusal] = [refusals + 1, status];
    else if (status > 0 && status < 400) refusals = 0;
  }

  return {
    async request({ method, resource, query, headers: more, body, isLast = false }) {
      if (refusals >= refusalLimit) return { status: lastRefusal, text: "" };
      if (clock() < notBefore) return { status: 429, text: "" };
      const search = query === undefined ? "" : `?${new URLSearchParams(Object.entries(query)).toString()}`;
      const headers: LrsHeaders = {
        "X-Experience-API-Version": "1.0.3",
        ...(auth === "" ? {} : { Authorization: auth }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...more,
      };
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), timeoutMs);
      try {
        const response = await send(endpoint + resource + search, {
          method,
          headers: { ...headers },
          ...(body === undefined ? {} : { body }),
          // A browser's own cache knows nothing of what another computer saved.
          cache: "no-store",
          credentials: "omit",
          keepalive: isLast,
          signal: abort.signal,
        });
        const text = await response.text();
        const etag = response.headers.get("ETag");
        const reply: Reply = { status: response.status, text, ...(etag === null ? {} : { etag }) };
        note(reply, response);
        return reply;
      } catch {
        return { status: 0, text: "" };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** 4xx that the same request will get again. 404 says "there is none", 409 and 412 have ways out, the rest may pass. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![404, 408, 409, 412, 413, 425, 429].includes(status);
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); CORS may hide it. At most an hour. */
function waitMs(response: Response | undefined, now: number, otherwise: number): number {
  const value = response?.headers.get("Retry-After") ?? "";
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? otherwise : Math.min(Math.max(0, ms), 3_600_000);
}

export function isKept({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** What an answer means for the learner. */
export function saveResultOf(reply: Reply): SaveResult {
  if (isKept(reply)) return "kept";
  return reply.status === 401 || reply.status === 403 ? "signed-out" : "refused";
}
