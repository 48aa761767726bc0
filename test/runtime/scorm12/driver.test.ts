import { describe, expect, it } from "vitest";
import { profileById } from "../../../src/formats/profiles.ts";
import type { Report } from "../../../src/contract/lms-driver.ts";
import { openScorm12 } from "../../../src/formats/scorm12/driver.browser.ts";
import { recorded } from "../../lms/faults.ts";
import { Strict12 } from "../../lms/strict12.ts";
import { answered, Learner, passed, settings, start, unwaiting } from "./learner.ts";

describe("launch", () => {
  it("B12 of a new learner takes ten calls: begin, read, exit and status, one commit", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    expect(learner.log).toEqual([
      ...reading,
      "Get cmi.core.lesson_mode → normal",
      "Get cmi.core.lesson_status → not attempted",
      "Get cmi.suspend_data →",
      "Get cmi.core.lesson_location →",
      "Set cmi.core.lesson_status=incomplete → true",
      "Set cmi.core.exit=suspend → true",
      "Commit → true",
    ]);
    expect(driver.resume).toEqual({
      learnerId: "learner-1",
      learnerName: "Lovelace, Ada",
      mode: "normal",
      completed: false,
      passed: false,
      suspendData: "",
      location: "",
    });
  });

  it("B13 of a learner who passed writes no status", async () => {
    const learner = new Learner();
    const first = await learner.launch();
    first.settle(passed);
    first.leave(10);
    const driver = await learner.launch();
    expect(learner.log.filter((line) => line.startsWith("Set"))).toEqual(["Set cmi.core.exit=suspend → true"]);
    expect(driver.resume).toMatchObject({ completed: true, passed: true });
    driver.settle({ ...start, success: "failed" });
    driver.settle({ ...passed, success: "failed" });
    expect(learner.during(() => void driver.commit(1)).join()).not.toContain("lesson_status");
  });

  it.each(["review", "browse"] as const)("B14 in %s writes nothing, ever", async (mode) => {
    const learner = new Learner();
    const driver = await learner.launch({ mode });
    driver.bookmark("1", "state");
    driver.record(answered);
    driver.settle({ ...passed, objectives: [{ id: "a", score: 1, passed: true }] });
    expect(await driver.commit(5)).toBe("kept");
    expect(driver.leave(6)).toBe("kept");
    expect(learner.log.filter((line) => !line.startsWith("Get"))).toEqual(["Initialize → true", "Finish → true"]);
    expect(driver.resume.mode).toBe(mode);
  });

  it("B1 without an API gives up after the time is up", async () => {
    expect(await openScorm12(settings, {}, unwaiting)).toBeUndefined();
  });

  it("B2 takes an API that comes late", async () => {
    const late: { API?: object } = {};
    let waits = 0;
    const wait = async () => {
      if (++waits === 12) late.API = new Strict12({ keep: () => true });
    };
    expect((await openScorm12(settings, late, { ...unwaiting, wait }))?.connected).toBe(true);
    expect(waits).toBe(12);
  });

  it("B5 takes a session that is under way already for a live one", async () => {
    const lms = new Strict12({ keep: () => true });
    lms.LMSInitialize("");
    expect((await openScorm12(settings, { API: lms }, unwaiting))?.resume.learnerId).toBe("learner-1");
  });

  it("B5 gives up on one that is over, after a few tries", async () => {
    const lms = new Strict12({ keep: () => true });
    lms.LMSInitialize("");
    lms.LMSFinish("");
    let begun = 0;
    const API = recorded(lms, ({ name }) => (begun += name === "LMSInitialize" ? 1 : 0));
    expect(await openScorm12(settings, { API }, unwaiting)).toBeUndefined();
    expect(begun).toBe(13);
  });

  it("B8 takes an API that answers with nonsense", async () => {
    const API = {
      LMSInitialize: () => true,
      LMSGetValue: (element: string) => {
        if (element === "cmi.suspend_data") throw new Error("no");
        return element === "cmi.core.student_name" ? 12 : null;
      },
      LMSSetValue: () => undefined,
      LMSCommit: () => true,
    };
    const driver = await openScorm12(settings, { API }, unwaiting);
    expect(driver?.resume).toMatchObject({ learnerName: "12", mode: "normal", suspendData: "" });
    expect(await driver?.commit(1)).toBe("kept");
  });
});

