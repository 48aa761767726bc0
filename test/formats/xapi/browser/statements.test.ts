import { describe, expect, it } from "vitest";
import type { Interaction, Response } from "../../../../src/contract/interaction.ts";
import { patternOf, responseText } from "../../../../src/formats/xapi/response.shared.ts";
import { answered } from "../../../../src/formats/xapi/browser/answered.ts";
import { outcomeOf, type Told } from "../../../../src/formats/xapi/browser/outcome.ts";
import { isoDuration, scoreOf, statement, type Speaker } from "../../../../src/formats/xapi/browser/speech.ts";
import { newUuid } from "../../../../src/formats/xapi/browser/uuid.ts";
import { checkStatement } from "../../../../src/tools/preview/fake-lms/lrs/check-statement.ts";
import { answeredCheck, expectValid, iri, noon, registration, report, wordOf } from "./xapi-page.ts";

const speaker: Speaker = {
  actor: { objectType: "Agent", name: "Ada", account: { homePage: "https://lms.example", name: "ada" } },
  course: { objectType: "Activity", id: iri },
  context: { registration, language: "en-GB", contextActivities: { grouping: [{ id: "https://example.org/all" }] } },
  iri,
  language: "en-GB",
};

const a = { number: 0, id: "o1" };
const b = { number: 1, id: "o2" };
const pairs: Response = {
  type: "matching",
  pairs: [
    [a, { number: 0, id: "o3" }],
    [b, { number: 1, id: "o4" }],
  ],
};
const words = (id: string, isRow?: true) => ({ id, text: `Words of ${id}`, ...(isRow ? { isRow } : {}) });

const kinds: readonly (readonly [Interaction["type"], Response, string, readonly string[], Interaction["options"]])[] =
  [
    ["true-false", { type: "true-false", value: true }, "true", ["true"], undefined],
    ["choice", { type: "choice", picked: [a] }, "o1", ["o1"], [words("o1"), words("o2")]],
    ["choice", { type: "choice", picked: [a, b] }, "o1[,]o2", ["o1[,]o2"], [words("o1"), words("o2")]],
    ["fill-in", { type: "fill-in", texts: ["soap"] }, "soap", ["soap", "hand soap"], undefined],
    ["long-fill-in", { type: "long-fill-in", text: "I would ask." }, "I would ask.", [], undefined],
    [
      "matching",
      pairs,
      "o1[.]o3[,]o2[.]o4",
      ["o1[.]o3[,]o2[.]o4"],
      [words("o1", true), words("o2", true), words("o3"), words("o4")],
    ],
    ["sequencing", { type: "sequencing", items: [b, a] }, "o2[,]o1", ["o1[,]o2"], [words("o1"), words("o2")]],
    ["likert", { type: "likert", picked: b }, "o2", [], [words("o0", true), words("o1"), words("o2")]],
    ["numeric", { type: "numeric", value: 2.5 }, "2.5", ["2[:]3"], undefined],
    ["other", { type: "other", text: "anything" }, "anything", [], undefined],
  ];

