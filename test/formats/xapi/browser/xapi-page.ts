import validation from "@learninglocker/xapi-validation";
import { expect } from "vitest";
import type { LastingCopy } from "../../../../src/contract/lasting-copy.ts";
import type { Interaction } from "../../../../src/contract/interaction.ts";
import type { LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import type { DriverData } from "../../../../src/formats/xapi/driver-data.shared.ts";
import type { Surroundings } from "../../../../src/formats/xapi/browser/opening.ts";
import type { BrowserStorage } from "../../../../src/runtime/saving/device-storage.ts";
import { answer, type LrsAnswer, type LrsCall } from "../../../../src/tools/preview/fake-lms/lrs/http.ts";
import { oneWriter } from "../../../../src/tools/preview/fake-lms/lrs/one-writer.ts";

export const endpoint = "https://lrs.example/xapi/";
export const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
export const iri = "https://example.org/courses/hand-washing";

export const driverData: DriverData = {
  iri,
  activityWord: "course",
  title: "Hand washing",
  summary: "When and how.",
  language: "en-GB",
  version: "1.2.0",
  sessionOf: { "check-1": "when" },
};

export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: object };
  readonly result?: object;
  readonly context: object;
}

/** What the oracle finds wrong. */
export function problemsOf(statement: unknown): readonly unknown[] {
  return validation(statement);
}

export function expectValid(statements: readonly unknown[]): void {
  for (const statement of statements) expect(problemsOf(statement), JSON.stringify(statement)).toEqual([]);
}

export function wordOf({ verb }: Statement): string {
  return verb.id.replace(/^.*\//, "");
}

/** Storage of one browser, which outlives its pages. */
export function newStorage(): BrowserStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (n) => [...entries.keys()][n] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  };
}

export type Line = (call: LrsCall) => LrsAnswer | "no network" | Promise<LrsAnswer | "no network">;

/** The network between a page and what answers it, with a log: method, resource, statements in it, status. */
export interface Wire {
  readonly send: Surroundings["send"];
  readonly log: string[];
  readonly inits: RequestInit[];
}

/** What a browser lets all requests of a page have in their bodies together that are to outlive it (Fetch, 4.6). */
const keptAliveBytes = 64 * 1024;

/** `showsEtag`: softer than most: the LRS lets a page of another origin read it. */
export function newWire(line: Line, onFetch: (url: string) => LrsAnswer = () => answer(404), showsEtag = false): Wire {
  const log: string[] = [];
  const inits: RequestInit[] = [];
  const ask = oneWriter<"no network">(line);
  let keptAlive = 0;

  async function answerTo(url: string, init: RequestInit): Promise<LrsAnswer | "no network"> {
    const { method = "GET", body } = init;
    const text = typeof body === "string" ? body : "";
    if (!url.startsWith(endpoint)) return onFetch(url);
    const bytes = init.keepalive ? Buffer.byteLength(text) : 0;
    if (keptAlive + bytes > keptAliveBytes) return "no network";
    keptAlive += bytes;
    const { pathname, searchParams } = new URL(url);
    const headers = Object.fromEntries(
      Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    const resource = pathname.slice(new URL(endpoint).pathname.length);
    const query = Object.fromEntries(searchParams);
    const given = await ask({ method, resource, query, headers, body: text });
    keptAlive -= bytes;
    return given;
  }

  return {
    log,
    inits,
    async send(url, init) {
      inits.push(init);
      const given = await Promise.race([answerTo(url, init), aborted(init.signal)]);
      const status = given === "no network" ? 0 : given.status;
      log.push(`${init.method ?? "GET"} ${wordsOf(url, init)} ${status}`);
      if (given === "no network") throw new TypeError("Failed to fetch");
      const shown = Object.entries(given.headers).filter(([name]) => showsEtag || name !== "etag");
      return new Response(status === 204 ? null : given.body, { status, headers: Object.fromEntries(shown) });
    },
  };
}

/** The server goes on with a request that the page has given up. */
function aborted(signal: AbortSignal | null | undefined): Promise<"no network"> {
  return new Promise((given) => signal?.addEventListener("abort", () => given("no network")));
}

/** What a line of the log calls a request. */
function wordsOf(url: string, { method, body }: RequestInit): string {
  const { pathname, searchParams } = new URL(url);
  if (!url.startsWith(endpoint)) return "fetch";
  const resource = pathname.slice(new URL(endpoint).pathname.length);
  if (resource !== "statements") return `${resource} ${searchParams.get("stateId") ?? ""}`.trim();
  return method === "POST" && typeof body === "string" ? `statements ${wordsIn(body)}` : "statements";
}

function wordsIn(body: string): string {
  return (JSON.parse(body) as Statement[]).map(wordOf).join("+");
}

export interface Browser {
  readonly local: BrowserStorage;
  readonly session: BrowserStorage;
  readonly lasting?: LastingCopy;
}

export function newBrowser(): Browser {
  return { local: newStorage(), session: newStorage() };
}

export const noon = Date.parse("2026-11-25T12:00:00Z");

export function surroundings(
  search: string,
  wire: Wire,
  browser: Browser,
  more: Partial<Surroundings> = {},
): Surroundings {
  return {
    search,
    send: wire.send,
    clock: () => noon,
    local: () => browser.local,
    lasting: Promise.resolve(browser.lasting),
    session: () => browser.session,
    isReloading: () => false,
    ...more,
  };
}

export function answeredCheck(more: Partial<Interaction> = {}): Interaction {
  return {
    id: "check-1",
    type: "choice",
    description: "When do you wash your hands?",
    response: { type: "choice", picked: [{ number: 0, id: "before" }] },
    correct: ["before[,]after"],
    options: [
      { id: "before", text: "Before contact" },
      { id: "after", text: "After contact" },
    ],
    result: "incorrect",
    weight: 1,
    objectiveIds: ["know-when"],
    at: noon,
    latencySeconds: 12.5,
    ...more,
  };
}

export function report(more: Partial<LmsOutcome> = {}): LmsOutcome {
  return { completion: "incomplete", success: "unknown", objectives: [], progress: 0, ...more };
}
