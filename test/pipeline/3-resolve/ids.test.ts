import { describe, expect, it } from "vitest";
import type { Course } from "../../../src/model/course.ts";
import { directionOf } from "../../../src/pipeline/3-resolve/language/direction.ts";
import { freeId, idFromTitle } from "../../../src/pipeline/3-resolve/names/ids.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "./resolved.ts";

const head = "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\n";

/** A course of these sessions, in files `s1.yaml`, `s2.yaml`, …; with other files beside. */
async function course(sessions: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const paths = sessions.map((_, index) => `s${index + 1}.yaml`);
  return await resolved(
    "/c",
    memoryWorld({
      "/c/course.yaml": `${head}sessions: [${paths.join(", ")}]\n`,
      ...Object.fromEntries(sessions.map((text, index) => [`/c/s${index + 1}.yaml`, text])),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`/c/${name}`, text])),
    }),
  );
}

const titled = (title: string, blocks = "[A text.]") => `title: ${title}\nblocks: ${blocks}\n`;
const ids = (found: Course) => found.sessions.map(({ id }) => id);

describe("an id made from a title", () => {
  it.each([
    ["What is social media?", "what-is-social-media"],
    ["  Über Größe & Maß  ", "uber-gro-e-ma"],
    ["4. Your action plan", "your-action-plan"],
    ["1-2-3", undefined],
    ["手洗い", undefined],
    ["Hände — und: Füße!", "hande-und-fu-e"],
    [`${"long ".repeat(20)}title`, "long-long-long-long-long-long-long-long-long-long-long-long-long"],
  ])("%s is %s", (title, id) => {
    expect(idFromTitle(title)).toBe(id);
    expect(id ?? "none").toMatch(/^[a-z][a-z0-9-]{0,63}$/);
  });

  it("has a number when it is taken, and is never longer than ids may be", () => {
    const long = "x".repeat(64);
    expect(freeId("a", new Set(["a", "a-2"]))).toBe("a-3");
    expect(freeId(long, new Set([long]))).toBe(`${"x".repeat(60)}-2`);
  });
});

describe("sessions without an id", () => {
  it("have one from their titles, each its own", async () => {
    const found = await course([titled("Welcome"), titled("Welcome"), `id: welcome-2\n${titled("More")}`]);
    expect(found.diagnostics).toEqual([]);
    expect(ids(found.course)).toEqual(["welcome-662ca089", "welcome-407394ba", "welcome-2"]);
  });

  it("never have that of a block or question of the course, or of a page it has anyway", async () => {
    const reflection = "[{ type: reflection, id: welcome, prompt: What do you expect? }]";
    const found = await course([titled("Welcome", reflection), titled("References"), titled("Start")]);
    expect(found.diagnostics).toEqual([]);
    expect(ids(found.course)).toEqual(["welcome-2", "references-2", "start-2"]);
    expect(found.course.sessions[0]?.blocks[0]?.slot).not.toBe(found.course.sessions[0]?.slot);
  });

  it("keep id and slot when the title is reworded, by the lock", async () => {
    const first = await course([titled("Welcome"), titled("Washing hands")]);
    const next = await course([titled("Welcome back"), titled("How to wash your hands")], {
      "course.lock.yaml": first.lock.text,
    });
    expect(next.diagnostics).toEqual([]);
    expect(ids(next.course)).toEqual(["welcome", "washing-hands"]);
    expect(next.course.sessions.map(({ slot }) => slot)).toEqual(first.course.sessions.map(({ slot }) => slot));
    expect(next.lock.changes).toEqual([]);
  });

  it("listed twice keep both ids in every build", async () => {
    const files = { "/c/course.yaml": `${head}sessions: [a.yaml, a.yaml]\n`, "/c/a.yaml": titled("Welcome") };
    const first = await resolved("/c", memoryWorld(files));
    const next = await resolved("/c", memoryWorld({ ...files, "/c/course.lock.yaml": first.lock.text }));
    expect([ids(first.course), ids(next.course)]).toEqual([
      ["welcome", "welcome-2"],
      ["welcome", "welcome-2"],
    ]);
    expect(next.lock.changes).toEqual([]);
  });
});

describe("A28 ids", () => {
  it("A28 of options stay with their words when options are moved", async () => {
    const question = (options: string) =>
      `title: A\nblocks:\n  - type: question\n    id: q\n    question: { type: single-choice, prompt: P, explanation: E, options: [${options}] }\n`;
    const [right, wrong] = ["{ text: Right, correct: true }", "{ text: Wrong }"];
    const first = await course([question(`${right}, ${wrong}`)]);
    const moved = await course([question(`${wrong}, ${right}`)], { "course.lock.yaml": first.lock.text });
    const optionsOf = (found: Course) => found.sessions[0]?.blocks[0]?.question;
    expect(optionsOf(first.course)).toMatchObject({ slot: 1, optionNumbers: [0, 1], optionIds: ["o1", "o2"] });
    expect(optionsOf(moved.course)).toMatchObject({ slot: 1, optionNumbers: [1, 0], optionIds: ["o1", "o2"] });
    expect(moved.lock.changes).toEqual([]);
  });

  it("A28 are the same in every build of the same course", async () => {
    const texts = await Promise.all([1, 2].map(() => course([titled("Welcome"), titled("Washing hands")])));
    expect(texts[0]?.lock.text).toBe(texts[1]?.lock.text);
  });
});

it("A13 the direction of a course follows from its language", () => {
  expect(["ar", "he-IL", "fa", "ur-PK", "UR", "pa-Arab"].map(directionOf)).toEqual([
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "rtl",
  ]);
  expect(["en-GB", "cy", "ja", "arn", "hebrew", "ku-Latn"].map(directionOf)).toEqual([
    "ltr",
    "ltr",
    "ltr",
    "ltr",
    "ltr",
    "ltr",
  ]);
});
