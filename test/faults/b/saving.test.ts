import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { written } from "../../e2e/kept.ts";
import { type Visit, alerts, killWindow, lookAway, saveLine } from "../../e2e/visits.ts";
import { doSessionOne, expectSessionOne, favourite, note, sessionOne, sky, snow } from "../../e2e/session-one.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";

const lesson = new Lesson();
const saved = /^Saved to your LMS at/;
const couldNot = "Could not save. Your work is kept on this device.";

/** Stops the clock of the page and the LMS; from here on time passes only with `runFor`. */
async function stopClock({ frame }: Visit): Promise<void> {
  await lesson.computer.clock.pauseAt((await frame.evaluate(() => Date.now())) + 1000);
}

async function commitsOf(course: Visit): Promise<number> {
  await lesson.heard(course);
  return lesson.commits;
}

describe("a commit that is refused", () => {
  it("B6 (acceptance 43) is tried again after 2, 5, 15, 30, 60 and 60 seconds, and nothing is lost", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ failCommits: 7 });
    await stopClock(course);
    await course.learner.begin();
    // A page that was opened waits ten seconds for more that can go with it.
    await lesson.computer.clock.runFor(10_000);
    expect(await commitsOf(course)).toBe(2);
    for (const [tries, seconds] of [2, 5, 15, 30, 60, 60].entries()) {
      await lesson.computer.clock.runFor(seconds * 1000 - 10);
      expect(await commitsOf(course)).toBe(2 + tries);
      expect(await saveLine(course)).toBe(tries < 4 ? "Not saved yet – trying again" : couldNot);
      expect(await alerts(course)).toEqual(tries < 4 ? [] : [couldNot]);
      await lesson.computer.clock.runFor(10);
      expect(await commitsOf(course)).toBe(3 + tries);
    }
    await until(async () => saved.test(await saveLine(course)));
    expect(lesson.value("core.lesson_location")).toBe("colours-session");
    expect(await alerts(course)).toEqual([]);
  });

  it("B6 (acceptance 43) three times is said, and all is sent when it works again", async () => {
    const course = await lesson.open({ failCommits: 3 });
    await doSessionOne(course);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    await expect.poll(() => saveLine(course)).toMatch(saved);
    await lesson.heard(course);
    expect(lesson.calls.filter(({ name, result }) => name === "LMSCommit" && result === "false")).toHaveLength(3);
    await lesson.keeps("favourite");
    await lesson.closeWindow(course);
    expect(await lesson.kept()).toMatchObject(sessionOne);
    const ids = ["interactions.0.id", "interactions.1.id", "interactions._count"].map((name) => lesson.value(name));
    expect(ids).toEqual(["sky", "snow", undefined]);
    expect(course.problems).toEqual([]);
  });

  it("B6 for a minute is said at once, with a button that tries again and a notice that goes", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ failCommits: 7 });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.computer.clock.runFor(61_000);
    await expect.poll(() => alerts(course)).toEqual([couldNot]);
    await course.learner.note(favourite).fill(note);
    const download = course.page.waitForEvent("download");
    await course.frame.locator("[data-fill=alert] [data-action=notes-download]").click();
    expect(await readFile(await (await download).path(), "utf8")).toContain(note);
    const again = course.frame.locator("[data-fill=alert] [data-action=save-again]");
    while (await again.isVisible()) await again.click();
    await expect.poll(() => alerts(course)).toEqual([]);
    await expect.poll(() => saveLine(course)).toMatch(saved);
    await lesson.keeps("snow");
    expect(course.dialogs).toEqual([]);
  });

  it.each([
    ["throws", { throwSet: "cmi.core.lesson_location" }],
    ["is refused", { refuseSet: "cmi.objectives" }],
  ])("B7 one element %s: the others are kept", async (_how, query) => {
    const course = await lesson.open(query);
    await lesson.takeAll(course);
    await lesson.leave(course);
    expect(lesson.record.values).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100" });
    expect((await lesson.state()).outcome.passed).toBe(true);
    expect(course.exceptions).toEqual([]);
  });

  it("B7 the state itself throws: nothing is called saved, and it is kept on this computer", async () => {
    const course = await lesson.open({ throwSet: "cmi.suspend_data", closing: "lost" });
    await doSessionOne(course);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    expect(course.problems).toEqual([]);
    await course.page.close();
    const next = await lesson.open();
    await expectSessionOne(next);
    await lesson.keeps("favourite");
    expect(await lesson.kept()).toMatchObject(sessionOne);
  });
});

describe("a session that ended", () => {
  const signedOut = "You have been signed out. Your work is kept on this device. Sign in, then open this course again.";

  it("B23 with errors of its own: the learner is told what to do, and the work is there next time", async () => {
    const course = await lesson.open({ signOutAfter: 2 });
    await doSessionOne(course);
    await expect.poll(() => alerts(course)).toEqual([signedOut]);
    expect(await saveLine(course)).toBe(signedOut);
    expect(await course.frame.locator("[data-fill=alert] [data-action=reopen]").isVisible()).toBe(true);
    expect(await course.frame.locator("[role=alert]:focus-within").count()).toBe(0);
    expect(course.problems).toEqual([]);
    for (const id of ["snow", "favourite"]) expect(await lesson.kept()).not.toHaveProperty(id);
    // A page whose session is over never calls again: not at the next answer, not at the end.
    await lesson.heard(course);
    const calls = lesson.calls.length;
    await course.learner.answerCheck("Which colours has the flag of France?", ["Blue"]);
    await course.frame.evaluate(() => dispatchEvent(new Event("online")));
    await lesson.heard(course);
    await lesson.closeWindow(course);
    expect(lesson.calls).toHaveLength(calls);
    const next = await lesson.open();
    await expectSessionOne(next);
    await lesson.keeps("favourite");
    expect(await lesson.kept()).toMatchObject(sessionOne);
  });

  it("B23 with a sign-in page for an answer is not taken for saved", async () => {
    const course = await lesson.open({ signInPageAfter: 2 });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    await lesson.closeWindow(course);
    const next = await lesson.open();
    await next.learner.begin();
    await lesson.keeps("snow");
  });
});

