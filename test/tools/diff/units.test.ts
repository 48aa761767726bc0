import { fileURLToPath } from "node:url";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { build } from "../../../src/index.ts";
import { diff } from "../../../src/tools/diff/diff.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const world = nodeWorld(join(root, "dist"));

let folder: string;
/** Zips of one course, each a version later than the one before; all share one lock. */
const zips: Record<string, string> = {};

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, path);
  await writeFile(file, change(await readFile(file, "utf8")));
}

async function publish(name: string): Promise<void> {
  const request = { folder, formats: ["scorm12"], out: join(folder, name), frozen: false };
  const { outputs } = await build({ ...request, verifyXsd: false, unpacked: false }, world);
  zips[name] = outputs[0]?.path ?? "";
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-course-diff-"));
  await cp(join(root, "test/e2e/saving/small-course"), folder, { recursive: true });
  await publish("whole");
  await edit("course.yaml", (text) => `${text}delivery: { units: sessions }\n`);
  await publish("sessions");
  await writeFile(
    join(folder, "sessions/3-words.yaml"),
    "id: words-session\ntitle: Words\nblocks:\n  - type: reflection\n    id: best-word\n    prompt: Which word do you like best?\n",
  );
  await edit("course.yaml", (text) => text.replace("numbers.yaml\n", "numbers.yaml\n  - sessions/3-words.yaml\n"));
  await publish("with a session more");
  // The last question of session 2 goes to session 3.
  await edit("sessions/2-numbers.yaml", (text) => text.replace("id: lucky", "id: luckier"));
  await edit("sessions/3-words.yaml", (text) => text.replace("id: best-word", "id: lucky"));
  await publish("with a note moved");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function said(from: string, to: string) {
  const { lines, diagnostics } = await diff(zips[from] ?? "", zips[to] ?? "", world);
  return [diagnostics.map(({ code }) => code), lines.slice(1, -1)];
}

describe("what learners lose and keep when the units of a course change", () => {
  it.each([
    ["whole", "sessions"],
    ["sessions", "whole"],
  ])("from %s to %s: everything but what the LMS has in the old records, and that is a warning", async (from, to) => {
    const [codes, [reason, lost]] = (await said(from, to)) as [string[], string[]];
    expect(codes).toEqual(["BC6503"]);
    expect(reason).toBe(
      "One package is a single unit, the other has one for each session: an LMS keeps the two apart, so answers and places are lost.",
    );
    expect(lost).toBe("Lost       16");
  });

  it("a session that is added is a unit more: the others keep all they have", async () => {
    expect(await said("sessions", "with a session more")).toEqual([
      [],
      [
        "Kept       16 – as the learner left it",
        "New        2 – empty for everybody",
        "             session words-session: “Words”",
        "             note best-word: “Which word do you like best?”",
        "Rule       sessions asked for: 2 → 3",
      ],
    ]);
  });

  it("what moves to another unit is left behind in the old one's record", async () => {
    const [codes, lines] = (await said("with a session more", "with a note moved")) as [string[], string[]];
    expect(codes).toEqual([]);
    expect(lines).toEqual([
      "Lost       1 – taken out; the answers come back if the item does",
      "             note best-word: “Which word do you like best?”",
      "Moved      1 – to another unit, which knows nothing of the answers given in the old one",
      "             note lucky: “Which number brings you luck?”",
      "Kept       16 – as the learner left it",
      "New        1 – empty for everybody",
      "             note luckier: “Which number brings you luck?”",
    ]);
  });
});
