import { attemptsLeft } from "./completion.ts";
import type { BankQuestion, CourseData, ObjectiveData, QuestionData, QuizData } from "../../contract/page-data.ts";
import type { LearnerState } from "../../contract/state.ts";
import { sum } from "../../contract/state-widths.ts";
import { slotOf, withSlot } from "./attempt.ts";
import type { Score } from "./completion.ts";
import { drawQuestions, topicOf } from "./quiz-draw.ts";
import { wound } from "./quiz-clock.ts";

/** Forgives binary fractions: 0.1 + 0.7 is a pass at 0.8. */
const epsilon = 1e-9;
const scoreSteps = 10_000;
const attemptsLimit = 63;

export interface QuizResult {
  /** Weighted, 0–1, cut to 1/10,000 so that no rounding makes a pass. */
  readonly score: number;
  readonly passed: boolean;
  /** How many scored questions were wholly right: one of two objectives counts once, one of none counts too. */
  readonly right: number;
  readonly objectives: readonly ObjectiveResult[];
}

export interface ObjectiveResult {
  readonly objective: ObjectiveData;
  /** Weighted, 0–1. */
  readonly score: number;
  /** Questions on this objective, and how many of them were wholly right. */
  readonly questions: number;
  readonly right: number;
}

/**
 * Starts an attempt, unless one is running or none is left. `freshSeed` (32 random bits) is used at
 * first and when `retry` draws anew; otherwise the same questions come again. With `wrong-only`
 * the questions answered rightly stay answered and locked.
 */
export function startQuiz(
  state: LearnerState,
  quiz: QuizData,
  questions: readonly BankQuestion[],
  score: Score,
  freshSeed: number,
): LearnerState {
  if (state.quiz.phase === "running" || attemptsLeft(quiz, state.outcome) === 0) return state;
  const isFirst = state.quiz.phase === "none";
  if (!isFirst && quiz.retry === "redraw") return drawAnew(state, quiz, questions, freshSeed);
  const seed = isFirst ? freshSeed : state.quiz.seed;
  const staysRight = (question: BankQuestion): boolean =>
    !isFirst && quiz.retry === "wrong-only" && scoreOf(state, question, score) >= 1 - epsilon;
  const cleared = questions.reduce((before, question) => {
    const answer = staysRight(question) ? slotOf(before, question.slot).answer : undefined;
    return withSlot(before, question.slot, answer ? { phase: "checked", answer } : { phase: "open" });
  }, state);
  return { ...cleared, quiz: { seed, phase: "running", at: 0, clock: wound(state.quiz.clock) } };
}

/**
 * What was asked is set aside as `shown`, with its answers, so that it comes again only when nothing else is left of its objective;
 * then what was asked of that before the last attempt is forgotten. None of it needs more room than an answer has.
 */
function drawAnew(state: LearnerState, quiz: QuizData, questions: readonly BankQuestion[], seed: number): LearnerState {
  const last = new Set(drawQuestions(questions, quiz, state));
  const isShown = ({ slot }: BankQuestion, then: LearnerState): boolean => slotOf(then, slot).phase === "shown";
  const aside = questions.reduce<LearnerState>(
    (before, question) =>
      last.has(question)
        ? withSlot(before, question.slot, { ...slotOf(before, question.slot), phase: "shown" })
        : before,
    { ...state, quiz: { seed, phase: "running", at: 0, clock: wound(state.quiz.clock) } },
  );
  const again = drawQuestions(questions, quiz, aside).filter((question) => isShown(question, aside));
  const isForgotten = (question: BankQuestion): boolean =>
    isShown(question, aside) && !last.has(question) && again.some((one) => topicOf(one) === topicOf(question));
  const fresh = opened(questions.filter(isForgotten), aside);
  return opened(drawQuestions(questions, quiz, fresh), fresh);
}

function opened(questions: readonly BankQuestion[], state: LearnerState): LearnerState {
  return questions.reduce((before, { slot }) => withSlot(before, slot, { phase: "open" }), state);
}

