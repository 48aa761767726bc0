import { describe, expect, it, vi } from "vitest";
import type { MoodleRecord } from "../../../src/tools/preview/fake-lms/scorm/moodle.ts";
import type { Query } from "../classroom.ts";
import { type KeptRecord, callsOf, commitCount, recordOf } from "../kept.ts";
import { type Visit, alerts, blankWindow, killWindow, launch, lookAway, saveLine } from "../visits.ts";
import { until } from "../../helpers/until.ts";
import { ProfileRoom } from "../../lms/replay/packages.ts";

vi.setConfig({ testTimeout: 90_000 });

/**
 * What the page may call saved, in LMSs as harsh as the real ones: their servers fail here, not their scripts. The drivers
 * alone are in test/formats/scorm12/browser/moodle.test.ts.
 */
const school = new ProfileRoom(["moodle", "esr", "learning-hub"]);

const snow = "Fresh snow is white.";
const notYet = "Not saved yet – trying again";
const state = (query: Query) => recordOf(school.room.lms, query).values["cmi.suspend_data"] ?? "";

/** What the pretend Moodle has; of other LMSs what all have. */
function record(query: Query): KeptRecord & Pick<MoodleRecord, "grade" | "complete" | "isFailedForEver"> {
  return { grade: "", complete: false, isFailedForEver: false, ...recordOf(school.room.lms, query) };
}

function open(query: Query, profile = "moodle"): Promise<Visit> {
  school.room.lms.publish(school.packageFor(profile));
  return launch(school.computer, school.room, query);
}

/** Into the first session, until the LMS has heard of it: by then a file of the package has been asked for too. */
async function begun(query: Query, profile = "moodle"): Promise<Visit> {
  const course = await open(query, profile);
  await course.learner.begin();
  await lookAway(course);
  await until(() => state(query) !== "");
  await expect.poll(() => saveLine(course)).toContain("Saved");
  return course;
}

/** Everything but the last press of the quiz. */
async function readyToPass(query: Query, profile = "moodle"): Promise<Visit> {
  const course = await begun(query, profile);
  await course.learner.finishSessions();
  await course.learner.action("quiz-start").click();
  return course;
}

async function pass({ learner, frame }: Visit): Promise<void> {
  await learner.takeQuiz(school.key, 0);
  expect(await frame.locator("[data-page=results] [data-fill=verdict]").innerText()).toBe("Passed");
}

const certificate = ({ frame }: Visit) => frame.locator('[data-page=start] a[href="#certificate"]').isVisible();

describe("a preview in Moodle", () => {
  it("B45 is no visit: the activity stays open, and the next launch is an ordinary one", async () => {
    const query = { lms: "moodle", learner: "preview" };
    const preview = await open({ ...query, mode: "browse" });
    await preview.learner.begin();
    await preview.learner.answerCheck(snow, ["True"]);
    await preview.learner.leave();
    await blankWindow(preview);
    const launched = await open(query);
    expect(record(query)).toMatchObject({ complete: false, values: { "cmi.core.lesson_status": "incomplete" } });
    expect(await launched.learner.primaryText()).toBe("Start session 1");
  });

  it("B45 that completed the activity all the same is no reason for a certificate", async () => {
    const query = { lms: "moodle", learner: "word-only" };
    const values = { "cmi.core.lesson_status": "completed" };
    const word = { values, launches: 1, finished: true, grade: "", complete: true, isFailedForEver: false };
    school.room.lms.setRecord(word, "word-only", "moodle");
    const course = await open(query);
    await expect.poll(() => saveLine(course)).toContain("Review");
    expect(await certificate(course)).toBe(false);
  });
});

it.each(["moodle", "generic"])("B46 one attempt allowed: who passes is complete, with profile %s", async (profile) => {
  const query = { lms: "moodle", learner: `one-${profile}`, rule: "completed,passed" };
  const course = await readyToPass(query, profile);
  await pass(course);
  await until(() => record(query).grade === "100");
  expect(record(query)).toMatchObject({ complete: true, isFailedForEver: false });
  await course.learner.leave();
  await blankWindow(course);
  const review = await open(query, profile);
  expect(await certificate(review)).toBe(true);
});

