import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { doSessionOne, expectSessionOne, sessionOne } from "../../e2e/session-one.ts";
import { type Visit, alerts, killWindow, openAlone, saveLine } from "../../e2e/visits.ts";

const lesson = new Lesson();
const snow = "Fresh snow is white.";
const sky = "Which colour has a clear sky?";

async function answer(course: Visit): Promise<void> {
  await course.learner.begin();
  await course.learner.answerCheck(snow, ["True"]);
}

describe("a second tab", () => {
  /** No channel between tabs: then storage must do. */
  function withoutChannel(): void {
    Reflect.deleteProperty(window, "BroadcastChannel");
  }

  it.each(["a channel", "storage alone"])(
    "B25 is noticed through %s; neither overwrites what the other stored",
    async (through) => {
      if (through === "storage alone") await lesson.computer.addInitScript(withoutChannel);
      const first = await lesson.open();
      await answer(first);
      await lesson.keeps("snow");
      const second = await lesson.open();
      await expect.poll(() => saveLine(first)).toContain("open in another tab");
      await second.learner.begin();
      await second.learner.answerCheck(sky, ["Blue"]);
      await lesson.keeps("sky");
      await first.learner.note("Which colour do you like best?").fill("Lost?");
      await lesson.closeWindow(first);
      expect(Object.keys(await lesson.kept())).toEqual(expect.arrayContaining(["snow", "sky"]));
      expect(lesson.record.finished).toBe(false);
    },
  );

  /** An older tab hears of a newer one only after it has gone on for a while. */
  function hearLate(): void {
    const Channel = BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      override set onmessage(hear: ((event: MessageEvent) => void) | null) {
        super.onmessage = (event) => setTimeout(() => hear?.(event), 8000);
      }
    };
  }

  it("B25 where the LMS takes nothing: what was typed in the older one when the newer had begun is offered", async () => {
    const trouble = { failCommits: 1000, closing: "lost" };
    const question = "Which colour do you like best?";
    await lesson.computer.addInitScript(hearLate);
    const first = await lesson.open(trouble);
    await answer(first);
    await expect.poll(() => saveLine(first)).toContain("Not saved yet");
    const second = await lesson.open(trouble);
    await first.learner.note(question).fill("Theirs");
    await first.learner.note(question).blur();
    await expect.poll(() => saveLine(first)).toContain("open in another tab");
    await second.learner.begin();
    await second.learner.note(question).fill("Mine");
    await second.learner.note(question).blur();
    await lesson.closeWindow(second);
    await lesson.closeWindow(first);

    const next = await lesson.open();
    await next.learner.open("colours-session");
    expect(await next.learner.note(question).inputValue()).toBe("Mine");
    await expect
      .poll(() => alerts(next))
      .toEqual([
        expect.stringContaining("kept on this device and is being sent now"),
        expect.stringContaining("notes on this device from an earlier visit"),
      ]);
    const download = next.page.waitForEvent("download");
    await next.frame.locator("[data-aside] [data-action=notes-download]").click();
    expect(await readFile(await (await download).path(), "utf8")).toContain("Theirs");
  });
});