/** Which question is on screen. */
export function moveInQuiz(state: LearnerState, at: number): LearnerState {
  return state.quiz.phase === "running" ? { ...state, quiz: { ...state.quiz, at } } : state;
}

/** `feedback: each`: locks one question of the running attempt; nothing happens without an answer. */
export function confirmQuestion(state: LearnerState, slot: number): LearnerState {
  const { answer, phase } = slotOf(state, slot);
  if (state.quiz.phase !== "running" || phase !== "open" || !answer) return state;
  return withSlot(state, slot, { answer, phase: "checked" });
}

/** What the drawn questions come to as they are answered now; an unanswered one counts nothing. */
export function resultOf(
  state: LearnerState,
  course: Pick<CourseData, "objectives" | "quiz">,
  drawn: readonly QuestionData[],
  score: Score,
): QuizResult {
  const weightedScore = (questions: readonly QuestionData[]): number => {
    const total = sum(questions.map((question) => question.weight));
    const reached = sum(questions.map((question) => question.weight * scoreOf(state, question, score)));
    return total > 0 ? cut(reached / total, scoreSteps) : 0;
  };
  const scored = drawn.filter(({ weight }) => weight > 0);
  const rightOf = (questions: readonly QuestionData[]): number =>
    questions.filter((question) => scoreOf(state, question, score) >= 1 - epsilon).length;
  const objectives = course.objectives.flatMap((objective): ObjectiveResult[] => {
    const questions = scored.filter(({ objectives: ids }) => ids.includes(objective.id));
    if (questions.length === 0) return [];
    return [{ objective, score: weightedScore(questions), questions: questions.length, right: rightOf(questions) }];
  });
  const total = weightedScore(drawn);
  return {
    score: total,
    passed: course.quiz !== undefined && isPass(total, course.quiz.pass),
    right: rightOf(scored),
    objectives,
  };
}

/**
 * Submits the running attempt: locks its questions, counts it, and keeps the score that counts (the best, or
 * the last) with the objectives' results of that same attempt. A pass stays a pass, and keeps its score.
 */
export function submitQuiz(
  state: LearnerState,
  course: Pick<CourseData, "objectives" | "quiz">,
  drawn: readonly QuestionData[],
  score: Score,
): LearnerState {
  if (state.quiz.phase !== "running") return state;
  const result = resultOf(state, course, drawn, score);
  const { outcome } = state;
  const isLast = course.quiz?.score === "last" && (result.passed || !outcome.passed);
  const counts = isLast || result.score > (outcome.bestScore ?? -1);
  const locked = drawn.reduce((before, { slot }) => {
    const { answer } = slotOf(before, slot);
    return answer ? withSlot(before, slot, { answer, phase: "checked" }) : before;
  }, state);
  const best = counts ? withObjectives(locked, course.objectives, result) : locked;
  return {
    ...best,
    quiz: { ...state.quiz, phase: "submitted" },
    outcome: {
      ...outcome,
      passed: outcome.passed || result.passed,
      bestScore: counts ? result.score : (outcome.bestScore ?? 0),
      attemptsUsed: Math.min(outcome.attemptsUsed + 1, attemptsLimit),
    },
  };
}

function withObjectives(state: LearnerState, all: readonly ObjectiveData[], result: QuizResult): LearnerState {
  return all.reduce((before, { slot }) => {
    const found = result.objectives.find(({ objective }) => objective.slot === slot);
    if (!found) return withSlot(before, slot, { phase: "open" });
    return withSlot(before, slot, {
      phase: "open",
      answer: { type: "choice", option: Math.round(cut(found.score, 100) * 100) },
    });
  }, state);
}

export function isPass(score: number, mark: number): boolean {
  return score + epsilon >= mark;
}

function scoreOf(state: LearnerState, question: QuestionData, score: Score): number {
  const { answer } = slotOf(state, question.slot);
  const reached = answer ? score(question, answer) : 0;
  return Math.min(Math.max(reached || 0, 0), 1);
}

function cut(value: number, steps: number): number {
  return Math.floor(value * steps + epsilon * steps) / steps;
}
