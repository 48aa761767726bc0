import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import type { Site } from "../../model/site.ts";
import { plainText } from "../4-render/plain-text.ts";

/** What an LMS is told of the course. With `delivery.units: course` that is one SCO or AU: one activity, no children. */
export function activityTree(course: Course, site: Pick<Site, "documents">): Activity {
  const document = site.documents[0];
  if (!document) throw new Error("a site has at least one document");
  return {
    id: course.id,
    title: course.title,
    launch: document.path,
    ...(course.assessment ? { passMark: course.assessment.pass } : {}),
    objectives: course.objectives.map(({ id, text }) => ({ id, text: plainText(text) })),
    minutes: course.sessions.reduce((sum, session) => sum + session.minutes, 0),
    children: [],
  };
}