describe("a network that goes and returns", () => {
  it("B24 holds nothing up: what waits is sent as soon as it is back", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await lookAway(course);
    await until(() => lesson.value("suspend_data") !== undefined);
    await lesson.computer.setOffline(true);
    await course.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    await lesson.computer.setOffline(false);
    await lesson.keeps("snow");
    await expect.poll(() => saveLine(course)).toMatch(saved);
  });

  it("B24 behind an LMS that said it had kept everything: all of it is sent again", async () => {
    const course = await lesson.open({ lieOffline: 1 });
    await course.learner.begin();
    await lookAway(course);
    await until(() => lesson.value("suspend_data") !== undefined);
    await lesson.computer.setOffline(true);
    await course.learner.answerCheck(snow, ["True"]);
    await course.frame.evaluate(() => navigator.onLine).then((isOnline) => expect(isOnline).toBe(false));
    await lesson.computer.setOffline(false);
    await lesson.keeps("snow");
  });
});

describe("an LMS that says true and keeps nothing", () => {
  /** An answer that it keeps, in a visit before; then one that it does not. */
  async function lied(): Promise<Visit> {
    const first = await lesson.open();
    await first.learner.begin();
    await first.learner.answerCheck(sky, ["Blue"]);
    await lesson.closeWindow(first);
    await until(() => lesson.record.finished);
    const second = await lesson.open({ lie: 1 });
    await second.learner.begin();
    await second.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(second)).toMatch(saved);
    return second;
  }

  it("B24 B51 is noticed at the next launch: the learner is told, and it is sent again without another action", async () => {
    await lesson.closeWindow(await lied());
    expect(await lesson.kept()).not.toHaveProperty("snow");
    const next = await lesson.open();
    await expect.poll(() => alerts(next)).toEqual([expect.stringContaining("is being sent now")]);
    await lesson.keeps("snow");
    expect(Object.keys(await lesson.kept()).toSorted()).toEqual(["colours-session", "sky", "snow"]);
    await next.learner.begin();
    expect(await next.learner.chosen(next.learner.check(snow))).toEqual(["True"]);
  });

  it("B24 is noticed also after leaving by the button, when the computer has no copy any more", async () => {
    const course = await lied();
    await course.learner.leave();
    await course.frame.locator("[data-page=closed]:visible").waitFor();
    const mirrors = await course.frame.evaluate(() =>
      // What was removed leaves the time until when.
      Object.entries<string>(localStorage).filter(([key, text]) => key.includes("mirror") && !/^( \d+)?$/.test(text)),
    );
    expect(mirrors).toEqual([]);
    await course.page.close();
    const next = await lesson.open();
    await expect.poll(() => alerts(next)).toEqual([expect.stringContaining("has not given all of it back")]);
    await next.learner.begin();
    expect(await next.learner.chosen(next.learner.check(sky))).toEqual(["Blue"]);
    expect(await next.learner.chosen(next.learner.check(snow))).toEqual([]);
  });

  it("B24 is not suspected when all is well", async () => {
    const course = await lesson.open();
    await doSessionOne(course);
    await lesson.keeps("favourite");
    await lesson.closeWindow(course);
    await until(() => lesson.record.finished);
    expect(await alerts(await lesson.open())).toEqual([]);
  });
});

describe("a slow LMS", () => {
  it("B43 B81 is sent one commit for each thing that was submitted, with only what changed", async () => {
    const course = await lesson.open({ slowMs: 100 });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await until(() => lesson.commits === 2);
    const before = lesson.calls.length;
    await course.learner.answerCheck(sky, ["Green"]);
    await until(() => lesson.commits === 3);
    const calls = lesson.calls.slice(before);
    expect(written(calls, "cmi.core.lesson_status")).toEqual([]);
    expect(written(calls, "cmi.core.lesson_location")).toEqual([]);
    expect(calls.filter(({ values: [element = ""] }) => !element.startsWith("cmi.interactions"))).toMatchObject([
      { values: ["cmi.suspend_data", expect.anything()] },
      { name: "LMSCommit" },
    ]);
    expect(await course.learner.check(sky).locator("[data-fill=feedback]").innerText()).toContain("Not quite");
  });
});

describe("exit", () => {
  it("B12 is set to suspend as soon as there is anything to lose, so that a visit that ends at once loses nothing", async () => {
    const course = await lesson.open();
    await until(() => lesson.commits === 1);
    expect(lesson.record.values).toMatchObject({ "cmi.core.lesson_status": "incomplete" });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await killWindow(course);
    await lesson.changeComputer();
    const next = await lesson.open();
    await expect.poll(() => next.learner.primaryText()).toBe("Continue session 1");
    await until(() => lesson.value("core.exit") === "suspend");
    await killWindow(next);
    await expect.poll(async () => (await lesson.open()).learner.primaryText()).toBe("Continue session 1");
  });
});
