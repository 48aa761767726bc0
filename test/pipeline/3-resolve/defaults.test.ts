import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "./resolved.ts";

const head = "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [a.yaml]\n";
const session = "id: first\ntitle: A session\nblocks: [A text.]\n";

async function course(files: Readonly<Record<string, string>>) {
  const all = { "course.yaml": head, "a.yaml": session, ...files };
  const found = await resolved(
    "/c",
    memoryWorld(Object.fromEntries(Object.entries(all).map(([name, text]) => [`/c/${name}`, text]))),
  );
  expect(found.diagnostics).toEqual([]);
  return found.course;
}

describe("what an author leaves out", () => {
  it("of a course is the generic, the free, the whole", async () => {
    expect(await course({})).toMatchObject({
      summary: "",
      direction: "ltr",
      facts: { authors: [], keywords: [] },
      theme: "petrol",
      objectives: [],
      references: [],
      completion: { sessions: ["first"], assessment: "none" },
      tracking: { profile: "generic", interactions: "auto", masteryScore: false },
      delivery: { units: "course", navigation: "free", resume: "ask" },
    });
  });

  it("of an assessment is said once", async () => {
    const question = "{ id: q, type: true-false, prompt: P, answer: true, explanation: E }";
    const { assessment, completion } = await course({
      "course.yaml": `${head}assessment: quiz.yaml\n`,
      "quiz.yaml": `pass: 80%\nquestions: [${question}]\n`,
    });
    expect(completion).toEqual({ sessions: ["first"], assessment: "passed" });
    expect(assessment).toMatchObject({
      title: "",
      pass: 0.8,
      attempts: 3,
      draw: 1,
      feedback: "each",
      score: "best",
      retry: "all",
      reveal: "after-pass-or-last",
      shuffle: { questions: false, options: false },
      limitMinutes: 0,
    });
    expect(assessment?.questions[0]).toMatchObject({ weight: 1, objectiveIds: [], optionIds: ["true", "false"] });
  });

  it("of a time limit is none; its key gives minutes", async () => {
    const question = "{ id: q, type: true-false, prompt: P, answer: true, explanation: E }";
    const { assessment } = await course({
      "course.yaml": `${head}assessment: quiz.yaml\n`,
      "quiz.yaml": `pass: 80%\ntime-limit: 45\nquestions: [${question}]\n`,
    });
    expect(assessment?.limitMinutes).toBe(45);
  });

  it("of a knowledge check is taken from its session: the objectives", async () => {
    const check = "{ type: true-false, prompt: P, answer: true, explanation: E }";
    const found = await course({
      "course.yaml": `${head}objectives: [{ id: wash, text: Wash }]\n`,
      "a.yaml": `id: first\ntitle: A\nobjectives: [wash]\nblocks: [{ type: question, id: q, question: ${check} }]\n`,
    });
    expect(found.sessions[0]?.blocks[0]?.question?.objectiveIds).toEqual(["wash"]);
  });

  it.each([
    ["80%", 0.8],
    ["80", 0.8],
    ["1%", 0.01],
    ["100", 1],
    ["66.67%", 0.6667],
  ])("a pass mark of %s is %d", async (given, pass) => {
    const question = "{ id: q, type: true-false, prompt: P, answer: true, explanation: E }";
    const { assessment } = await course({
      "course.yaml": `${head}assessment: quiz.yaml\n`,
      "quiz.yaml": `pass: ${given}\nattempts: unlimited\nquestions: [${question}]\n`,
    });
    expect(assessment?.pass).toBeCloseTo(pass, 10);
    expect(assessment?.attempts).toBe(0);
  });
});

describe("minutes of a session", () => {
  const minutes = async (blocks: string, keys = "") => {
    const found = await course({ "a.yaml": `id: first\ntitle: A\n${keys}blocks:\n${blocks}` });
    return found.sessions[0]?.minutes;
  };
  const words = (count: number) => `  - ${"word ".repeat(count).trim()}\n`;

  it("are one at least", async () => {
    expect(await minutes(words(1))).toBe(1);
  });

  it("are those of reading 200 words a minute, rounded", async () => {
    expect([await minutes(words(900)), await minutes(words(899))]).toEqual([5, 4]);
  });

  it("count a question as one, beside what there is to read", async () => {
    const check = "{ type: true-false, prompt: A B, answer: true, explanation: E }";
    const question = (id: string) => `  - { type: question, id: ${id}, question: ${check} }\n`;
    expect(await minutes(words(200) + question("q1") + question("q2"))).toBe(3);
  });

  it("count a reflection as two, and its text once", async () => {
    expect(await minutes(`  - { type: reflection, id: r, prompt: ${"word ".repeat(200).trim()} }\n`)).toBe(3);
  });

  it("are the author's when the author says so", async () => {
    expect(await minutes(words(900), "duration: 12\n")).toBe(12);
  });
});

describe("references", () => {
  const listed = ["a", "b", "c", "d", "e"].map((id) => `{ id: ${id}, text: ${id.toUpperCase()} }`).join(", ");

  it("are numbered by first use, in reading order, and then as listed", async () => {
    const found = await course({
      "course.yaml": `${head}assessment: quiz.yaml\n`,
      "references.yaml": `references: [${listed}]\n`,
      "a.yaml":
        'id: first\ntitle: A\nsummary: One [@d].\nrecap: ["Last [@c]"]\nblocks:\n' +
        "  - Two [@e] and [@d].\n  - { type: quote, text: Three, by: Four, source: b }\n",
      "quiz.yaml":
        "pass: 80%\nquestions:\n  - { id: q, type: true-false, prompt: P, answer: true, explanation: 'E [@b]' }\n",
    });
    expect(found.references.map(({ id, number }) => `${number} ${id}`)).toEqual(["1 d", "2 e", "3 b", "4 c", "5 a"]);
  });

  it("are cited by [@id] only", async () => {
    const found = await course({
      "references.yaml": `references: [${listed}]\n`,
      "a.yaml": "id: first\ntitle: A\nblocks:\n  - Not [@ b], (@c), a@d, [@], [e] or [@e c].\n",
    });
    expect(found.references.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
  });
});
