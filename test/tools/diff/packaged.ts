import { profileById } from "../../../src/formats/profiles.ts";
import type { CourseData, QuestionData } from "../../../src/contract/page-data.ts";
import type { Slot } from "../../../src/contract/state.ts";
import type { PackagedCourse } from "../../../src/tools/diff/read-course.ts";

export const slot = (since: number, changed = since, more: Partial<Slot> = {}): Slot => ({
  stores: { type: "choice", options: 3 },
  phased: true,
  since,
  changed,
  retired: false,
  ...more,
});

export const question = (id: string, number: number): QuestionData => ({
  id,
  slot: number,
  type: "single-choice",
  interaction: "choice",
  description: id,
  weight: 1,
  objectives: [],
  optionIds: ["o1", "o2", "o3"],
  key: [0],
  patterns: ["a"],
});

export function packaged(
  revision: number,
  slots: readonly Slot[],
  checks: readonly QuestionData[],
  more: Partial<CourseData> = {},
): PackagedCourse {
  return {
    data: {
      course: {
        id: "c",
        title: "C",
        version: `1.${revision}.0`,
        language: "en-GB",
        locale: "en-GB",
        wordsLanguage: "en-GB",
      },
      revision,
      slots,
      sessions: [],
      objectives: [],
      checks,
      told: [],
      notes: [],
      completion: { sessions: [], assessment: "none" },
      driver: profileById("generic"),
      navigation: "free",
      resume: "ask",
      words: {},
      ...more,
    },
    units: new Map(),
    bank: { questions: [] },
  };
}

export const first = packaged(1, [slot(1), slot(1)], [question("q1", 0), question("q2", 1)]);
export const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
