import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anyMoodleSetting, anyMoodleSteps, anySetting, anySteps } from "./any-history.ts";
import { excuses, marks } from "./excuses.ts";
import { tell, type Setting, type Step } from "./history.ts";
import { shortfall } from "./cases/whole-run.ts";

/** 50 histories in a strict LMS and 500 in Moodle, times `RUNS`. */
const factor = Number(process.env["RUNS"] ?? 1);
const seed = Number(process.env["SEED"] ?? 20_270_104);
vi.setConfig({ testTimeout: 400_000 * Math.max(1, factor) });

interface Kind {
  readonly setting: fc.Arbitrary<Setting>;
  readonly steps: fc.Arbitrary<readonly Step[]>;
  readonly count: number;
}

/** How often each thing was met; fails with the shortest history in which a promise is broken. */
async function tellMany({ setting, steps, count }: Kind): Promise<ReadonlyMap<string, number>> {
  const asked = Math.round(count * factor);
  const met = new Map<string, number>();
  const note = (what: string): unknown => met.set(what, (met.get(what) ?? 0) + 1);
  const property = fc.asyncProperty(setting, steps, async (one, all) => {
    const told = await tell(one, all);
    for (const what of [...told.excuses.keys(), ...told.marks]) note(what);
    return told.complaints.length === 0;
  });
  const result = await fc.check(property, {
    numRuns: asked,
    seed,
    interruptAfterTimeLimit: 200_000 * Math.max(1, factor),
    markInterruptAsFailure: true,
  });
  if (process.env["EXCUSES"]) process.stdout.write(`${JSON.stringify([...met].sort())}\n`);
  expect(shortfall(result, asked)).toBeUndefined();
  if (result.counterexample) expect.fail(await wordsOf(result.counterexample, result));
  return met;
}

async function wordsOf(
  [setting, steps]: readonly [Setting, readonly Step[]],
  run: { readonly seed: number; readonly numRuns: number; readonly numShrinks: number },
): Promise<string> {
  const { lines, complaints } = await tell(setting, steps);
  const again = `SEED=${run.seed}, after ${run.numRuns} histories and ${run.numShrinks} shrinks`;
  return ["", ...complaints, "", JSON.stringify(setting), "", ...lines, "", again].join("\n");
}

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
