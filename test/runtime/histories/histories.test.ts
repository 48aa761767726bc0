import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anySetting, anySteps } from "./any-history.ts";
import { tell } from "./history.ts";
import { shortfall } from "./cases/whole-run.ts";

/** 50 histories, times `RUNS`. */
const factor = Number(process.env["RUNS"] ?? 1);
const asked = Math.round(50 * factor);
const seed = Number(process.env["SEED"] ?? 20_270_104);
vi.setConfig({ testTimeout: 200_000 * Math.max(1, factor) });

test("whatever happens to a learner, nothing acknowledged is lost and nothing is better than earned", async () => {
  const excuses = new Map<string, number>();
  const property = fc.asyncProperty(anySetting, anySteps, async (setting, steps) => {
    const start = process.cpuUsage();
    const wall = Date.now();
    const told = await tell(setting, steps);
    const { user } = process.cpuUsage(start);
    if (process.env["TIMES"])
      process.stdout.write(
        `${steps.length} steps ${Date.now() - wall} ms, cpu ${user / 1000}, ${told.lines.length} lines, ${told.complaints.length}\n`,
      );
    for (const [why, count] of told.excuses) excuses.set(why, (excuses.get(why) ?? 0) + count);
    return told.complaints.length === 0;
  });
  const result = await fc.check(property, {
    numRuns: asked,
    seed,
    interruptAfterTimeLimit: 100_000 * Math.max(1, factor),
    markInterruptAsFailure: true,
  });
  if (process.env["EXCUSES"]) process.stdout.write(`${JSON.stringify([...excuses], undefined, 1)}\n`);
  expect(shortfall(result, asked)).toBeUndefined();
  if (!result.counterexample) return;
  const [setting, steps] = result.counterexample;
  const { lines, complaints } = await tell(setting, steps);
  const again = `SEED=${result.seed}, after ${result.numRuns} histories and ${result.numShrinks} shrinks`;
  expect.fail(["", ...complaints, "", JSON.stringify(setting), "", ...lines, "", again].join("\n"));
});
