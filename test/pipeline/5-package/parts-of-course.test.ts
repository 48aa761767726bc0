import { expect, test } from "vitest";
import { corePart, partsOf } from "../../../src/pipeline/5-package/runtime/parts.ts";
import { sampleAssessment, sampleCourse } from "../../formats/sample-course.ts";

test("a course without a time limit loads nothing of it", () => {
  const parts = (limitMinutes: number) =>
    partsOf(sampleCourse({ assessment: { ...sampleAssessment, limitMinutes } }), {});
  expect(partsOf(sampleCourse(), {})).toEqual([corePart]);
  expect(parts(0)).toEqual([corePart, "feature-quiz"]);
  expect(parts(30)).toEqual([corePart, "feature-quiz", "feature-time-limit"]);
});
