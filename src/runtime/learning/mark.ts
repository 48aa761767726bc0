import type { AskedMark, Resume } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import { isCourseDone } from "./completion.ts";
import { isPass } from "./quiz-attempt.ts";

/** `cmi5.xml` has four decimals. */
const sameMark = 1e-4;

/**
 * The mark that an LMS asks for, which is then the only one. It may ask for another than when the quiz was taken, so what was
 * reached is judged anew at each launch. What the LMS has on record as passed stays so. A pass that it never heard of and would
 * not take is none, or it would wait for ever for one.
 */
export function askedMark(mark: number, { passed: isRecorded }: Pick<Resume, "passed">): AskedMark {
  return {
    course(course) {
      const { quiz } = course;
      if (!quiz || Math.abs(mark - quiz.pass) < sameMark) return course;
      return { ...course, quiz: { ...quiz, pass: mark, isAsked: true } };
    },
    judge(state, course) {
      const { quiz, completion } = course;
      const { outcome } = state;
      const passed = isRecorded || (quiz !== undefined && isPass(outcome.bestScore ?? -1, quiz.pass));
      if (!quiz || passed === outcome.passed) return state;
      const judged: LearnerState = { ...state, outcome: { ...outcome, passed } };
      const completed = completion.assessment === "passed" ? isCourseDone(judged, course) : outcome.completed;
      return { ...judged, outcome: { ...judged.outcome, completed } };
    },
  };
}