describe("a server that fails at the moment of the pass", () => {
  it("B47 with an error: status and score arrive when it is well, though Moodle believes that it has sent them", async () => {
    const query = { lms: "moodle", learner: "error" };
    const course = await readyToPass(query);
    school.room.lms.fail({ kind: "error" });
    await pass(course);
    await expect.poll(() => saveLine(course)).toBe(notYet);
    school.room.lms.fail();
    await until(() => record(query).grade === "100");
    expect(record(query)).toMatchObject({ complete: true, isFailedForEver: false });
    await expect.poll(() => saveLine(course)).toContain("Saved");
  });

  it.each([false, true])(
    "B48 out of reach: Moodle says true, the page does not (beacons arrive: %s)",
    async (arrive) => {
      const query = { lms: "moodle", learner: `beacon-${String(arrive)}` };
      const course = await readyToPass(query);
      school.room.lms.fail({ kind: "unreachable", beaconsArrive: arrive });
      await pass(course);
      await expect.poll(() => saveLine(course)).toBe(notYet);
      // Nobody is let go with "you can close".
      await course.learner.action("exit").first().click();
      const dialog = course.frame.locator("[data-dialog=exit]");
      await expect
        .poll(() => dialog.innerText())
        .toContain("not saved to your learning system yet. It is kept on this");
      expect(await dialog.innerText()).not.toContain("are saved");
      await course.learner.action("leave").click();
      await expect.poll(() => dialog.isVisible()).toBe(true);
      expect(await course.frame.locator("[data-page=closed]").isVisible()).toBe(false);
      // Killed there, and the server is well again: the next launch has it, and says so, without an action.
      await killWindow(course);
      school.room.lms.fail();
      const next = await open(query);
      await until(() => record(query).complete);
      expect(record(query).isFailedForEver).toBe(false);
      if (arrive) return;
      expect(await alerts(next)).toEqual([expect.stringContaining("is being sent now")]);
    },
  );

  it("B91 the window goes between the two: the next launch says that it is not saved, while Moodle does not hear", async () => {
    const query = { lms: "moodle", learner: "half-told" };
    const course = await readyToPass(query);
    await pass(course);
    await until(() => record(query).grade === "100");
    await killWindow(course);
    // As the step aside leaves it, where beacons arrived: all of the state, an earlier status, no score.
    const { "cmi.core.score.raw": _score, ...values } = record(query).values;
    const aside = { ...values, "cmi.core.lesson_status": "incomplete" };
    school.room.lms.setRecord({ ...record(query), values: aside, grade: "", complete: false }, "half-told", "moodle");
    const data = "**/lms/data*";
    await school.computer.route(data, (route) =>
      route.request().method() === "GET" ? route.continue() : route.abort(),
    );
    const next = await open(query);
    await expect.poll(() => saveLine(next)).toBe(notYet);
    await school.computer.unroute(data);
    await until(() => record(query).grade === "100");
    expect(record(query)).toMatchObject({ complete: true, isFailedForEver: false });
    await expect.poll(() => saveLine(next)).toContain("Saved");
  });

  it("B48 out of reach, with a package for any LMS: it was seen to ask its server, so a beacon is no answer", async () => {
    const query = { lms: "moodle", learner: "beacon-generic", rule: "completed,passed" };
    const course = await begun(query, "generic");
    school.room.lms.fail({ kind: "unreachable" });
    await course.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(course)).toBe(notYet);
    school.room.lms.fail();
    await expect.poll(() => saveLine(course)).toContain("Saved");
  });
});

it("B70 out of reach from the first save on, with a package for any LMS: once it was seen to ask its server, all goes once more", async () => {
  const query = { lms: "moodle", learner: "beacon-first", rule: "completed,passed" };
  const data = "**/lms/data*";
  await school.computer.route(data, (route) => route.abort());
  const course = await open(query, "generic");
  await course.learner.begin();
  await course.learner.answerCheck(snow, ["True"]);
  await expect.poll(() => saveLine(course)).toContain("Saved");
  expect(state(query)).toBe("");
  await school.computer.unroute(data);
  // Nothing but the time is new to Moodle's script.
  await course.frame.evaluate(() => dispatchEvent(new Event("online")));
  await until(() => state(query) !== "");
  await expect.poll(() => saveLine(course)).toContain("Saved");
});