describe("a browser that keeps nothing", () => {
  const willBeLost = "Not connected – your progress will be lost when you close this";

  /** Every door to storage throws, as with third-party storage blocked. */
  function blockStorage(): void {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
    Object.defineProperty(window, "BroadcastChannel", { value: refuse });
  }

  it("B26 (acceptance 44) hinders nothing: the LMS has it all", async () => {
    await lesson.computer.addInitScript(blockStorage);
    const course = await lesson.open();
    await doSessionOne(course);
    await lesson.keeps("favourite");
    await expect.poll(() => saveLine(course)).toMatch(/^Saved to your LMS/);
    expect(await alerts(course)).toEqual([]);
    await lesson.finishSessions(course);
    await course.learner.action("quiz-start").click();
    await course.learner.takeQuiz(lesson.key, 0);
    await lesson.leave(course);
    expect(lesson.value("core.lesson_status")).toBe("passed");
    expect(await lesson.kept()).toMatchObject(sessionOne);
    expect(course.problems).toEqual([]);
  });

  it("B26 and no LMS either: the learner is told that all will be lost", async () => {
    await lesson.computer.addInitScript(blockStorage);
    await lesson.computer.clock.install();
    const course = await lesson.open({ noApi: 1 });
    await doSessionOne(course);
    await lesson.computer.clock.runFor(13_000);
    await expect.poll(() => saveLine(course)).toBe(willBeLost);
    expect(await alerts(course)).toEqual([willBeLost]);
    expect(course.exceptions).toEqual([]);
  });

  it("B26 (acceptance 44) and opened by itself: a warning, and a course that works", async () => {
    await lesson.computer.addInitScript(blockStorage);
    const course = await openAlone(lesson.computer, `${lesson.room.lms.url}/package/index.html`);
    await doSessionOne(course);
    await expect.poll(() => saveLine(course)).toBe(willBeLost);
    expect(await alerts(course)).toEqual([willBeLost]);
    await course.learner.action("settings").click();
    await course.frame.locator("[data-setting=scale]").last().check();
    await course.frame.locator("[data-dialog=settings] [type=submit]").click();
    await expectSessionOne(course);
    expect(course.problems).toEqual([]);
  });

  it("B27 because it is full: the oldest copy goes first, and the LMS has it all", async () => {
    const course = await lesson.open({ failCommits: 3 });
    const old = "build-course:mirror:another-course:learner";
    await course.frame.evaluate((key) => {
      const record = { state: "x".repeat(20_000), counter: 1, savedAt: 1, acknowledged: 1, left: [] };
      localStorage.setItem(key, JSON.stringify(record));
      for (let size = 4_000_000, number = 0; size >= 1; number++) {
        try {
          localStorage.setItem(`other-${number}`, "x".repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    }, old);
    await answer(course);
    const keys = () =>
      course.frame.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("build-course:mirror")));
    await expect.poll(keys).toHaveLength(1);
    expect(await keys()).not.toContain(old);
    await lesson.keeps("snow");
    expect(course.exceptions).toEqual([]);
  });

  it("B69 because it is full: what makes room for another learner is still in IndexedDB, where that has more", async () => {
    const ann = await lesson.open();
    await answer(ann);
    await lesson.keeps("snow");
    await lesson.closeWindow(ann);
    // Of the same origin, and no course.
    const beside = await lesson.computer.newPage();
    await beside.goto(`${lesson.room.lms.url}/package/imsmanifest.xml`);
    const before = await beside.evaluate(() =>
      Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage[key] as string])),
    );
    const offLine = await lesson.open({ failCommits: 99 });
    await offLine.learner.open("colours-session");
    await offLine.learner.answerCheck(sky, ["Blue"]);
    await expect.poll(() => saveLine(offLine)).toContain("Not saved yet");
    // As after a browser that was killed: localStorage is what it was, and has no room.
    await killWindow(offLine);
    await beside.evaluate((entries) => {
      localStorage.clear();
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
      for (let size = 4_000_000, number = 0; size >= 1; number++) {
        try {
          localStorage.setItem(`other-${number}`, "x".repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    }, before);
    const { learner = "" } = lesson.query;
    const ben = await lesson.open({ learner: `${learner}-ben`, failCommits: 1 });
    await answer(ben);
    await lesson.keeps("snow");
    await lesson.closeWindow(ben);
    const again = await lesson.open({ learner });
    await expect.poll(() => alerts(again)).toEqual([expect.stringContaining("is being sent now")]);
    await lesson.keeps("sky");
  });

  it("B28 in a sandbox without storage, pop-ups, dialogs or downloads the course runs to its end", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ frame: "sandbox" });
    await course.learner.begin();
    await lesson.computer.clock.runFor(13_000);
    await expect.poll(() => saveLine(course)).toBe(willBeLost);
    await lesson.finishSessions(course);
    await course.learner.action("quiz-start").click();
    await course.learner.takeQuiz(lesson.key, 0);
    expect(await course.frame.locator("[data-page=results] [data-fill=verdict]").innerText()).toBe("Passed");
    await course.learner.leave();
    expect(await course.learner.heading()).toBe("You can close this window now");
    expect([...course.exceptions, ...course.dialogs]).toEqual([]);
  });
});
