import fc from "fast-check";
import { expect, vi } from "vitest";
import { shortfall } from "./cases/whole-run.ts";
import { tell, type Setting, type Step } from "./history.ts";

/** How many times as many histories as in CI. */
export const factor = Number(process.env["RUNS"] ?? 1);
const seed = Number(process.env["SEED"] ?? 20_270_104);
vi.setConfig({ testTimeout: 400_000 * Math.max(1, factor) });

interface Kind {
  readonly setting: fc.Arbitrary<Setting>;
  readonly steps: fc.Arbitrary<readonly Step[]>;
  readonly count: number;
}

/** How often each thing was met; fails with the shortest history in which a promise is broken. */
export async function tellMany({ setting, steps, count }: Kind): Promise<ReadonlyMap<string, number>> {
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
