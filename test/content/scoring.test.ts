import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionKinds } from "../../src/content/questions/index.ts";
import { runWords } from "../../src/content/languages/en-gb/run.ts";
import type { Answer } from "../../src/contract/answer.ts";
import type { QuestionData } from "../../src/contract/page-data.ts";
import type { Scoring } from "../../src/contract/scoring.ts";
import { patternText } from "../../src/formats/scorm12/feedback.shared.ts";
import { interactionValues } from "../../src/formats/scorm12/browser/interaction.ts";
import { interactionOf } from "../../src/runtime/learning/interaction.ts";
import { codings } from "../runtime/state/codec.ts";
import { isAnswerTo } from "../../src/runtime/state/version1/answers.ts";
import { feedback, interactionType, result } from "../../src/tools/preview/fake-lms/scorm/types12.ts";
import { anyAnswer, arbitraryQuestions, type DrawnQuestion } from "./questions/arbitrary-questions.ts";

/** By type, from the folders of the kinds; what a kind lacks is said by its own tests. */
const scorings = new Map<string, Scoring>();
for (const { type } of questionKinds) {
  const file = `../../src/content/questions/${type}/scoring.shared.ts`;
  if (!existsSync(new URL(file, import.meta.url))) continue;
  const module: unknown = await import(file);
  const { scoring } = module as { readonly scoring: Scoring }; // Every kind's file exports it.
  scorings.set(type, scoring);
}

const same = (left: Answer, right: Answer) => JSON.stringify(left) === JSON.stringify(right);

describe.each(questionKinds.map((kind) => [kind.type, kind] as const))("%s", (type, kind) => {
  const [scoring, questions] = [scorings.get(type), arbitraryQuestions[type]];
  if (!scoring || !questions) {
    const lack = scoring
      ? "questions to draw in test/content/questions/arbitrary-questions.ts"
      : `src/content/questions/${type}/scoring.shared.ts`;
    it("can be scored", () => expect.unreachable(`the question "${type}" lacks ${lack}`));
    return;
  }

  const answered = questions.chain((question) =>
    anyAnswer(kind.stores(question.value)).map((answer) => ({ question, answer })),
  );
  const score = ({ value, numbers }: DrawnQuestion, answer: Answer) => scoring.score(kind.key(value, numbers), answer);

  it("has a scoring of its own name, and words for what is missing", () => {
    expect(scoring.type).toBe(type);
    expect(Object.keys(runWords)).toContain(scoring.missing(undefined));
  });

  it("scores from 0 to 1", () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        expect(score(question, answer)).toBeGreaterThanOrEqual(0);
        expect(score(question, answer)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("gives full marks to the right answer, which can be stored and submitted", () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const right of question.right) {
          expect(score(question, right)).toBe(1);
          expect(scoring.missing(right)).toBeUndefined();
          expect(isAnswerTo(kind.stores(question.value), right, codings)).toBe(true);
        }
      }),
    );
  });

  it.skipIf(kind.unscored)("gives full marks to nothing else", () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        if (score(question, answer) < 1) return;
        const isAccepted = (right: Answer) =>
          same(right, answer) || isWithin(question, answer) || isSameWords(right, answer);
        expect(question.right.some(isAccepted)).toBe(true);
      }),
    );
  });

  it.runIf(kind.unscored)("has nothing right or wrong, and full marks for having answered", () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        expect(score(question, answer)).toBe(scoring.missing(answer) === undefined ? 1 : 0);
      }),
    );
  });

  it("does not care in which order options were ticked", () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        if (answer.type !== "bits") return;
        expect(score(question, { type: "bits", on: answer.on.toReversed() })).toBe(score(question, answer));
      }),
    );
  });

  it("tells a strict SCORM 1.2 LMS only what it takes", () => {
    fc.assert(
      fc.property(answered, ({ question, answer }) => {
        if (scoring.missing(answer) !== undefined) return;
        const values = interactionValues(interactionOf(dataOf(question), answer, scoring, 0, 5));
        const valueOf = (field: string) => values.find(([name]) => name === field)?.[1];
        const isTaken = feedback(valueOf("type"));
        expect(interactionType(valueOf("type") ?? "")).toBe(true);
        expect(valueOf("student_response")).toSatisfy(isTaken);
        expect(result(valueOf("result") ?? "")).toBe(true);
        expect(valueOf("result") === "neutral").toBe(kind.unscored === true);
        for (const [field, value] of values) if (field.endsWith(".pattern")) expect(value).toSatisfy(isTaken);
      }),
    );
  });

  function dataOf({ value, numbers }: DrawnQuestion): QuestionData {
    const keyed = { optionIds: numbers.map((_, number) => `o${number + 1}`), key: kind.key(value, numbers) };
    return {
      id: "question",
      slot: 0,
      type,
      interaction: kind.interactionOf?.(value) ?? kind.interaction,
      description: "Question",
      weight: kind.unscored ? 0 : 1,
      objectives: [],
      ...keyed,
      patterns: kind.correct(keyed).flatMap((right) => patternText(right) ?? []),
    };
  }
});

/** A number between two that are right. */
function isWithin({ right }: DrawnQuestion, answer: Answer): boolean {
  const values = right.flatMap((one) => (one.type === "number" ? [one.value] : []));
  return answer.type === "number" && answer.value >= Math.min(...values) && answer.value <= Math.max(...values);
}

/** The same words, but for capitals, spaces and the like. */
function isSameWords(right: Answer, answer: Answer): boolean {
  if (right.type !== "text" || answer.type !== "text") return false;
  return right.text === answer.text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\.$/, "");
}
