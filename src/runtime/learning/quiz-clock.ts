import type { LearnerState } from "../../contract/state.ts";

/** How the learner has the time limit: as the author set it, made longer, or turned off. */
export type Limit = "set" | "longer" | "off";
const limits: readonly Limit[] = ["set", "longer", "off"];

/** One press gives ten times the time (WCAG 2.2, 2.2.1 Timing Adjustable: "Adjust"). */
export const longerTimes = 10;

/** Told to the learner when a fifth of the time is left, and when a minute is. */
const lowShare = 0.2;
const lastSeconds = 60;

/** Time is kept in steps: what is lost of one at a reload is the learner's gain. 14 bits of them are 18 hours. */
const stepSeconds = 4;
const steps = 2 ** 14;

export interface QuizClock {
  readonly limit: Limit;
  readonly usedSeconds: number;
}

/** `QuizState.clock` holds both: two bits for the limit, 14 for the steps used. */
export function clockOf({ quiz }: LearnerState): QuizClock {
  const limit = limits[Math.floor(quiz.clock / steps)] ?? "off";
  return { limit, usedSeconds: (quiz.clock % steps) * stepSeconds };
}

export function withClock(state: LearnerState, { limit, usedSeconds }: QuizClock): LearnerState {
  const used = Math.min(Math.max(0, Math.floor(usedSeconds / stepSeconds)), steps - 1);
  const clock = limits.indexOf(limit) * steps + used;
  return clock === state.quiz.clock ? state : { ...state, quiz: { ...state.quiz, clock } };
}

/** For another attempt: no time used, and the limit as the learner has it. */
export function wound(clock: number): number {
  return Math.floor(clock / steps) * steps;
}

/** Seconds left of `limitSeconds`; `Infinity` without a limit. */
export function secondsLeft({ limit, usedSeconds }: QuizClock, limitSeconds: number): number {
  if (limitSeconds === 0 || limit === "off") return Infinity;
  return Math.max(0, allowed(limit, limitSeconds) - usedSeconds);
}

/** 0: plenty; 1: a fifth of the time is left; 2: a minute is. The learner is warned as it grows. */
export function urgencyOf(clock: QuizClock, limitSeconds: number): 0 | 1 | 2 {
  const left = secondsLeft(clock, limitSeconds);
  if (left <= lastSeconds) return 2;
  return left <= allowed(clock.limit, limitSeconds) * lowShare ? 1 : 0;
}

function allowed(limit: Limit, limitSeconds: number): number {
  return limit === "longer" ? limitSeconds * longerTimes : limitSeconds;
}
