import type { Locator } from "playwright-core";
import { questionKinds } from "../../../src/content/questions/index.ts";
import type { Visit } from "../visits.ts";

export const types = questionKinds.map(({ type }) => type);
export const unscored = questionKinds.filter((kind) => kind.unscored).map(({ type }) => type);

/** The verdict on a right answer. */
export function verdictOf(type: string): string {
  return unscored.includes(type) ? "Your answer is noted" : "Correct";
}

export function questionOf({ learner }: Visit, type: string): Locator {
  return learner.course.locator(`[data-question][data-type="${type}"]:visible`);
}