describe("an answer of the type", () => {
  it.each(kinds)(
    "%s is a statement that the oracle and our own LRS accept",
    (type, response, text, correct, options) => {
      const interaction = answeredCheck({ type, response, correct, ...(options ? { options } : { options: [] }) });
      const made = answered(speaker, interaction, { id: newUuid(), sessionId: "when" });
      expectValid([made]);
      expect(checkStatement(made)).toEqual([]);
      expect(made.result?.response).toBe(text);
      const definition = made.object.definition ?? {};
      const listed = ["choices", "scale", "source", "target"].filter((list) => list in definition);
      const expected = {
        choice: ["choices"],
        sequencing: ["choices"],
        likert: ["scale"],
        matching: ["source", "target"],
      };
      expect(listed).toEqual(Object.entries(expected).find(([name]) => name === type)?.[1] ?? []);
    },
  );

  it("says which session, course and objectives it belongs to, and where it was launched from", () => {
    const made = answered(speaker, answeredCheck(), { id: newUuid(), sessionId: "when" });
    expect(made).toMatchObject({
      timestamp: "2026-11-25T12:00:00.000Z",
      object: { id: `${iri}/questions/check-1` },
      result: { success: false, duration: "PT12.5S" },
      context: {
        registration,
        contextActivities: {
          parent: [{ id: `${iri}/sessions/when` }],
          grouping: [{ id: "https://example.org/all" }, { id: iri }],
          other: [{ id: `${iri}/objectives/know-when` }],
        },
      },
    });
    const inQuiz = answered(speaker, answeredCheck(), { id: newUuid(), sessionId: undefined });
    expect(inQuiz.context.contextActivities?.parent).toMatchObject([{ id: `${iri}/assessment/quiz` }]);
  });

  it("that nothing is right or wrong in says nothing of success", () => {
    const made = answered(speaker, answeredCheck({ result: "neutral" }), { id: newUuid(), sessionId: "when" });
    expect(made.result).not.toHaveProperty("success");
  });

  it("has ranges as xAPI writes them", () => {
    expect(patternOf({ type: "numeric-range", min: 2, max: 3 })).toBe("2[:]3");
    expect(patternOf({ type: "numeric-range", min: 2, max: 2 })).toBe("2");
    expect(patternOf({ type: "numeric-range", max: 3 })).toBe("[:]3");
    expect(responseText({ type: "fill-in", texts: ["a", "b"] })).toBe("a[,]b");
  });
});

describe("a statement", () => {
  it("B39 has a time in UTC and a duration that is never negative", () => {
    expect(statement(speaker, { id: newUuid(), verb: { id: "x:y", display: {} }, at: noon + 0.4 }).timestamp).toMatch(
      /Z$/,
    );
    expect([isoDuration(-5), isoDuration(NaN), isoDuration(0), isoDuration(3725.126)]).toEqual([
      "PT0S",
      "PT0S",
      "PT0S",
      "PT3725.13S",
    ]);
  });

  it("has a score between 0 and 1 with raw, min and max beside it", () => {
    expect(scoreOf(2 / 3)).toEqual({ scaled: 0.6667, raw: 66.67, min: 0, max: 100 });
    expect(scoreOf(1.2)).toMatchObject({ scaled: 1, raw: 100 });
  });
});

describe("the outcome", () => {
  const nothing: Told = { completed: false, passed: false, failed: false };
  const occasion = { attempt: registration, at: noon, seconds: 90 };
  const say = (given: Parameters<typeof report>[0], told: Told = nothing) =>
    outcomeOf(speaker, report(given), told, occasion);

  it("is told once, and again with the same id when it is said again", () => {
    const done = { completion: "completed", success: "passed", score: 0.9 } as const;
    const first = say(done);
    expect(first.statements.map(wordOf)).toEqual(["passed", "completed"]);
    expectValid(first.statements);
    expect(first.statements[0]?.result).toEqual({
      score: { scaled: 0.9, raw: 90, min: 0, max: 100 },
      success: true,
      completion: true,
      duration: "PT90S",
    });
    expect(say(done, first.told).statements).toEqual([]);
    expect(say(done).statements.map(({ id }) => id)).toEqual(first.statements.map(({ id }) => id));
  });

  it("tells a score that decides nothing yet, and each better one", () => {
    const first = say({ score: 0.4 });
    expect(first.statements.map(wordOf)).toEqual(["scored"]);
    expect(say({ score: 0.4 }, first.told).statements).toEqual([]);
    const second = say({ score: 0.6 }, first.told);
    expect(second.statements.map(wordOf)).toEqual(["scored"]);
    expect(second.statements[0]?.id).not.toBe(first.statements[0]?.id);
    expectValid([...first.statements, ...second.statements]);
  });

  it("tells failed when no attempt is left, then passed if another was given after all", () => {
    const failed = say({ success: "failed", score: 0.4 });
    expect(failed.statements.map(wordOf)).toEqual(["failed"]);
    expect(failed.statements[0]?.result).toMatchObject({ success: false, score: { scaled: 0.4 } });
    expect(say({ success: "passed", score: 0.8 }, failed.told).statements.map(wordOf)).toEqual(["passed"]);
    expectValid(failed.statements);
  });

  it("says nothing while there is nothing to say", () => expect(say({ progress: 0.5 }).statements).toEqual([]));
});
