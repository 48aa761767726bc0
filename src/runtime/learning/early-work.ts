import type { CourseData } from "../../contract/page-data.ts";
import { phases, sessionCompleted, type LearnerState, type Outcome, type SlotState } from "../../contract/state.ts";
import { checkOf } from "./checks.ts";
import { emptyState } from "../state/format.ts";

type Table = Pick<CourseData, "checks" | "sessions" | "slots">;

/**
 * What to go on with when the LMS turns up late, after the learner has begun: the LMS's state, with
 * what was done in this same session filled in where the LMS has nothing or less. Two texts for one
 * note are both kept. Only what changed since `begun`, the state this page began with: without an
 * LMS that may have been another learner's. (Not for the mirror: that is never merged.)
 */
export function joinEarlyWork(
  stored: LearnerState,
  early: LearnerState,
  course: Table,
  begun = emptyState(0),
): LearnerState {
  const isQuizNew = early.quiz.phase !== "none" && begun.quiz.phase === "none";
  const takesQuiz = isQuizNew && stored.quiz.phase === "none" && stored.outcome.attemptsUsed === 0;
  const added = [...early.slots]
    .filter(([slot, state]) => state !== begun.slots.get(slot))
    .filter(([slot]) => takesQuiz || !isQuizSlot(slot, course))
    .map(([slot, state]) => [slot, joined(stored.slots.get(slot), state, slot, course)] as const);
  return {
    ...stored,
    slots: new Map([...stored.slots, ...added]),
    // A page that opened at its beginning, before it was known which block of it was seen last, has no other place.
    place:
      early.place.page === 0 || (early.place.page === stored.place.page && early.place.block === 0)
        ? stored.place
        : early.place,
    ...(takesQuiz ? { quiz: early.quiz, outcome: joinedOutcome(stored.outcome, early.outcome) } : {}),
  };
}

/** Assessment questions: the questions that are no knowledge checks. */
function isQuizSlot(slot: number, course: Table): boolean {
  return course.slots[slot]?.phased === true && !checkOf(slot, course);
}

function isSession(slot: number, { sessions }: Table): boolean {
  return sessions.some((session) => session.slot === slot);
}

function joined(stored: SlotState | undefined, early: SlotState, slot: number, course: Table): SlotState {
  if (!stored) return early;
  const [before, after] = [stored.answer, early.answer];
  // What answers a question is not put together from two answers.
  if (before?.type === "text" && after?.type === "text" && !course.slots[slot]?.phased) {
    const text = before.text.includes(after.text) ? before.text : `${before.text}\n\n${after.text}`;
    return { ...stored, answer: { type: "text", text } };
  }
  const isFurther = isSession(slot, course)
    ? after?.type === "choice" && after.option === sessionCompleted
    : phases.indexOf(early.phase) > phases.indexOf(stored.phase);
  return isFurther ? early : stored;
}

function joinedOutcome(stored: Outcome, early: Outcome): Outcome {
  return {
    ...early,
    ...stored,
    completed: stored.completed || early.completed,
    passed: stored.passed || early.passed,
    attemptsUsed: early.attemptsUsed,
  };
}
