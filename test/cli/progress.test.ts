import { afterEach, expect, it, vi } from "vitest";
import { newProgress } from "../../src/cli/progress.ts";
import { commandLine } from "./command-line.ts";
import { smallCourse } from "./courses/small-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();

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

/** What one build shows on a terminal, where each look at the clock finds it half a second later. */
async function shownOf(...words: readonly string[]): Promise<readonly string[]> {
  for (const [name, value] of Object.entries({ CI: "", TERM: "xterm", NO_COLOR: "1" })) vi.stubEnv(name, value);
  const { isTTY } = process.stderr;
  Object.assign(process.stderr, { isTTY: true });
  let clock = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => (clock += 500));
  try {
    const folder = scratchFolder(smallCourse("course", "a"));
    const { code, stderr } = await run(...words, "--cwd", folder);
    expect(code).toBe(0);
    return stderr.split("\r\u001b[K");
  } finally {
    Object.assign(process.stderr, { isTTY });
  }
}

it("one course says what is being done, and leaves no line behind", async () => {
  expect(await shownOf("build", "course", "--out", "out")).toEqual([
    "",
    "checking keys and values",
    "looking at pictures, films and references",
    "making pages",
    "putting packages together",
    "writing out/a-1.0.0-scorm12.zip, 0 MB",
    "",
  ]);
  expect((await shownOf("check", "course")).slice(1, 3)).toEqual([
    "checking keys and values",
    "looking at pictures, films and references",
  ]);
});
