import { describe, expect, it } from "vitest";
import { type Visit, killWindow, lookAway, saveLine } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";

const lesson = new Lesson();
const snow = "Fresh snow is white.";
const sky = "Which colour has a clear sky?";

const names = () => lesson.calls.map(({ name }) => name);

describe("a window that is closed", () => {
  it("B17 without the exit button: each answer was saved before, and the session ends once", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    expect(names()).not.toContain("LMSFinish");
    await course.learner.note("Which colour do you like best?").fill("Half a thought");
    await lesson.closeWindow(course);
    await until(() => lesson.record.finished && names().includes("LMSFinish"));
    expect(names().filter((name) => name === "LMSFinish")).toHaveLength(1);
    expect((await lesson.kept())["favourite"]?.answer).toEqual({ type: "text", text: "Half a thought" });
    expect(lesson.value("core.lesson_status")).toBe("incomplete");
  });

  it("B17 or goes into the background: what was typed is saved, and the session goes on", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.note("Which colour do you like best?").fill("Half a thought");
    await lookAway(course);
    await lesson.keeps("favourite");
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    expect(names()).not.toContain("LMSFinish");
  });

  it("B18 in an LMS that forbids unload: nothing listens to it, and the end is told all the same", async () => {
    await lesson.computer.addInitScript(() => {
      const events: string[] = [];
      Reflect.set(window, "listenedTo", events);
      const { addEventListener } = window;
      window.addEventListener = (...given: Parameters<typeof addEventListener>) => {
        events.push(given[0]);
        addEventListener.apply(window, given);
      };
    });
    const course = await lesson.open({ lms: "moodle" });
    const events = await course.frame.evaluate(() => [
      ...(Reflect.get(window, "listenedTo") as string[]), // Put there by the script above.
      ...["onunload", "onbeforeunload"].filter((name) => Reflect.get(window, name) !== null),
    ]);
    expect(events).toContain("pagehide");
    expect(events.filter((name) => name.includes("unload"))).toEqual([]);
    await course.learner.begin();
    await lookAway(course);
    await until(() => lesson.value("suspend_data") !== undefined);
    // The policy of the launch page holds in the course's frame too.
    const mayUnload = await course.frame.evaluate(() => {
      const policy = Reflect.get(document, "featurePolicy") as { allowsFeature(name: string): boolean };
      return policy.allowsFeature("unload");
    });
    expect(mayUnload).toBe(false);
    await lesson.closeWindow(course);
    await until(() => lesson.record.finished);
  });

  it("B19 while the browser refuses requests: what was done is there, and nothing throws", async () => {
    const course = await lesson.open({ closing: "lost", throwFinish: 1 });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await lesson.closeWindow(course);
    await until(() => names().includes("LMSFinish"));
    expect(lesson.calls.at(-1)).toMatchObject({ name: "LMSFinish", error: expect.stringContaining("NetworkError") });
    expect(lesson.record.finished).toBe(false);
    expect(await lesson.kept()).toHaveProperty("snow");
    expect(course.exceptions).toEqual([]);
  });

  it("B20 by a crash: only what was being done is lost", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.answerCheck(sky, ["Blue"]);
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await killWindow(course);
    await lesson.changeComputer();
    const next = await lesson.open();
    await next.learner.begin();
    expect(await next.learner.chosen(next.learner.check(sky))).toEqual(["Blue"]);
    expect(await next.learner.chosen(next.learner.check(snow))).toEqual(["True"]);
    expect(await next.learner.heading()).toBe("Colours");
  });

  it("B21 and comes back out of the browser's cache: a new session, nothing written into the old one", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await lookAway(course);
    await until(() => lesson.value("suspend_data") !== undefined);
    const reloaded = course.page.waitForEvent("framenavigated");
    await course.frame.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await reloaded;
    await course.frame.locator("html.js").waitFor();
    await until(() => names().includes("LMSFinish"));
    expect(
      names()
        .slice(names().indexOf("LMSFinish") + 1)
        .filter((name) => name !== "LMSInitialize" && name !== "LMSGetValue"),
    ).toEqual([]);
  });
});

describe("acceptance 49: the browser's own question before closing", () => {
  /** Closes the window as the learner does; the question, if there is one, is answered with yes. */
  async function close({ page, launchPage }: Visit): Promise<void> {
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    if (page !== launchPage) await launchPage.close();
  }

  it("B17 is not asked while all is saved, nor for what was typed a moment ago", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await course.learner.note("Which colour do you like best?").fill("Half a thought");
    await close(course);
    expect(course.dialogs).toEqual([]);
  });

  it.each([
    ["B6 is asked once saving has failed for a minute", 99, true],
    ["B6 is asked no more when saving works again", 7, false],
  ])("%s", async (_when, failCommits, isAsked) => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ failCommits });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.computer.clock.runFor(61_000);
    await until(async () => (await saveLine(course)).startsWith("Could not save."));
    await lesson.computer.clock.runFor(140_000);
    await until(async () => (await saveLine(course)).startsWith("Could not save.") === isAsked);
    await close(course);
    expect(course.dialogs).toHaveLength(isAsked ? 1 : 0);
  });
});

describe("the end", () => {
  it("B30 is told once, by the button or by the window, and nothing comes after it", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await course.learner.leave();
    await until(() => lesson.record.finished);
    await course.frame.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      dispatchEvent(new Event("online"));
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await lesson.heard(course);
    expect(names().filter((name) => name === "LMSFinish")).toHaveLength(1);
    expect(names().at(-1)).toBe("LMSFinish");
  });

  it("B29 is told once, however often a button is pressed", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.choose(course.learner.check(sky), ["Blue"]);
    await course.learner.check(sky).locator("[data-action=check]").dblclick();
    await lesson.finishSessions(course);
    await course.learner.action("quiz-start").dblclick();
    const stems: string[] = [];
    for (let number = 1; number <= 4; number++) {
      const stem = await course.learner.quizStem();
      stems.push(stem);
      await course.learner.choose(course.learner.quizQuestion(), lesson.key.get(stem) ?? []);
      // A key that is held.
      await course.learner.action("quiz-confirm").focus();
      for (let repeat = 0; repeat < 3; repeat++) await course.page.keyboard.down("Enter");
      await course.page.keyboard.up("Enter");
      await course.learner.action(number < 4 ? "quiz-next" : "quiz-finish").dblclick();
    }
    expect(new Set(stems).size).toBe(4);
    await course.learner.action("exit").first().click();
    await course.learner.action("leave").dblclick();
    await until(() => lesson.record.finished);
    await lesson.heard(course);
    expect(names().filter((name) => name === "LMSFinish")).toHaveLength(1);
    expect((await lesson.state()).outcome).toMatchObject({ attemptsUsed: 1, passed: true });
    const ids = Object.entries(lesson.record.values).flatMap(([name, value]) =>
      /^cmi\.interactions\.\d+\.id$/.test(name) ? [value] : [],
    );
    expect(ids.filter((id) => id === "sky")).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(course.exceptions).toEqual([]);
  });
});
