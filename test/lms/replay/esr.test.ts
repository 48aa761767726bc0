import { expect, it, vi } from "vitest";
import { alerts, killWindow, saveLine } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../parts/lesson.ts";

vi.setConfig({ testTimeout: 60_000 });

const lesson = new Lesson((shop) => shop.edit("course.yaml", (text) => `${text}\ntracking: { profile: esr }\n`));
const wire = "**/lms/data*";

const isOver = async (): Promise<boolean> =>
  lesson.value("suspend_data") !== undefined && (await lesson.state()).outcome.completed;

it("B104 ESR has a finished course without its status, because that save was cut short: the next launch on this computer goes on with it", async () => {
  let isCut = false;
  await lesson.computer.route(wire, async (route) => {
    if (isCut) return route.abort();
    // Each value is a request of its own, the state before the status.
    const response = await route.fetch();
    isCut = await isOver();
    return isCut ? route.abort() : route.fulfill({ response });
  });
  // All is done before ESR turns up, so that nothing of it has been said.
  const course = await lesson.open({ lms: "esr", lateMs: "told" });
  await lesson.takeAll(course);
  await course.launchPage.evaluate(() => (Reflect.get(window, "letApiIn") as () => void)());
  await until(isOver);
  // Its boxes, one for each request that fails, would keep a window open that is closed.
  await expect.poll(() => saveLine(course)).toMatch(/not saved/i);
  await killWindow(course);
  expect([await isOver(), lesson.value("core.lesson_status")]).toEqual([true, undefined]);
  await lesson.computer.unroute(wire);
  const next = await lesson.open({ lms: "esr" });
  await until(() => lesson.value("core.lesson_status") === "passed");
  // Above all not that an attempt was begun anew.
  expect(await alerts(next)).toEqual([]);
  await expect.poll(() => saveLine(next)).toMatch(/^Saved/);
});
