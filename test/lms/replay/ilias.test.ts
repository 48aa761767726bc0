import { describe, expect, it, vi } from "vitest";
import type { Query } from "../../e2e/classroom.ts";
import { type Visit, saveLine } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../parts/lesson.ts";

vi.setConfig({ testTimeout: 60_000 });

const lesson = new Lesson((shop) => shop.edit("course.yaml", (text) => `${text}\ntracking: { profile: ilias }\n`));
const snow = "Fresh snow is white.";
const colour = "Which colour do you like best?";
const wire = "**/lms/data*";

async function begin(query: Query = {}): Promise<Visit> {
  const course = await lesson.open({ lms: "ilias", ...query });
  await course.learner.begin();
  await until(() => lesson.record.launches > 0);
  return course;
}

describe("ILIAS", () => {
  it("forgets what a failed commit should have sent: it is sent again, all of it", async () => {
    const course = await begin();
    await course.page.route(wire, (route) => route.fulfill({ status: 500 }));
    const field = course.learner.note(colour);
    await field.fill("Amber");
    await field.blur();
    await expect.poll(() => saveLine(course)).toMatch(/not saved/i);
    await course.page.unroute(wire);
    await lesson.keeps("favourite");
    expect([lesson.value("core.lesson_location"), lesson.value("core.exit")]).toEqual(["colours-session", "suspend"]);
    await expect.poll(() => saveLine(course)).toMatch(/^Saved/);
    expect(course.exceptions).toEqual([]);
  });

  it("calls a lost beacon kept: an answer is sent after its click, so that the page hears the truth", async () => {
    const course = await begin();
    const check = course.learner.check(snow);
    await course.learner.choose(check, ["True"]);
    await lesson.keeps("snow");
    await course.page.route(wire, (route) => route.abort());
    await check.locator("[data-action=check]").click();
    await expect.poll(() => saveLine(course)).toMatch(/not saved/i);
    await course.page.unroute(wire);
    await until(async () => (await lesson.kept())["snow"]?.phase === "checked");
  });

  it("loses a beacon as the window closes: the next launch on this computer has the note", async () => {
    const course = await begin({ closing: "lost" });
    // First, because what is under way when the note is written would take it along. A beacon may leave all the same, so the
    // server is out as well.
    await lesson.computer.setOffline(true);
    lesson.room.lms.fail({ kind: "unreachable" });
    await course.learner.note(colour).fill("Amber");
    await lesson.closeWindow(course);
    await course.page.close();
    await lesson.computer.setOffline(false);
    lesson.room.lms.fail();
    expect((await lesson.kept())["favourite"]).toBeUndefined();
    const next = await lesson.open({ lms: "ilias" });
    await next.learner.begin();
    expect(await next.learner.note(colour).inputValue()).toBe("Amber");
    await lesson.keeps("favourite");
  });

  it("B103 is out of reach from the launch on: the beacon of the closing window is not believed, and the work stays here", async () => {
    await lesson.computer.route(wire, (route) => route.abort());
    const course = await lesson.open({ lms: "ilias" });
    await course.learner.begin();
    await course.learner.note(colour).fill("Amber");
    await course.learner.note(colour).blur();
    await expect.poll(() => saveLine(course)).toMatch(/not saved/i);
    await lesson.closeWindow(course);
    await course.page.close();
    await lesson.computer.unroute(wire);
    const next = await lesson.open({ lms: "ilias" });
    await next.learner.begin();
    expect(await next.learner.note(colour).inputValue()).toBe("Amber");
    await lesson.keeps("favourite");
  });

  it("reviews after the end where it is set to, and keeps status and score", async () => {
    const first = await lesson.open({ lms: "ilias", autoReview: "yes" });
    await lesson.takeAll(first);
    await lesson.leave(first);
    const before = lesson.record.values;
    const course = await lesson.open({ lms: "ilias", autoReview: "yes" });
    await expect.poll(() => saveLine(course)).toContain("Review");
    await course.learner.begin();
    await lesson.closeWindow(course);
    for (const element of ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.suspend_data"])
      expect(lesson.record.values[element]).toBe(before[element]);
    expect(before["cmi.core.lesson_status"]).toBe("passed");
  });
});
