import type { Course } from "../../model/course.ts";
import type { Assessment, Session } from "../../model/sessions.ts";

/** A part of a course with a document, page data and learner state of its own: a SCO or an AU. */
export interface Unit {
  /** Of the activity: the course's, a session's, or `quiz`, which no session may be called. */
  readonly id: string;
  /** Path of its document. */
  readonly path: string;
  /** The course as this unit shows it. */
  readonly course: Course;
}

/** With `delivery.units: sessions` one for each session and one for the assessment; otherwise the whole course is one. */
export function unitsOf(course: Course): readonly Unit[] {
  if (course.delivery.units === "course") return [{ id: course.id, path: "index.html", course }];
  const sessions = course.sessions.map((session): Unit => ({
    id: session.id,
    path: `session-${session.id}.html`,
    course: sessionUnit(course, session),
  }));
  const { assessment } = course;
  return assessment ? [...sessions, { id: "quiz", path: "quiz.html", course: quizUnit(course, assessment) }] : sessions;
}

function sessionUnit(course: Course, session: Session): Course {
  const { assessment: _assessment, lede: _lede, ...rest } = course;
  const slots = [
    session.slot,
    ...session.blocks.flatMap(({ slot, question, parts }) => [slot, question?.slot, ...parts.map((part) => part.slot)]),
  ];
  return {
    ...rest,
    title: session.title,
    summary: "",
    ...(session.summary === undefined ? {} : { lede: { text: session.summary, source: session.source } }),
    sessions: [session],
    objectives: course.objectives.filter(({ id }) => session.objectiveIds.includes(id)),
    completion: { sessions: [session.id], assessment: "none" },
    lock: only(course, slots),
  };
}

function quizUnit(course: Course, assessment: Assessment): Course {
  const slots = [...assessment.questions, ...course.objectives].map(({ slot }) => slot);
  const rule = course.completion.assessment;
  // The course's own words are about all of it.
  const { lede: _lede, ...rest } = course;
  return {
    ...rest,
    title: assessment.title === "" ? course.title : assessment.title,
    summary: "",
    sessions: [],
    completion: { sessions: [], assessment: rule === "none" ? "attempted" : rule },
    lock: only(course, slots),
  };
}

/** Slots of other units count as retired: numbers stay, and they take next to no room in this unit's state. */
function only({ lock }: Course, kept: readonly (number | undefined)[]): Course["lock"] {
  const live = new Set(kept);
  return {
    ...lock,
    slots: lock.slots.map((slot, number) => (live.has(number) ? slot : { ...slot, retired: true })),
  };
}
