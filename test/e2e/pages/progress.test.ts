import { afterAll, beforeAll, expect, it } from "vitest";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { launch, type Visit } from "../visits.ts";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
}, 60_000);
afterAll(() => room?.close());

/** The bar, what it says, and how much of it is drawn. */
function progress({ frame }: Visit): Promise<readonly [now: string | null, text: string | null, drawn: string | null]> {
  return frame.evaluate(() => {
    const bar = document.querySelector("[role=progressbar]")!;
    const drawn = bar.querySelector("rect")!.getAttribute("width");
    return [bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuetext"), drawn] as const;
  });
}

it("B110 progress grows within a session, by minutes, and bar, text and announcement agree", async () => {
  const computer = await newComputer(room);
  const visit = await launch(computer, room, { learner: "progress" });
  const { learner, frame } = visit;
  expect(await frame.locator(".facts dd").first().innerText()).toMatch(/^\d+ minutes, in 4 sessions and a quiz$/);
  await learner.begin();
  const steps = [Number((await progress(visit))[0])];
  for (const text of ["How far it reaches", "Watch the presentation", "Beyond your own learning"]) {
    const block = frame.locator("[data-page]:visible [data-block]", { hasText: new RegExp(`^\\s*${text}`) }).first();
    await block.evaluate((element) => element.scrollIntoView());
    await expect.poll(async () => Number((await progress(visit))[0])).toBeGreaterThan(steps.at(-1) ?? 0);
    const [now, words, drawn] = await progress(visit);
    expect([words, drawn]).toEqual([`${now}% of the course complete`, `${now}%`]);
    steps.push(Number(now));
  }
  // Back up the page nothing is undone.
  await frame.evaluate(() => scrollTo(0, 0));
  await visit.page.waitForTimeout(1700);
  expect(Number((await progress(visit))[0])).toBe(steps.at(-1));
  await learner.next();
  await frame.locator("[data-fill=live]:text('Session 1 complete')").waitFor();
  const [now] = await progress(visit);
  expect(await frame.locator("[data-fill=live]").innerText()).toBe(
    `Session 1 complete. ${now}% of the course complete.`,
  );
  expect(Number(now)).toBeGreaterThan(steps.at(-1) ?? 0);
  expect(visit.problems).toEqual([]);
  await computer.close();
}, 60_000);
