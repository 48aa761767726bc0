import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { lookAway } from "../visits.ts";
import { until } from "../../helpers/until.ts";

const lesson = new Lesson((shop) =>
  shop.edit(
    "course.yaml",
    (text) => `${text}tracking: { profile: ilias }\nreviewed: 2026-01-01\nreview-by: 2027-01-01\n`,
  ),
);

describe("the profile ilias", () => {
  it("saves in beforeunload what was typed, where nothing that pagehide sends arrives, and the session goes on", async () => {
    const course = await lesson.open({ closing: "lost" });
    await course.learner.begin();
    await course.learner.note("Which colour do you like best?").fill("Half a thought");
    await course.frame.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await lesson.keeps("favourite");
    await lesson.heard(course);
    expect(lesson.calls.map(({ name }) => name)).not.toContain("LMSFinish");
    expect(lesson.value("core.exit")).toBe("suspend");
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await lesson.keeps("snow");
    expect(course.exceptions).toEqual([]);
  });

  it("tells the time of the visit in beforeunload, when nothing else is left to save", async () => {
    const course = await lesson.open({ closing: "lost" });
    await course.learner.begin();
    await lookAway(course);
    await until(() => lesson.value("suspend_data") !== undefined);
    await lesson.heard(course);
    const before = lesson.commits;
    await course.frame.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await until(() => lesson.commits > before);
    expect(lesson.commits).toBe(before + 1);
    expect(lesson.calls.findLast(({ values: [element] }) => element === "cmi.core.session_time")?.result).toBe("true");
  });
});

describe("the date of the next review", () => {
  it.each([
    ["2026-12-31T12:00:00", false],
    ["2027-01-01T12:00:00", false],
    ["2027-01-02T00:00:01", true],
  ])("on %s by the learner's own clock: said to be over: %s", async (now, isSaid) => {
    await lesson.computer.clock.setFixedTime(now);
    const course = await lesson.open();
    const said = course.frame.locator("[data-due]");
    expect(await said.isVisible()).toBe(isSaid);
    if (!isSaid) return;
    expect(await said.innerText()).toBe(
      "This course was to be reviewed by 1 January 2027. Some of it may be out of date; check anything you rely on.",
    );
    expect(await course.learner.primaryText()).not.toBe("");
    await course.learner.begin();
    expect(await course.learner.heading()).toBe("Colours");
  });
});
