import type { BankQuestion, QuizData } from "../../contract/page-data.ts";
import type { LearnerState } from "../../contract/state.ts";

type Drawable = Pick<BankQuestion, "slot" | "objectives">;

/** Salts keep the draw, the order of questions and the order of options independent of each other. */
const drawSalt = 1;
const orderSalt = 2;
const optionSalt = 3;

/**
 * The questions of the running attempt, in the order shown. Balanced over objectives (the first a
 * question names): none is more than one question ahead while it has any left. Which questions are
 * drawn depends on each question's own rank, so a question added to or taken from the pool moves as
 * little as possible; one that the learner has answered in this attempt always stays in. What earlier attempts asked (`shown`)
 * comes last of its objective.
 */
export function drawQuestions<Question extends Drawable>(
  pool: readonly Question[],
  quiz: Pick<QuizData, "draw" | "shuffleQuestions">,
  state: LearnerState,
): readonly Question[] {
  const { seed, phase } = state.quiz;
  const phaseOf = ({ slot }: Question) => state.slots.get(slot)?.phase;
  const isShown = (question: Question): boolean => phaseOf(question) === "shown";
  const answered = pool.filter((question) => phase !== "none" && phaseOf(question) && !isShown(question));
  const count = quiz.draw > 0 ? quiz.draw : pool.length;
  const rest = pool.filter((question) => !answered.includes(question));
  const left = byRank(rest, (question) => rank(seed, drawSalt, question.slot) + (isShown(question) ? 2 ** 32 : 0));
  const drawn = new Set(fillBalanced(pool, answered, left, count, seed));
  const inOrder = pool.filter((question) => drawn.has(question));
  return quiz.shuffleQuestions ? byRank(inOrder, ({ slot }) => rank(seed, orderSalt, slot)) : inOrder;
}

/**
 * A question's options in the order shown: `options` are stable numbers in page order, those in
 * `pinned` keep their place. The same seed always gives the same order.
 */
export function shuffleOptions(
  options: readonly number[],
  pinned: readonly number[],
  seed: number,
  slot: number,
): readonly number[] {
  const free = options.filter((option) => !pinned.includes(option));
  const shuffled = byRank(free, (option) => rank(seed, optionSalt, slot, option));
  let next = 0;
  return options.map((option) => (pinned.includes(option) ? option : (shuffled[next++] ?? option)));
}

function fillBalanced<Question extends Drawable>(
  pool: readonly Question[],
  kept: readonly Question[],
  left: Question[],
  count: number,
  seed: number,
): readonly Question[] {
  const topics = byRank([...new Set(pool.map(topicOf))], (topic) => rank(seed, drawSalt, hashText(topic)));
  const drawn = [...kept];
  const drawnOf = (topic: string): number => drawn.filter((question) => topicOf(question) === topic).length;
  while (drawn.length < count && left.length > 0) {
    const open = topics.filter((topic) => left.some((question) => topicOf(question) === topic));
    const fewest = open.reduce((least, topic) => (drawnOf(topic) < drawnOf(least) ? topic : least));
    drawn.push(
      ...left.splice(
        left.findIndex((question) => topicOf(question) === fewest),
        1,
      ),
    );
  }
  return drawn;
}

/** The first objective a question names. */
export function topicOf(question: Drawable): string {
  return question.objectives[0] ?? "";
}

function byRank<Item>(items: readonly Item[], rankOf: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** 32 bits that look random but depend on the seed and the numbers alone (Murmur 3's mixing steps). */
function rank(seed: number, ...numbers: readonly number[]): number {
  const mixed = numbers.reduce((hash, number) => mix(hash ^ mix(Math.imul(number + 1, 0x9e3779b1))), mix(seed));
  return mixed >>> 0;
}

function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function hashText(text: string): number {
  return text.split("").reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193), 0x811c9dc5);
}
