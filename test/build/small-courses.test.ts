import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { formats } from "../../src/formats/index.ts";
import { build } from "../../src/pipeline/build.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const head = "title: Fire safety\nlanguage: en-GB\nversion: 1.0.0\niri: https://example.org/fire\nid: fire\n";
const quiz =
  "pass: 80%\nquestions:\n  - { id: q-one, type: true-false, prompt: Is the lift safe?, answer: false, explanation: It may stop. }\n";

/** Built for every format there is. */
async function built(files: Readonly<Record<string, string>>, profile: string) {
  const folder = scratchFolder();
  mkdirSync(`${folder}/sessions`);
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  const request = { folder, out: `${folder}/out`, formats: formats.map(({ id }) => id), profile };
  const { diagnostics, outputs, summary } = await build(
    { ...request, frozen: false, verifyXsd: true, unpacked: false },
    nodeWorld(new URL("../../dist", import.meta.url).pathname),
  );
  const zip = outputs.find(({ path }) => path.includes("scorm12"))?.path ?? "";
  const guide = readFileSync(zip.replace(/zip$/, "upload.html"), "utf8");
  return { codes: diagnostics.map(({ code, text }) => `${code} ${text}`), count: outputs.length, summary, guide };
}

const quizAlone = { "course.yaml": `${head}sessions: []\nassessment: quiz.yaml\n`, "quiz.yaml": quiz };
const onePage = {
  "course.yaml": `${head}sessions: [sessions/1.yaml]\n`,
  "sessions/1.yaml": "title: Ways out\nblocks: [Walk.]\n",
};

describe("A77 a small course", () => {
  it("is built in every format when it is an assessment alone, and says how long that takes", async () => {
    const { codes, count, summary, guide } = await built(quizAlone, "generic");
    expect([codes, count]).toEqual([[], formats.length]);
    expect(summary.safeWhere.join(" ")).toContain('In Moodle tick "passed"');
    expect(guide).toContain("about 1 minute<");
    expect(guide).toContain("counting both “completed” and “passed”");
  });

  it("is built in every format when it is one page, and nobody is told to tick what it never reports", async () => {
    const { codes, count, summary, guide } = await built(onePage, "moodle");
    expect([codes, count]).toEqual([[], formats.length]);
    expect(summary.safeWhere.join(" ")).not.toMatch(/passed/);
    expect(guide).toContain("tick “Completed”. Nothing in this course is passed");
    expect(guide).not.toMatch(/tick “Passed” and|both “completed”/i);
  });
});
