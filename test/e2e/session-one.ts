import { expect } from "vitest";
import type { Visit } from "./visits.ts";

export const sky = "Which colour has a clear sky?";
export const snow = "Fresh snow is white.";
export const favourite = "Which colour do you like best?";
/** Signs that no LMS has in its own alphabet. */
export const note = "Wŷl – 🌊 “sea”";

/** What session 1 of the small course asks for, and a note. */
export async function doSessionOne({ learner }: Visit): Promise<void> {
  await learner.begin();
  await learner.answerCheck(sky, ["Blue"]);
  await learner.answerCheck(snow, ["True"]);
  await learner.note(favourite).fill(note);
  await learner.note(favourite).blur();
}

export async function expectSessionOne({ learner }: Visit): Promise<void> {
  await learner.open("colours-session");
  expect(await learner.chosen(learner.check(sky))).toEqual(["Blue"]);
  expect(await learner.chosen(learner.check(snow))).toEqual(["True"]);
  expect(await learner.note(favourite).inputValue()).toBe(note);
}

/** The same, as the LMS has it by the ids of the course. */
export const sessionOne = {
  sky: { phase: "checked", answer: { type: "choice", option: 1 } },
  snow: { phase: "checked" },
  favourite: { answer: { type: "text", text: note } },
} as const;
