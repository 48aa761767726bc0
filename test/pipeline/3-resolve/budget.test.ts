import { describe, expect, it } from "vitest";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "./resolved.ts";

const head = "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [a.yaml]\n";
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const reflection = (number: number) => `  - { type: reflection, id: note-${number}, prompt: What do you think? }\n`;

/** `options` ticks to keep. */
function check(number: number, options: number): string {
  const list = numbers(options).map((option) => `{ text: Option ${option}, correct: true }`);
  const question = `{ type: multiple-response, prompt: P, explanation: E, options: [${list.join(", ")}] }`;
  return `  - { type: question, id: check-${number}, question: ${question} }\n`;
}

async function course(blocks: readonly string[], lock?: string) {
  return await resolved(
    "/c",
    memoryWorld({
      "/c/course.yaml": head,
      "/c/a.yaml": `id: first\ntitle: A session\nblocks:\n${blocks.join("")}`,
      ...(lock === undefined ? {} : { "/c/course.lock.yaml": lock }),
    }),
  );
}

const tooTight = (chars: number): string =>
  [
    "course.yaml:1:1 warning BC3031 notes-too-tight",
    `  Each note has room for only about ${chars} characters in SCORM 1.2.`,
    "  > Ask for fewer reflections, or build for a format with more room.",
    "",
  ].join("\n");

const large = [...numbers(630).map((number) => check(number, 36)), check(1000, 12), reflection(1)];

describe("learner state", () => {
  it("is measured for each format, and nothing is said when it fits", async () => {
    const { budgets, diagnostics } = await course([check(1, 4), reflection(1), reflection(2)]);
    expect(diagnostics).toEqual([]);
    expect(budgets).toMatchObject([
      {
        format: "SCORM 1.2",
        limitChars: 4096,
        neededChars: 75,
        notes: 2,
        smallestNoteChars: 2010,
        noteRooms: [
          { id: "note-1", encodedChars: 2010, letters: 1507, span: { file: "a.yaml" } },
          { id: "note-2", encodedChars: 2010, letters: 1507, span: { file: "a.yaml" } },
        ],
      },
    ]);
  });

  it("that is too large names what takes most", async () => {
    const { diagnostics } = await course(large);
    expect(diagnosticsText(diagnostics)).toBe(
      [
        "course.yaml:1:1 error BC3030 state-too-large",
        "  What a learner can answer may need 4216 characters; SCORM 1.2 keeps 4096.",
        "  > Take out the items that store most (the notes below name them), or build for a format with more room.",
        '  a.yaml:4:46 "check-1" takes up to 7 characters.',
        '  a.yaml:5:46 "check-2" takes up to 7 characters.',
        '  a.yaml:6:46 "check-3" takes up to 7 characters.',
        '  a.yaml:7:46 "check-4" takes up to 7 characters.',
        '  a.yaml:8:46 "check-5" takes up to 7 characters.',
        "",
      ].join("\n"),
    );
  });

  it("that just fits is no error, but its notes are short", async () => {
    const { diagnostics, budgets } = await course(large.slice(19));
    expect(budgets[0]).toMatchObject({ neededChars: 4087, smallestNoteChars: 9 });
    expect(diagnosticsText(diagnostics)).toBe(tooTight(9));
  });

  it("that leaves little room for notes is a warning", async () => {
    const { diagnostics } = await course(numbers(20).map(reflection));
    expect(diagnosticsText(diagnostics)).toBe(tooTight(190));
  });

  it("that leaves enough room for notes is none", async () => {
    const { diagnostics, budgets } = await course(numbers(19).map(reflection));
    expect(diagnosticsText(diagnostics)).toBe("");
    expect(budgets[0]?.smallestNoteChars).toBeGreaterThanOrEqual(200);
  });

  it("of what was taken out still counts, by one bit each", async () => {
    const before = await course([...numbers(30).map((number) => check(number, 36)), reflection(1)]);
    const after = await course([reflection(1)], before.lock.text);
    const fresh = await course([reflection(1)]);
    expect(after.lock.lock.slots.filter(({ retired }) => retired)).toHaveLength(30);
    // And by the checksum of one more segment: 32 slots are more than 16.
    expect(after.budgets[0]!.neededChars - fresh.budgets[0]!.neededChars).toBe(30 / 6 + 5);
  });
});
