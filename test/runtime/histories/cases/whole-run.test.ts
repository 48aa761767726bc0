import fc from "fast-check";
import { expect, it } from "vitest";
import { shortfall } from "./whole-run.ts";

const slow = fc.asyncProperty(fc.nat(), async () => {
  await new Promise((done) => setTimeout(done, 5));
});

it.each([true, false])("a run that was interrupted is no proof (marked as a failure: %s)", async (isMarked) => {
  const options = { numRuns: 1000, interruptAfterTimeLimit: 40, markInterruptAsFailure: isMarked };
  expect(shortfall(await fc.check(slow, options), 1000)).toMatch(
    /^\d{1,3} of 1000 histories were told; the time was up$/,
  );
});

it("a run of fewer histories than were asked for is no proof either", async () => {
  expect(shortfall(await fc.check(slow, { numRuns: 3 }), 4)).toBe("3 of 4 histories were told");
});

it("a whole run is one, and a counterexample speaks for itself", async () => {
  expect(shortfall(await fc.check(slow, { numRuns: 3 }), 3)).toBeUndefined();
  const wrong = fc.asyncProperty(fc.nat(), (n) => Promise.resolve(n < 0));
  expect(shortfall(await fc.check(wrong, { numRuns: 3 }), 3)).toBeUndefined();
});
