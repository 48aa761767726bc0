import type { Course } from "../../src/model/course.ts";
import type { Session } from "../../src/model/sessions.ts";
import type { Assembly } from "../../src/formats/define.ts";
import { unitsOf } from "../../src/pipeline/3-resolve/units.ts";
import { sampleAssembly, sampleAssessment, sampleCourse, siteFile } from "./sample-course.ts";

/** A course of three sessions and an assessment, one unit each; the third session is not asked for. */
export function courseInUnits(navigation: "free" | "linear"): Course {
  const session = (id: string, slot: number): Session => ({
    id,
    number: slot + 1,
    title: `About ${id}`,
    objectiveIds: [],
    complete: "view",
    reading: "scroll",
    recap: [],
    blocks: [],
    minutes: 5,
    slot,
    source: {},
    span: undefined,
  });
  return sampleCourse({
    sessions: [session("hands", 0), session("water", 1), session("more", 2)],
    assessment: sampleAssessment,
    completion: { sessions: ["hands", "water"], assessment: "passed" },
    delivery: { units: "sessions", navigation, resume: "ask" },
  });
}

/** What a format is given for a course, with a document for each unit. */
export function unitAssembly(course: Course, controlDocuments: readonly string[]): Assembly {
  const base = sampleAssembly(course, [siteFile("assets/quiz.js", "0", "text/javascript")]);
  const paths = unitsOf(course).map(({ path }) => path);
  return {
    ...base,
    documents: paths.map((path) => siteFile(path, "<!doctype html>", "text/html")),
    shipped: {
      ...base.shipped,
      controlDocuments: controlDocuments.map((name) => siteFile(name, "<xsd/>", "application/xml")),
    },
  };
}
