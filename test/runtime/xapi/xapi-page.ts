import validation from "@learninglocker/xapi-validation";
import { expect } from "vitest";
import type { Interaction } from "../../../src/contract/interaction.ts";
import type { Report } from "../../../src/contract/lms-driver.ts";
import type { DriverData } from "../../../src/formats/xapi/driver-data.shared.ts";
import type { Surroundings } from "../../../src/runtime/lms/xapi/opening.ts";
import type { BrowserStorage } from "../../../src/runtime/saving/device-storage.ts";
import { answer, type LrsAnswer, type LrsCall } from "../../../src/tools/preview/fake-lms/lrs/http.ts";

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

export type Line = (call: LrsCall) => LrsAnswer | Promise<LrsAnswer> | "no network";

/** The network between a page and what answers it, with a log: method, resource, statements in it, status. */
export interface Wire {
  readonly send: Surroundings["send"];
  readonly log: string[];
  readonly inits: RequestInit[];
}

export function newWire(line: Line, onFetch: (url: string) => LrsAnswer = () => answer(404)): Wire {
  const log: string[] = [];
  const inits: RequestInit[] = [];
  return {
    log,
    inits,
    async send(url, init) {
      const { method = "GET", body } = init;
      inits.push(init);
      const text = typeof body === "string" ? body : "";
      const isLrs = url.startsWith(endpoint);
      const { pathname, searchParams } = new URL(url);
      const resource = isLrs ? pathname.slice(new URL(endpoint).pathname.length) : "fetch";
      const headers = Object.fromEntries(
        Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
      );
      const given = isLrs
        ? await line({ method, resource, query: Object.fromEntries(searchParams), headers, body: text })
        : onFetch(url);
      const status = given === "no network" ? 0 : given.status;
      const what =
        resource === "statements" ? `statements ${wordsIn(text)}` : `${resource} ${searchParams.get("stateId") ?? ""}`;
      log.push(`${method} ${what.trim()} ${status}`);
      if (given === "no network") throw new TypeError("Failed to fetch");
      return new Response(status === 204 ? null : given.body, { status, headers: given.headers });
    },
  };
}

function wordsIn(body: string): string {
  return (JSON.parse(body) as Statement[]).map(wordOf).join("+");
}

export interface Browser {
  readonly local: BrowserStorage;
  readonly session: BrowserStorage;
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

export function report(more: Partial<Report> = {}): Report {
  return { completion: "incomplete", success: "unknown", objectives: [], progress: 0, ...more };
}
