import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checks, giveAways, isLongestRight, keyPlaces, pool, repeats, type Question } from "./questions.ts";
import { taught } from "./taught.ts";

const questions = pool();
const inSessions = checks();
const objectives = (
  parse(readFileSync("course/course.yaml", "utf8")) as { readonly objectives: readonly { readonly id: string }[] }
).objectives.map(({ id }) => id);

/** How often each of these occurs. */
function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...new Set(values)].map((one) => [one, values.filter((other) => other === one).length]));
}

describe("the pool of the final quiz", () => {
  it("is large enough for three attempts of which none asks what another did", () => {
    const { draw, attempts } = parse(readFileSync("course/assessment.yaml", "utf8")) as {
      readonly draw: number;
      readonly attempts: number;
    };
    expect(questions.length).toBeGreaterThanOrEqual(Math.max(24, draw * attempts));
  });

  it("has questions on each objective of the course, and on nothing else", () => {
    const by = counted(questions.map(({ objective }) => objective));
    expect([...by.keys()].sort()).toEqual([...objectives].sort());
    expect(Math.min(...by.values())).toBeGreaterThanOrEqual(5);
  });

  it("asks nothing that a knowledge check has asked", () => {
    expect(repeats(questions, inSessions)).toEqual([]);
  });

  it("has no question that gives another away, whichever are drawn together", () => {
    expect(giveAways(questions)).toEqual([]);
  });

  it("asks what the sessions teach: for each question a sentence of them that answers it", () => {
    const sessions = [1, 2, 3, 4].map((number) => {
      const name = {
        1: "1-what-is-social-media",
        2: "2-risks-and-responsibility",
        3: "3-hcpc-standards",
        4: "4-your-action-plan",
      }[number];
      return readFileSync(`course/sessions/${name ?? ""}.yaml`, "utf8").replace(/\s+/g, " ");
    });
    expect(Object.keys(taught).sort()).toEqual(questions.map(({ id }) => id).sort());
    const missing = Object.entries(taught).filter(([, [session, words]]) => !sessions[session - 1]?.includes(words));
    expect(missing).toEqual([]);
  });
});

describe.each([
  ["the pool", questions],
  ["the knowledge checks", inSessions],
])("keys of %s", (_, all) => {
  it("stand at each place, and at none of them more than two in five times", () => {
    const by = counted(keyPlaces(all));
    expect([...by.keys()].sort()).toEqual([0, 1, 2, 3]);
    expect(Math.max(...by.values())).toBeLessThanOrEqual(keyPlaces(all).length * 0.4);
  });

  it("are the longest option in fewer than two in five questions", () => {
    const single = all.filter(({ type }) => type === "single-choice");
    expect(single.filter(isLongestRight).length).toBeLessThan(single.length * 0.4);
  });

  it("of true-or-false questions are true and false", () => {
    const answers = all.filter(({ type }) => type === "true-false").map(({ answer }) => answer);
    const by = counted(answers);
    expect([...by.keys()].sort()).toEqual([false, true]);
    expect(Math.min(...by.values())).toBeGreaterThanOrEqual(Math.floor(answers.length / 3));
  });

  it("and every other option say why, and so does each question", () => {
    const silent = all.filter(
      ({ options = [], explanation = "" }) =>
        explanation === "" || options.some(({ feedback = "" }) => feedback === ""),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("what the rules find", () => {
  const one = (id: string, prompt: string, key: string, explanation: string): Question => ({
    id,
    type: "single-choice",
    prompt,
    options: [{ text: key, correct: true }, { text: "Something else" }],
    explanation,
  });

  it("the give-away of 1.1.0 as it stood: a feedback that says the key of another question", () => {
    const told = one("q-cpd", "Which plan fits?", "Follow bodies", "Case details may identify a patient.");
    const asked = one("q-no-name", "What is the problem?", "The details together could identify the patient", "Why.");
    expect(giveAways([told, asked])).toEqual([
      { asked: "q-no-name", toldBy: "q-cpd", words: "Case details may identify a patient." },
    ]);
  });

  it("the repeat of 1.0.0: platforms that people overlook", () => {
    const again = one("q-overlooked", "Which of these are social media?", "A WhatsApp group", "They are.");
    const check = one("spot", "Which of these count as social media?", "A WhatsApp group for your shift", "Yes.");
    expect(repeats([again], [check])).toEqual([{ question: "q-overlooked", check: "spot" }]);
  });
});
