import { expect, it } from "vitest";
import { buildCourse } from "../build/parts/build-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const gone = Array.from({ length: 9 }, (_, number) => `note-${number}`);
const slots = gone.map((id, slot) => `  - { slot: ${slot}, block: ${id}, stores: text 1, since: 1 }`);
const notes = Array.from({ length: 6 }, (_, number) => `  - { type: reflection, id: new-${number}, prompt: Why? }`);
const course = {
  "mine/course.yaml": "id: notes\ntitle: Notes\nlanguage: en-GB\nversion: 1.0.0\nsessions: [a.yaml]\n",
  "mine/a.yaml": `id: a\ntitle: A\nblocks:\n${notes.join("\n")}\n`,
  "mine/course.lock.yaml": `version: 1\nrevision: 1\nslots:\n${slots.join("\n")}\n`,
};

it("A50 a build says first, and in full, what learners lose", async () => {
  const { stdout } = await buildCourse(scratchFolder(course), ["build", "mine", "--out", "out"]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.slice(1, 11)).toEqual([
    "Learners who have the version before lose or repeat:",
    ...gone.map((id) => `  "${id}" is gone`),
  ]);
  expect(lines.at(-1)).toBe(
    'course.lock.yaml: "a" is new; "new-0" is new; "new-1" is new; "new-2" is new; "new-3" is new; and 2 more',
  );
});

it("A50 and so does a check, to programs too", async () => {
  const { stdout } = await buildCourse(scratchFolder(course), ["check", "mine", "--reporter", "json"]);
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({ summary: { lockLosses: gone.map((id) => `"${id}" is gone`) } });
});
