import { afterEach, expect, it, vi } from "vitest";
import { newProgress } from "../../src/cli/progress.ts";

afterEach(() => void vi.unstubAllEnvs());

function shown(isTTY: boolean, env: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries({ CI: "", TERM: "xterm", ...env })) vi.stubEnv(name, value);
  let text = "";
  let clock = 0;
  const stream = { isTTY, columns: 30, write: (more: string) => (text += more) };
  const progress = newProgress(stream, () => clock);
  progress.say("1 of 3");
  clock = 999;
  progress.say("2 of 3");
  clock = 1000;
  progress.say("3 of 3: a folder with a long\u001b[2J name");
  progress.end();
  progress.end();
  return text;
}

it("says on a terminal what is being done, in one line, once a second has passed, and takes it away", () => {
  expect(shown(true, {})).toBe("\r\u001b[K3 of 3: a folder with a long\\\r\u001b[K");
});

it.each([
  [false, {}],
  [true, { CI: "true" }],
  [true, { TERM: "dumb" }],
])("says nothing elsewhere: %#", (isTTY, env) => {
  expect(shown(isTTY, env)).toBe("");
});
