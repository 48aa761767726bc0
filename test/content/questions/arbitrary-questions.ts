import fc from "fast-check";
import type { Answer, Stores } from "../../../src/contract/answer.ts";

/** A question as an author may write it, with the stable numbers a lock may have given its options. */
export interface DrawnQuestion {
  /** What `question.ts` reads. */
  readonly value: object;
  readonly numbers: readonly number[];
  /** Worked out from the author's words, not from the key. */
  readonly right: readonly Answer[];
}

const ids = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"] as const;
const scoring = fc.constantFrom("all-or-nothing", "partial");

/** 0…count-1 in some order: options that were moved since the lock first saw them. */
function moved(count: number): fc.Arbitrary<number[]> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(numbers, { minLength: count, maxLength: count });
}

/** Rows keep the first numbers and choices the rest, each moved among themselves. */
function movedRows(rows: number, choices: number): fc.Arbitrary<number[]> {
  return fc
    .tuple(moved(rows), moved(choices))
    .map(([first, rest]) => [...first, ...rest.map((number) => rows + number)]);
}

const flags = fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }).filter((correct) => correct.includes(true));
const one = fc
  .integer({ min: 2, max: 8 })
  .chain((count) => fc.nat(count - 1).map((right) => Array.from({ length: count }, (_, index) => index === right)));

function rightOptions(correct: readonly boolean[], numbers: readonly number[]): Answer {
  const on = correct
    .flatMap((isRight, index) => (isRight ? [numbers[index]!] : []))
    .sort((left, right) => left - right);
  return { type: "bits", on };
}

function options(correct: readonly boolean[]) {
  return correct.map((isRight, index) => ({ text: ids[index]!, correct: isRight }));
}

function rowsOf(rights: readonly number[], numbers: readonly number[]): Answer {
  const chosen: number[] = [];
  for (const [row, right] of rights.entries()) chosen[numbers[row]!] = numbers[rights.length + right]! - rights.length;
  return { type: "choices", options: chosen };
}

const area = { x: 0, y: 0, width: 10, height: 10 };

/** Every type, by its name. */
export const arbitraryQuestions: Readonly<Record<string, fc.Arbitrary<DrawnQuestion>>> = {
  "single-choice": one.chain((correct) =>
    moved(correct.length).map((numbers) => ({
      value: { options: options(correct) },
      numbers,
      right: [{ type: "choice", option: numbers[correct.indexOf(true)]! }],
    })),
  ),
  "multiple-response": fc.tuple(flags, scoring).chain(([correct, how]) =>
    moved(correct.length).map((numbers) => ({
      value: { options: options(correct), scoring: how },
      numbers,
      right: [rightOptions(correct, numbers)],
    })),
  ),
  "true-false": fc.boolean().map((answer) => ({
    value: { answer },
    numbers: [0, 1],
    right: [{ type: "choice", option: answer ? 0 : 1 }],
  })),
  "fill-in": fc
    .tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), fc.boolean())
    .map(([accept, exact]) => ({
      value: { accept, "case-sensitive": exact },
      numbers: [],
      right: accept.map((text): Answer => ({ type: "text", text })),
    })),
  numeric: fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(50)).map(([answer, tolerance]) => ({
    value: { answer: answer / 10, tolerance: tolerance / 10 },
    numbers: [],
    right: [answer - tolerance, answer, answer + tolerance].map((tenths): Answer => ({
      type: "number",
      value: tenths / 10,
    })),
  })),
  matching: fc.tuple(fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }), scoring).chain(([matches, how]) => {
    const texts = [...new Set(matches)];
    const rights = matches.map((match) => texts.indexOf(match));
    return movedRows(matches.length, texts.length + 1).map((numbers) => ({
      value: {
        pairs: matches.map((match, index) => ({ item: ids[index]!, match: `match ${match}` })),
        "extra-matches": ["none"],
        scoring: how,
      },
      numbers,
      right: [rowsOf(rights, numbers)],
    }));
  }),
  sequencing: fc.tuple(fc.integer({ min: 2, max: 8 }), scoring).chain(([count, how]) =>
    moved(count).map((numbers) => ({
      value: { items: ids.slice(0, count), scoring: how },
      numbers,
      right: [{ type: "order", items: numbers }],
    })),
  ),
  likert: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 })).chain(([rows, points]) =>
    movedRows(rows, points).map((numbers) => ({
      value: { statements: ids.slice(0, rows), scale: ids.slice(0, points) },
      numbers,
      right: [],
    })),
  ),
  hotspot: fc.tuple(fc.oneof(flags, one), scoring).chain(([correct, how]) =>
    moved(correct.length).map((numbers) => {
      const on = rightOptions(correct, numbers);
      const isSeveral = correct.filter(Boolean).length > 1;
      return {
        value: {
          areas: correct.map((isRight, index) => ({ ...area, label: ids[index]!, correct: isRight })),
          scoring: how,
        },
        numbers,
        right: [isSeveral || on.type !== "bits" ? on : { type: "choice", option: on.on[0]! }],
      };
    }),
  ),
  "long-text": fc.constant({ value: { "model-answer": "Ask." }, numbers: [], right: [] }),
  cloze: fc
    .tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), scoring)
    .chain(([others, how]) => {
      const firsts = others.map((_, blank) => others.slice(0, blank).reduce((sum, count) => sum + count + 1, 0));
      const choices = others.reduce((sum, count) => sum + count + 1, 0);
      return movedRows(others.length, choices).map((numbers) => ({
        value: {
          text: others.map((_, blank) => `[[${ids[blank]!}]]`).join(" "),
          blanks: others.map((count, blank) => ({ id: ids[blank]!, answer: "right", others: ids.slice(0, count) })),
          scoring: how,
        },
        numbers,
        right: [rowsOf(firsts, numbers)],
      }));
    }),
  categorise: fc.tuple(fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }), scoring).chain(([rights, how]) =>
    movedRows(rights.length, 3).map((numbers) => ({
      value: {
        categories: ids.slice(0, 3),
        items: rights.map((right, index) => ({ text: `item ${index}`, category: ids[right]! })),
        scoring: how,
      },
      numbers,
      right: [rowsOf(rights, numbers)],
    })),
  ),
};

/** Whatever a learner can answer, complete or not. */
export function anyAnswer(stores: Stores): fc.Arbitrary<Answer> {
  switch (stores.type) {
    case "bits":
      return fc.subarray(upTo(stores.count)).map((on) => ({ type: "bits", on }));
    case "choice":
      return fc.nat(stores.options - 1).map((option) => ({ type: "choice", option }));
    case "choices":
      return fc
        .tuple(...stores.options.map((count) => fc.option(fc.nat(count - 1))))
        .map((chosen) => ({ type: "choices", options: chosen }));
    case "order":
      return moved(stores.items).map((items) => ({ type: "order", items }));
    case "number":
      return fc.integer({ min: -6000, max: 6000 }).map((tenths) => ({ type: "number", value: tenths / 10 }));
    case "text":
      return fc.oneof(fc.constantFrom(...ids), fc.string({ unit: "grapheme" })).map((text) => ({ type: "text", text }));
    case "nothing":
    case "seen":
      throw new Error("a question stores its answer");
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