it("B53 a closing page ends the session of SCORM 2004 in one request", async () => {
  school.room.lms.publish(await school.room.shop.build("scorm2004-4th"));
  const query = { lms: "scorm-again-2004", learner: "closing" };
  const course = await launch(school.computer, school.room, query);
  await course.learner.begin();
  await course.learner.answerCheck(snow, ["True"]);
  await expect.poll(() => saveLine(course)).toContain("Saved");
  await blankWindow(course);
  const ends = () => callsOf(school.room.lms, query).filter(({ name }) => /Commit|Finish/.test(name));
  await until(() => ends().at(-1)?.name === "LMSFinish");
  const names = callsOf(school.room.lms, query).map(({ name }) => name);
  expect(names.slice(names.lastIndexOf("LMSCommit")).filter((name) => !/Get|Set/.test(name))).toEqual([
    "LMSCommit",
    "LMSFinish",
  ]);
  const last = callsOf(school.room.lms, query).filter(({ values: [element] }) => element === "cmi.session_time");
  // Set once more for the end, and committed by it alone.
  expect(last.at(-1)!.number).toBeGreaterThan(ends().at(-2)!.number);
});

describe("a dead network", () => {
  it.each([
    ["esr", "unreachable"],
    ["learning-hub", "error"],
  ] as const)("B49 does not fill the page with boxes: %s, %s", async (lms, kind) => {
    const query = { lms, learner: "boxes" };
    await school.computer.clock.install();
    const course = await begun(query, lms);
    school.room.lms.fail({ kind });
    await course.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(course)).toBe(notYet);
    await school.computer.clock.runFor(25_000);
    // One call, and no more: each opens a box, and the page stands still until it is closed.
    expect(course.dialogs).toHaveLength(1);
    school.room.lms.fail();
    await school.computer.clock.runFor(10_000);
    await expect.poll(() => saveLine(course)).toContain("Saved");
    expect(course.dialogs).toHaveLength(1);
  });

  it("B49 costs Moodle's page one call: after it a file is asked for, without waiting", async () => {
    const query = { lms: "moodle", learner: "probe" };
    const course = await begun(query);
    school.room.lms.fail({ kind: "unreachable" });
    await course.learner.answerCheck(snow, ["True"]);
    await expect.poll(() => saveLine(course)).toBe(notYet);
    await until(() => commitCount(school.room.lms, query) === 3);
    // The first two tries.
    await course.page.waitForTimeout(8000);
    expect(commitCount(school.room.lms, query)).toBe(3);
    school.room.lms.fail();
    await expect.poll(() => saveLine(course)).toContain("Saved");
    await until(() => commitCount(school.room.lms, query) === 4);
  });
});

it("B50 a session that has ended is told as what it is", async () => {
  const query = { lms: "moodle", learner: "ended" };
  // What leaves with the page might arrive when the server is well again.
  const course = await begun({ ...query, closing: "lost" });
  school.room.lms.fail({ kind: "signed-out" });
  await course.learner.answerCheck(snow, ["True"]);
  await expect.poll(() => alerts(course)).toEqual([expect.stringContaining("been signed out")]);
  // It stays the reason, whatever else fails after it.
  school.room.lms.fail({ kind: "error" });
  const tries = commitCount(school.room.lms, query);
  await until(() => commitCount(school.room.lms, query) > tries);
  expect(await alerts(course)).toEqual([expect.stringContaining("been signed out")]);
  school.room.lms.fail({ kind: "signed-out" });
  const alert = course.frame.locator("[data-fill=alert]");
  expect(await alert.locator("[data-action=save-again]").isVisible()).toBe(false);
  // Nothing is asked first, and the LMS's own page is opened anew, not the course in it.
  await alert.locator("[data-action=reopen]").click();
  await course.page.waitForURL(/\/login/);
  expect(course.dialogs).toEqual([]);
  school.room.lms.fail();
  const next = await launch(school.computer, school.room, query);
  await expect.poll(() => saveLine(next)).toContain("Saved");
  expect(await alerts(next)).toEqual([expect.stringContaining("being sent now")]);
  await next.learner.begin();
  expect(await next.learner.chosen(next.learner.check(snow))).toEqual(["True"]);
});

it("B52 an LMS that gives back the state and no status (Open edX): a finished course stays finished", async () => {
  const query = { learner: "silent" };
  const course = await readyToPass(query, "generic");
  await pass(course);
  await course.learner.leave();
  await until(() => record(query).finished);
  await blankWindow(course);
  const again = await open({ ...query, emptyRead: "cmi.core.lesson_status" }, "generic");
  await until(() => record(query).launches === 2);
  expect(record(query).values["cmi.core.lesson_status"]).toBe("passed");
  expect(await again.learner.primaryText()).toBe("See your results");
});
