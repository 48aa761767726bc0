import type { Course } from "../../model/course.ts";
import type { Format, Profile } from "../define.ts";
import { assembleScorm } from "../scorm/assemble-scorm.ts";
import { scoreLine } from "../scorm/guide-lines.ts";
import type { DriverData } from "./driver-data.shared.ts";
import { fourthEdition, thirdEdition, type Edition } from "./editions.ts";
import { manifest } from "./manifest.ts";
import { patternText } from "./responses.shared.ts";
import { rulesOf } from "./rules.ts";
import { doneObjective } from "./sequencing.ts";
import { suspendDataChars } from "./suspend-data.shared.ts";
import { checkUnits } from "./units.ts";

export const scorm2004Editions: readonly Format[] = [thirdEdition, fourthEdition].map(formatOf);

function formatOf(edition: Edition): Format {
  return {
    id: edition.id,
    title: edition.title,
    driver: "scorm2004",
    suspendDataChars,
    connectSources: "'self'",
    pattern: patternText,
    schemas: edition.id,
    sends: true,
    safeWhere: () => edition.safeWhere,
    guide: {
      reports,
      units:
        "Moodle saves only the first unit that a learner opens of a SCORM 2004 package, and does not import units in order: there, ask for the SCORM 1.2 package.",
      order:
        "The order of the units: by sequencing rules in the manifest. A unit is disabled until those that it waits for are done.",
    },
    checkCourse: checkUnits,
    rules: rulesOf(edition),
    driverData: (_course, unit, tree): DriverData => ({
      whenComplete: unit === tree ? "exitAll" : "suspendAll",
      ...(doneObjective(unit, tree) ? { doneObjective: doneObjective(unit, tree) } : {}),
    }),
    assemble: (assembly) =>
      assembleScorm(edition.id, assembly, (paths) => manifest(assembly.course, assembly.activity, edition, paths)),
  };
}

/** Two fields for two facts: of a profile only says when the score goes. */
function reports(course: Course, profile: Profile): readonly string[] {
  const { assessment: quiz, completion } = course;
  return [
    "Completion: “incomplete” from the first visit, then “completed” when everything that counts is done. It never goes back.",
    quiz
      ? "Success: “passed” when the quiz is passed. The LMS compares the score with the pass mark in the manifest too, so it may show “failed” while attempts are left."
      : "Success: none; there is nothing to pass.",
    ...(quiz && completion.assessment === "passed" && quiz.attempts > 0
      ? [`After ${quiz.attempts} attempts without a pass: “failed”.`]
      : []),
    scoreLine(course, profile.scoreAfterStatus),
    "Progress: the share of what counts that is done, 0 to 1.",
  ];
}
