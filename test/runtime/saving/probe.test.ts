import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { packageMark } from "../../../src/contract/package-mark.ts";
import { probeServer } from "../../../src/runtime/saving/probe.ts";

/** The browser's `fetch`, which a test gives an answer. */
let asked: readonly unknown[] = [];
function server(answer: () => Promise<Response>): void {
  vi.stubGlobal("fetch", (...request: readonly unknown[]) => {
    asked = request;
    return answer();
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("B49 a file of the package says that the server answers: asked for anew, and no redirect is followed", async () => {
  server(() => Promise.resolve(new Response(`${packageMark}, and more`)));
  expect(await probeServer()).toBe("answers");
  expect(asked[1]).toEqual({ cache: "no-store", redirect: "manual" });
});

/** What a browser gives of a redirect that it is not to follow. */
const redirect = Object.defineProperty(new Response(""), "type", { value: "opaqueredirect" });

test.each([
  ["a redirect", redirect, "signed-out"],
  ["401", new Response("", { status: 401 }), "signed-out"],
  ["403", new Response("", { status: 403 }), "signed-out"],
  ["another page in its place", new Response("<!DOCTYPE html><title>Log in</title>"), "signed-out"],
  ["an error", new Response(packageMark, { status: 503 }), "silent"],
])("B49 B50 %s is no file of the package", async (_what, response, reached) => {
  server(() => Promise.resolve(response));
  expect(await probeServer()).toBe(reached);
});

test("B49 a server that cannot be reached, or does not answer within eight seconds, is silent", async () => {
  server(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await probeServer()).toBe("silent");
  server(() => new Promise(() => undefined));
  let reached: string | undefined;
  void probeServer().then((answer) => (reached = answer));
  await vi.advanceTimersByTimeAsync(7999);
  expect(reached).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(reached).toBe("silent");
});