describe("a commit", () => {
  it("sends what changed, once", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.bookmark("2.1", "state-1");
    driver.settle(start);
    expect(learner.during(() => void driver.commit(65))).toEqual([
      "Set cmi.suspend_data=state-1 → true",
      "Set cmi.core.lesson_location=2.1 → true",
      "Set cmi.core.exit=suspend → true",
      "Set cmi.core.session_time=0000:01:05.00 → true",
      "Commit → true",
    ]);
    driver.bookmark("2.1", "state-2");
    expect(learner.during(() => void driver.commit(66))).toEqual([
      "Set cmi.suspend_data=state-2 → true",
      "Set cmi.core.exit=suspend → true",
      "Set cmi.core.session_time=0000:01:06.00 → true",
      "Commit → true",
    ]);
  });

  it("of the end sends status and score with its range", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.settle(passed);
    expect(learner.during(() => void driver.commit(70)).slice(0, 4)).toEqual([
      "Set cmi.core.lesson_status=passed → true",
      "Set cmi.core.score.raw=87.5 → true",
      "Set cmi.core.score.min=0 → true",
      "Set cmi.core.score.max=100 → true",
    ]);
  });

  it("B6 that failed leaves everything to be sent again, interactions under the same number", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ faults: { failCommits: 2 } });
    driver.bookmark("1", "state");
    driver.settle(passed);
    driver.record(answered);
    expect(await driver.commit(1)).toBe("refused");
    const again = learner.during(() => void driver.commit(2));
    expect(again).toEqual(expect.arrayContaining([
      "Set cmi.core.lesson_status=passed → true",
      "Set cmi.suspend_data=state → true",
      "Set cmi.core.score.raw=87.5 → true",
      "Set cmi.interactions.0.id=q_privacy → true",
    ]));
    expect(again.at(-1)).toBe("Commit → true");
    expect(learner.during(() => void driver.commit(3))).toHaveLength(3);
  });

  it("B7 goes on past an element that throws, and says so when it mattered", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ faults: { throwSet: "cmi.core.lesson_location" } });
    driver.bookmark("1", "state");
    expect(await driver.commit(1)).toBe("kept");
    expect(learner.kept["cmi.suspend_data"]).toBe("state");
    const other = await learner.launch({ faults: { throwSet: "cmi.suspend_data" } });
    other.bookmark("2", "state-2");
    expect(await other.commit(1)).toBe("refused");
    expect(learner.kept["cmi.core.lesson_location"]).toBe("2");
  });

  it("B23 says when the LMS has ended the session", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ faults: { signOutAfter: 1 } });
    expect(await driver.commit(1)).toBe("signed-out");
  });

  it("asks no second time for what ESR has not", async () => {
    const learner = new Learner();
    const without = ["cmi.core.score.min", "cmi.core.score.max", "cmi.interactions", "cmi.objectives", "cmi.student_data"];
    const driver = await learner.launch({ without });
    const report = { ...passed, objectives: [{ id: "a", score: 1, passed: true }] };
    driver.settle(report);
    driver.record(answered);
    expect(await driver.commit(1)).toBe("kept");
    expect(learner.log.filter((line) => line.includes("401"))).toEqual([
      "Get cmi.objectives._count →  (401)",
      "Set cmi.core.score.min=0 → false (401)",
      "Set cmi.core.score.max=100 → false (401)",
      "Get cmi.interactions._children →  (401)",
    ]);
    driver.settle({ ...report, score: 0.9 });
    driver.record(answered);
    expect(learner.during(() => void driver.commit(2)).join()).not.toContain("401");
  });
});

describe("status words", () => {
  const word = async (report: Report, profile = "generic") => {
    record = undefined;
    const driver = await learner.launch({ settings: profileById(profile) });
    driver.settle(report);
    await driver.commit(1);
    return learner.kept["cmi.core.lesson_status"];
  };
  it("are the profile's", async () => {
    expect(await word(passed)).toBe("passed");
    expect(await word(passed, "moodle")).toBe("completed");
    expect(await word({ ...passed, success: "unknown" })).toBe("completed");
    expect(await word({ ...passed, success: "failed" })).toBe("failed");
  });
  it("stay incomplete until all that counts is done, though the quiz is passed or failed", async () => {
    expect(await word({ ...passed, completion: "incomplete" })).toBe("incomplete");
    expect(await word({ ...passed, completion: "incomplete", success: "failed" })).toBe("incomplete");
  });
  it("B15 go with a score that is consistent: the LMS's mastery score changes nothing", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ masteryScore: "80" });
    driver.settle(passed);
    driver.leave(1);
    expect(learner.kept).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "87.5" });
  });
});

