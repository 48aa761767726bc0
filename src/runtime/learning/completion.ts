import type { Answer } from "../../contract/answer.ts";
import type { CourseData, QuestionData, QuizData, SessionData } from "../../contract/page-data.ts";
import {
  firstSlotPage,
  sessionCompleted,
  sessionStarted,
  type LearnerState,
  type Outcome,
} from "../../contract/state.ts";
import { sum } from "../../contract/state-widths.ts";
import { isAt, slotOf, withSlot } from "./attempt.ts";
import { checkOf } from "./checks.ts";

/** How right an answer is, 0–1; the question's kind supplies it. */
export type Score = (question: QuestionData, answer: Answer) => number;

export type SessionStatus = "not started" | "in progress" | "completed";

/** A question is right from here; sums of parts like 1/3 do not reach 1 exactly. */
const fullScore = 1 - 1e-9;

export function sessionStatus(state: LearnerState, session: SessionData): SessionStatus {
  const { answer } = slotOf(state, session.slot);
  if (answer?.type !== "choice") return "not started";
  return answer.option === sessionCompleted ? "completed" : "in progress";
}

/** The learner opened a session. */
export function startSession(state: LearnerState, session: SessionData): LearnerState {
  return sessionStatus(state, session) === "not started" ? withStatus(state, session, sessionStarted) : state;
}

/** The learner reached the end of a session, or pressed Next. Sessions with activities are completed by those. */
export function reachEnd(state: LearnerState, session: SessionData): LearnerState {
  const isViewed = session.complete === "view" || session.activities.length === 0;
  if (isViewed && sessionStatus(state, session) !== "completed") return withStatus(state, session, sessionCompleted);
  return startSession(state, session);
}

/**
 * Completes what is now complete: sessions by their rule, then the course. To be applied after every
 * action. What was completed once stays so, whatever is retried or re-opened later.
 */
export function complete(state: LearnerState, course: CourseData, score: Score): LearnerState {
  const sessions = course.sessions.reduce((before, session) => {
    const isDone = session.complete !== "view" && activitiesOpen(before, session, course, score).length === 0;
    const isNew = isDone && session.activities.length > 0 && sessionStatus(before, session) !== "completed";
    return isNew ? withStatus(before, session, sessionCompleted) : before;
  }, state);
  if (sessions.outcome.completed || !isCourseDone(sessions, course)) return sessions;
  return { ...sessions, outcome: { ...sessions.outcome, completed: true } };
}

/** Minutes done of the minutes that what is required takes, 0–1; below 1 until the course is complete, and then for ever 1. */
export function progress(state: LearnerState, course: CourseData, score: Score): number {
  if (state.outcome.completed) return 1;
  const sessions = requiredSessions(course);
  const quiz = course.completion.assessment === "none" ? 0 : (course.quiz?.minutes ?? 0);
  const done = sum(sessions.map((session) => session.minutes * shareDone(state, session, course, score)));
  const total = sum(sessions.map(({ minutes }) => minutes)) + quiz;
  return Math.min((done + (isAssessmentDone(state, course) ? quiz : 0)) / (total || 1), 0.99);
}

/**
 * How much of a session is done: what stands before the furthest block that was on top of the window in this visit, that is the
 * place, or that was answered; without the activities that are still asked for.
 */
function shareDone(state: LearnerState, session: SessionData, course: CourseData, score: Score): number {
  if (sessionStatus(state, session) === "completed") return 1;
  const { path } = session;
  const { end, open } = reached(state, session, course, score);
  const before = path.filter(([, , slot], index) => index < end && (slot === undefined || !open.includes(slot)));
  return secondsOf(before) / (secondsOf(path) || 1);
}

/** Whether a stretch of a session's blocks is done, by the same measure: gone past, with nothing in it that is asked for. */
export function isStretchDone(
  state: LearnerState,
  session: SessionData,
  [from, to]: readonly [from: number, to: number],
  course: CourseData,
  score: Score,
): boolean {
  if (sessionStatus(state, session) === "completed") return true;
  const { end, open } = reached(state, session, course, score);
  return to <= end && !session.path.slice(from, to).some(([, , slot]) => slot !== undefined && open.includes(slot));
}

/** How many blocks lie behind the learner, and the activities that are still asked for. */
function reached(
  state: LearnerState,
  session: SessionData,
  course: CourseData,
  score: Score,
): { readonly end: number; readonly open: readonly number[] } {
  const { path, slot: own } = session;
  const { place, passed } = state;
  const page = own + firstSlotPage;
  const open = session.complete === "view" ? [] : activitiesOpen(state, session, course, score);
  const isDone = (slot?: number): boolean => slot !== undefined && state.slots.has(slot) && !open.includes(slot);
  const here = place.page === page ? path.findIndex(([mark], index) => isAt(place.block, mark, index)) : 0;
  const answered = path.reduce((end, [, , slot], index) => (isDone(slot) ? index + 1 : end), 0);
  return { end: Math.max(here, answered, passed?.get(page) ?? 0), open };
}

function secondsOf(path: SessionData["path"]): number {
  return sum(path.map(([, seconds]) => seconds));
}

/** Sessions that must still be completed, in order. */
export function sessionsLeft(state: LearnerState, course: CourseData): readonly SessionData[] {
  return requiredSessions(course).filter((session) => sessionStatus(state, session) !== "completed");
}

/** Slots of a session's activities that are not done by its rule: submitted, or (`pass`) submitted and right. */
export function activitiesOpen(
  state: LearnerState,
  session: SessionData,
  course: CourseData,
  score: Score,
): readonly number[] {
  return session.activities.filter((slot) => {
    const { answer, phase } = slotOf(state, slot);
    const question = checkOf(slot, course);
    if (!question) return answer === undefined;
    if (session.complete !== "pass") return phase === "open";
    return phase === "open" || answer === undefined || score(question, answer) < fullScore;
  });
}

function requiredSessions(course: CourseData): readonly SessionData[] {
  return course.sessions.filter((session) => course.completion.sessions.includes(session.slot));
}

/** Whether all that the course asks for is done, whatever an LMS has on record. */
export function isCourseDone(state: LearnerState, course: CourseData): boolean {
  return sessionsLeft(state, course).length === 0 && isAssessmentDone(state, course);
}

export function isAssessmentDone({ outcome }: LearnerState, { completion }: CourseData): boolean {
  if (completion.assessment === "none") return true;
  return completion.assessment === "passed" ? outcome.passed : outcome.attemptsUsed > 0;
}

function withStatus(state: LearnerState, session: SessionData, option: number): LearnerState {
  return withSlot(state, session.slot, { phase: "open", answer: { type: "choice", option } });
}

/** Attempts still allowed, counting a running one; `Infinity` without a limit. */
export function attemptsLeft(quiz: QuizData, outcome: Outcome): number {
  return quiz.attempts === 0 ? Infinity : Math.max(0, quiz.attempts - outcome.attemptsUsed);
}
