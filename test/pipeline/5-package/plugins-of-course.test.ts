import { expect, test } from "vitest";
import { core, pluginsOf } from "../../../src/pipeline/5-package/runtime/plugins.ts";
import { sampleAssessment, sampleCourse } from "../../formats/sample-course.ts";

test("a course without a time limit loads nothing of it", () => {
  const plugins = (limitMinutes: number) =>
    pluginsOf(sampleCourse({ assessment: { ...sampleAssessment, limitMinutes } }), {});
  expect(pluginsOf(sampleCourse(), {})).toEqual([core]);
  expect(plugins(0)).toEqual([core, "feature-quiz"]);
  expect(plugins(30)).toEqual([core, "feature-quiz", "feature-time-limit"]);
});
