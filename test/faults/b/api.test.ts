import { describe, expect, it } from "vitest";
import { alerts, saveLine } from "../../e2e/visits.ts";
import { written } from "../../e2e/kept.ts";
import { doSessionOne, sessionOne, sky, snow } from "../../e2e/session-one.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";

/*
 * The rows of SCORM, B1 to B32 and B39 to B44, are in this folder. To come with the formats they are about: B33, B34,
 * B35 and B36 (cmi5), B37 and B38 (xAPI).
 */

const lesson = new Lesson();
const notConnected = "Not connected – your progress is kept on this device";
const flags = "Which colours has the flag of France?";

/** As long as the page looks for an API before it says that there is none. */
const lookingMs = 13_000;

/** An answer of this visit is in the LMS. */
async function answersAreKept(course: Awaited<ReturnType<Lesson["open"]>>): Promise<void> {
  await course.learner.begin();
  await course.learner.answerCheck(snow, ["True"]);
  await lesson.keeps("snow");
  expect(course.exceptions).toEqual([]);
}

describe("without an API", () => {
  it("B1 the course runs to its end and says where progress is kept", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ noApi: 1 });
    await course.learner.begin();
    await lesson.computer.clock.runFor(lookingMs);
    await expect.poll(() => saveLine(course)).toBe(notConnected);
    await lesson.finishSessions(course);
    await course.learner.action("quiz-start").click();
    await course.learner.takeQuiz(lesson.key, 0);
    expect(await course.frame.locator("[data-page=results] [data-fill=verdict]").innerText()).toBe("Passed");
    await course.learner.leave();
    expect(await course.learner.heading()).toBe("You can close this window now");
    expect([...course.exceptions, ...course.dialogs]).toEqual([]);
  });

  it("B4 a parent of another origin is no reason to fail", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ frame: "foreign" });
    expect(new URL(course.frame.url()).hostname).toBe("localhost");
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.computer.clock.runFor(lookingMs);
    // Whether this computer keeps anything for a frame of another origin is the browser's choice.
    await expect.poll(() => saveLine(course)).toMatch(/^Not connected – your progress/);
    expect(course.exceptions).toEqual([]);
  });
});

describe("an API that is late", () => {
  it("B2 is picked up, and gets what was done before", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ lateMs: 10_000 });
    await doSessionOne(course);
    expect([lesson.record.launches, lesson.calls]).toEqual([0, []]);
    await lesson.computer.clock.runFor(11_000);
    await lesson.keeps("favourite");
    await expect.poll(() => saveLine(course)).toMatch(/^Saved to your LMS at/);
    expect(lesson.record.values).toMatchObject({ "cmi.interactions.0.id": "sky", "cmi.core.exit": "suspend" });
    await lesson.heard(course);
    expect(written(lesson.calls, "cmi.interactions.0.id")).toEqual(["sky"]);
    expect(written(lesson.calls, "cmi.interactions.1.id")).toEqual(["snow"]);
    await lesson.closeWindow(course);
    expect(await lesson.kept()).toMatchObject(sessionOne);
    expect(course.problems).toEqual([]);
  });

  it("B2 keeps what the LMS had, and adds to it", async () => {
    const first = await lesson.open();
    await first.learner.begin();
    await first.learner.answerCheck(flags, ["Red"]);
    await lesson.keeps("flags");
    await lesson.closeWindow(first);
    await until(() => lesson.record.finished);
    await lesson.changeComputer();
    const second = await lesson.open({ lateMs: "told" });
    await second.learner.begin();
    await second.learner.answerCheck(sky, ["Blue"]);
    await second.launchPage.evaluate(() => (Reflect.get(window, "letApiIn") as () => void)());
    await expect.poll(() => saveLine(second)).toMatch(/^Saved to your LMS at/);
    expect(await second.learner.chosen(second.learner.check(flags))).toEqual(["Red"]);
    await lesson.keeps("sky");
    expect(Object.keys(await lesson.kept()).toSorted()).toEqual(["colours-session", "flags", "sky"]);
  });

  it("B2 is picked up even after the notice", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ lateMs: 20_000 });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.computer.clock.runFor(lookingMs);
    await expect.poll(() => saveLine(course)).toBe(notConnected);
    await lesson.computer.clock.runFor(lookingMs);
    await lesson.keeps("snow");
  });
});

describe("an API in another place", () => {
  it.each([
    ["five frames up", { depth: 5 }],
    ["in the opener", { window: "popup" }],
    ["in the opener of the window on top", { window: "popup", depth: 2 }],
    ["in the own window", { apiName: "LmsApi" }],
  ])("B3 %s is found", async (where, query) => {
    if (where === "in the own window") await lesson.computer.addInitScript(putApiIntoOwnWindow);
    await answersAreKept(await lesson.open(query));
  });

  it.each([
    ["above a frame of another origin", { frame: "between" }],
    ["in the opener of a window of another origin", { frame: "between", window: "popup" }],
  ])("B4 %s is found", async (_where, query) => {
    const course = await lesson.open(query);
    expect(course.page.frames().some((frame) => frame.url().includes("//localhost:"))).toBe(true);
    await answersAreKept(course);
  });
});

/** Runs in each frame. The launch page calls its object otherwise here. */
function putApiIntoOwnWindow(): void {
  if (!location.pathname.startsWith("/package/")) return;
  Object.defineProperty(window, "API", { get: () => Reflect.get(window.parent, "LmsApi") as unknown });
}

describe("an LMS that does not begin", () => {
  it("B5 is asked again, and taken when it does", async () => {
    await lesson.computer.clock.install();
    const course = await lesson.open({ refuseFirst: 3 });
    await lesson.computer.clock.runFor(5000);
    await until(() => lesson.calls.filter(({ name }) => name === "LMSInitialize").length === 4);
    await answersAreKept(course);
  });

  it("B5 because its session is under way already is taken for a live one", async () => {
    const course = await lesson.open({ alreadyOpen: 1 });
    await answersAreKept(course);
    expect(lesson.calls.find(({ name }) => name === "LMSInitialize")).toMatchObject({ result: "false", error: "101" });
  });

  it.each(["refuseInitialize", "throwInitialize"])(
    "B5 at all (%s) gives a notice, and never a dialog",
    async (fault) => {
      await lesson.computer.clock.install();
      const course = await lesson.open({ [fault]: 1 });
      await course.learner.begin();
      await lesson.computer.clock.runFor(lookingMs);
      await expect.poll(() => saveLine(course)).toBe(notConnected);
      expect([...course.exceptions, ...course.dialogs]).toEqual([]);
      await until(() => lesson.calls.length > 0);
      expect(lesson.calls.filter(({ name }) => name !== "LMSInitialize" && name !== "LMSGetValue")).toEqual([]);
    },
  );
});

describe("reads that give something else than text", () => {
  it.each(["null", "undefined", "word", "number", "throw"])("B8 %s: the start is the ordinary one", async (reads) => {
    const course = await lesson.open({ reads });
    await expect.poll(() => course.learner.primaryText()).toBe("Start session 1");
    await answersAreKept(course);
    expect(await alerts(course)).toEqual([]);
    expect(lesson.value("core.lesson_status")).toBe("incomplete");
  });
});
