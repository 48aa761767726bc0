import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { unitsOf, type Unit } from "../3-resolve/units.ts";
import { wholeMinutes } from "../3-resolve/course/whole-minutes.ts";
import { plainText } from "../4-render/plain-text.ts";

/** What an LMS is told of the course: with `delivery.units: course` one leaf, otherwise one for each unit. */
export function activityTree(course: Course): Activity {
  const units = unitsOf(course);
  const [first] = units;
  const isWhole = course.delivery.units === "course";
  return {
    id: course.id,
    title: course.title,
    ...(isWhole && first ? { launch: first.path } : {}),
    ...(course.assessment ? { passMark: course.assessment.pass } : {}),
    objectives: objectivesOf(course),
    minutes: wholeMinutes(course),
    isRequired: true,
    needs: [],
    children: isWhole ? [] : units.map((unit, index) => leaf(unit, units.slice(0, index), course)),
  };
}

function leaf({ id, path, course: part }: Unit, before: readonly Unit[], course: Course): Activity {
  return {
    id,
    title: part.title,
    launch: path,
    ...(part.assessment ? { passMark: part.assessment.pass } : {}),
    objectives: objectivesOf(part),
    minutes: wholeMinutes(part),
    isRequired: isRequired(id, course),
    needs: course.delivery.navigation === "linear" ? needsOf(id, before) : [],
    children: [],
  };
}

/** A session waits for the one before it, and the assessment for all of them: an LMS need not chain them. */
function needsOf(id: string, before: readonly Unit[]): readonly string[] {
  return (id === "quiz" ? before : before.slice(-1)).map((unit) => unit.id);
}

/** When nothing is asked for, everything counts: a course that nothing completes would stay open for ever. */
function isRequired(id: string, { completion }: Course): boolean {
  const asksNothing = completion.sessions.length === 0 && completion.assessment === "none";
  return asksNothing || (id === "quiz" ? completion.assessment !== "none" : completion.sessions.includes(id));
}

function objectivesOf({ objectives }: Course): Activity["objectives"] {
  return objectives.map(({ id, text }) => ({ id, text: plainText(text) }));
}
