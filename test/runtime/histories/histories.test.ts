import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anyMoodleSetting, anyMoodleSteps, anySetting, anySteps } from "./any-history.ts";
import { excuses, marks } from "./excuses.ts";
import { factor, tellMany } from "./tell-many.ts";

/** 50 histories in a strict LMS and 500 in Moodle, times `RUNS`. */
test("whatever happens to a learner, nothing acknowledged is lost and nothing is better than earned", async () => {
  await tellMany({ setting: anySetting, steps: anySteps, count: 50 });
});

test("in Moodle too, whatever becomes of its server, its sign-ins, its attempts and the course: and nothing is lower than earned", async () => {
  const met = await tellMany({ setting: anyMoodleSetting, steps: anyMoodleSteps, count: 500 });
  // What never happened was not tried.
  if (factor >= 1) expect(marks.filter((mark) => !met.has(mark))).toEqual([]);
});

test("docs/learner-state.md says all that the histories excuse, and nothing else", () => {
  const text = readFileSync(new URL("../../../docs/learner-state.md", import.meta.url), "utf8");
  const [, part = ""] = /<!-- begin: what can be lost.*?-->(.*?)<!-- end/s.exec(text) ?? [];
  const said = [...part.matchAll(/^- \*\*(.*?)\.\*\*/gms)].map(([, words = ""]) => words.replace(/\s+/g, " "));
  expect(said.sort()).toEqual(Object.values<string>(excuses).sort());
});
