import { describe, expect, it, vi } from "vitest";
import { byId, callsOf, commitCount, recordOf, stateIn } from "../../e2e/kept.ts";
import { type Visit, blankWindow, launch, lookAway, saveLine } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { ProfileRoom } from "./packages.ts";

vi.setConfig({ testTimeout: 60_000 });

const school = new ProfileRoom(["moodle", "esr", "learning-hub", "open-edx"]);

/** A learner who has passed, without the way there. */
async function pass(query: Readonly<Record<string, string>>, profile: string): Promise<void> {
  school.room.lms.publish(school.packageFor(profile));
  const course = await launch(school.computer, school.room, query);
  await course.learner.begin();
  await course.learner.finishSessions();
  await course.learner.action("quiz-start").click();
  await course.learner.takeQuiz(school.key, 0);
  await course.learner.leave();
  await until(() => recordOf(school.room.lms, query).finished);
  await course.page.close();
}

describe("the completion rule of a new activity in Moodle", () => {
  it.each([
    ["generic", "passed", false],
    ["moodle", "completed", true],
  ] as const)("with profile %s, status %s: complete is %s", async (profile, status, complete) => {
    const query = { lms: "moodle", learner: `rule-${profile}` };
    await pass(query, profile);
    expect(recordOf(school.room.lms, query)).toMatchObject({
      values: { "cmi.core.lesson_status": status },
      grade: "100",
      complete,
    });
  });

  it("counts profile generic once the teacher ticks Passed too", async () => {
    const query = { lms: "moodle", learner: "rule-both", rule: "completed,passed" };
    await pass(query, "generic");
    expect(recordOf(school.room.lms, query)).toMatchObject({ grade: "100", complete: true });
  });
});

describe("a learner who has passed comes back", () => {
  it("to Moodle, for a review that writes nothing although Moodle would store it", async () => {
    const query = { lms: "moodle", learner: "back" };
    await pass(query, "moodle");
    const before = recordOf(school.room.lms, query);
    const course = await launch(school.computer, school.room, query);
    await expect.poll(() => saveLine(course)).toContain("Review");
    await course.learner.begin();
    await blankWindow(course);
    await until(() => recordOf(school.room.lms, query).launches === 2);
    expect(recordOf(school.room.lms, query)).toEqual({ ...before, values: expect.anything(), launches: 2 });
    expect(recordOf(school.room.lms, query).values).toMatchObject({
      "cmi.core.lesson_status": "completed",
      "cmi.core.score.raw": "100",
      "cmi.suspend_data": before.values["cmi.suspend_data"],
    });
  });

  it("to the Learning Hub, which starts a new attempt and keeps the old one", async () => {
    const query = { lms: "learning-hub", learner: "back" };
    await pass(query, "learning-hub");
    const passed = recordOf(school.room.lms, query).values;
    const course = await launch(school.computer, school.room, query);
    await expect.poll(() => course.learner.primaryText()).toBe("Start session 1");
    await course.learner.begin();
    await lookAway(course);
    await until(() => recordOf(school.room.lms, query).values["cmi.suspend_data"] !== undefined);
    expect(recordOf(school.room.lms, query)).toMatchObject({
      values: { "cmi.core.lesson_status": "incomplete" },
      past: [passed],
    });
    expect(passed["cmi.core.lesson_status"]).toBe("passed");
  });
});

describe("Open edX", () => {
  const query = { lms: "open-edx", learner: "ada" };
  const question = "Which colour do you like best?";
  const kept = () => recordOf(school.room.lms, query).values["cmi.suspend_data"];

  it("B93 says true of a save that never arrives: the copy on the device outlives a confirmed exit, until a launch has read it back", async () => {
    school.room.lms.publish(school.packageFor("open-edx"));
    const first = await launch(school.computer, school.room, query);
    await first.learner.begin();
    await first.learner.answerCheck("Fresh snow is white.", ["True"]);
    await until(() => kept() !== undefined);
    const before = kept();
    school.room.lms.fail({ kind: "unreachable" });
    await first.learner.note(question).fill("Turquoise");
    await first.learner.note(question).blur();
    await expect.poll(() => saveLine(first)).toContain("Saved");
    await first.learner.leave();
    await first.frame.locator("[data-page=closed]:visible").waitFor();
    await first.page.close();
    school.room.lms.fail();
    expect(kept()).toBe(before);

    const copies = (course: Visit) =>
      course.frame.evaluate(() =>
        Object.entries(localStorage).filter(([key, text]) => key.includes(":mirror:") && String(text).startsWith("{")),
      );
    const second = await launch(school.computer, school.room, query);
    await until(() => kept() !== before);
    await second.learner.open("colours-session");
    expect(await second.learner.note(question).inputValue()).toBe("Turquoise");
    await second.learner.leave();
    await second.frame.locator("[data-page=closed]:visible").waitFor();
    expect(await copies(second)).toHaveLength(1);
    await second.page.close();
    const third = await launch(school.computer, school.room, query);
    await until(async () => (await copies(third)).length === 0);
    expect(third.exceptions).toEqual([]);
  });
});

describe("ESR", () => {
  const query = { lms: "esr", learner: "esr-exit" };
  const value = (name: string) => recordOf(school.room.lms, query).values[`cmi.${name}`];

  it("blanks the frame when its own exit is pressed: what pagehide sends at once arrives, and then the end", async () => {
    school.room.lms.publish(school.packageFor("esr"));
    const course = await launch(school.computer, school.room, query);
    expect(course.frame.url()).toContain("key1=aicc%20sid&key2=");
    await course.learner.begin();
    await course.learner.note("Which colour do you like best?").fill("Still typing");
    await course.page.evaluate(() => postMessage("forceFinish", "*"));
    await until(() => recordOf(school.room.lms, query).finished);
    const state = await stateIn(value("suspend_data"), school.packageFor("esr"));
    expect((await byId(state, school.packageFor("esr")))["favourite"]?.answer).toEqual({
      type: "text",
      text: "Still typing",
    });
    expect(value("core.lesson_status")).toBe("incomplete");
  });

  it("gets a request for each value that changed, and none for the others", async () => {
    school.room.lms.publish(school.packageFor("esr"));
    const visit = { ...query, learner: "esr-requests" };
    const course = await launch(school.computer, school.room, visit);
    await course.learner.begin();
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await lookAway(course);
    await until(() => commitCount(school.room.lms, visit) >= 2);
    const changes = () => {
      const last = new Map<string, string>();
      return callsOf(school.room.lms, visit).flatMap(({ name, values: [element = "", value = ""] }) => {
        const isNew = name === "LMSSetValue" && last.get(element) !== value;
        if (isNew) last.set(element, value);
        return isNew ? [element] : [];
      });
    };
    await until(
      () =>
        (recordOf(school.room.lms, visit) as unknown as { readonly requests?: number }).requests === changes().length,
    );
    // Each is a pause for the learner. The page that was opened and the answer went together.
    // How far it was read may come once more, where it was not told yet.
    const elements = changes();
    expect([...new Set(elements)]).toEqual([
      "cmi.core.lesson_status",
      "cmi.suspend_data",
      "cmi.core.lesson_location",
      "cmi.core.exit",
    ]);
    expect(elements.length).toBeLessThanOrEqual(5);
  });
});
