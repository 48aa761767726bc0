import { profileById } from "../../formats/profiles.ts";
import type { Course } from "../../model/course.ts";
import type { BuildRequest, CourseSummary } from "../build-request.ts";
import { wholeMinutes } from "../3-resolve/course/whole-minutes.ts";

/** What a catalogue says of a course. */
export function courseSummary(course: Course, request: BuildRequest): CourseSummary {
  const { id, version, title, language, facts, tracking } = course;
  return {
    id,
    version,
    title,
    languages: [language],
    minutes: wholeMinutes(course),
    ...(facts.reviewBy === undefined ? {} : { reviewBy: facts.reviewBy }),
    profile: profileById(request.profile ?? tracking.profile).id,
  };
}
