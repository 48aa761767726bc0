import type { CourseData, SessionData } from "../../contract/page-data.ts";
import type { LearnerState } from "../../contract/state.ts";
import { activitiesOpen, attemptsLeft, isAssessmentDone, sessionsLeft, type Score } from "./completion.ts";

/** What the course still asks for: a session, or the quiz. */
export type Outstanding =
  | {
      readonly type: "session";
      readonly session: SessionData;
      /** Slots of its activities that are not done; none where it is to be read to its end. */
      readonly slots: readonly number[];
    }
  | {
      readonly type: "quiz";
      readonly must: "passed" | "attempted";
      readonly attemptsLeft: number;
    };

/**
 * What is left to complete the course, in order: the one list from which every page says it (learner-experience, "What is left").
 * Empty once the course was completed, whatever is retried or changed later, as the LMS has it.
 */
export function outstanding(state: LearnerState, course: CourseData, score: Score): readonly Outstanding[] {
  if (state.outcome.completed) return [];
  const sessions = sessionsLeft(state, course).map((session): Outstanding => ({
    type: "session",
    session,
    slots: stillOpen(state, session, course, score),
  }));
  return [...sessions, ...quizLeft(state, course)];
}

/** A session that is completed by reading asks for none of its activities. */
function stillOpen(state: LearnerState, session: SessionData, course: CourseData, score: Score): readonly number[] {
  return session.complete === "view" ? [] : activitiesOpen(state, session, course, score);
}

function quizLeft(state: LearnerState, course: CourseData): readonly Outstanding[] {
  const { quiz, completion } = course;
  if (!quiz || completion.assessment === "none" || isAssessmentDone(state, course)) return [];
  return [{ type: "quiz", must: completion.assessment, attemptsLeft: attemptsLeft(quiz, state.outcome) }];
}
