import { describe, expect, it } from "vitest";
import { profileById } from "../../../../src/formats/profiles.ts";
import type { LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import { openScorm12 } from "../../../../src/formats/scorm12/browser/driver.ts";
import { recorded } from "../../../../src/tools/preview/fake-lms/scorm/faults.ts";
import { Strict12 } from "../../../../src/tools/preview/fake-lms/scorm/strict12.ts";
import { answered, Learner, passed, settings, start, unwaiting } from "./learner.ts";

describe("launch", () => {
  it("B12 B80 of a new learner takes seven calls: begin, read, status, one commit; name and place are asked for when they are needed", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    expect(learner.log).toEqual([
      "Initialize → true",
      "Get cmi.core.student_id → learner-1",
      "Get cmi.core.lesson_mode → normal",
      "Get cmi.core.lesson_status → not attempted",
      "Get cmi.suspend_data →",
      "Set cmi.core.lesson_status=incomplete → true",
      "Commit → true",
    ]);
    expect(driver.resume).toEqual({
      learnerId: "learner-1",
      learnerName: "Lovelace, Ada",
      mode: "normal",
      completed: false,
      passed: false,
      standing: "new",
      suspendData: "",
      location: "",
    });
    expect(learner.log.slice(7)).toEqual([
      "Get cmi.core.student_name → Lovelace, Ada",
      "Get cmi.core.lesson_location →",
    ]);
  });

  it("B80 of a learner who comes back says first that this visit is to be kept too", async () => {
    const learner = new Learner();
    const first = await learner.launch();
    first.bookmark("1", "state");
    first.leave(10);
    await learner.launch();
    expect(learner.log.slice(-3)).toEqual([
      "Get cmi.suspend_data → state",
      "Set cmi.core.exit=suspend → true",
      "Commit → true",
    ]);
  });

  it("asks nothing after the end", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.leave(9);
    expect(learner.during(() => expect(driver.resume).toMatchObject({ learnerName: "", location: "" }))).toEqual([]);
  });

  it("B13 of a learner who passed writes no status", async () => {
    const learner = new Learner();
    const first = await learner.launch();
    first.setOutcome(passed);
    first.leave(10);
    const driver = await learner.launch({}, passed);
    expect(learner.log.filter((line) => line.startsWith("Set"))).toEqual(["Set cmi.core.exit=suspend → true"]);
    expect(driver.resume).toMatchObject({ completed: true, passed: true });
    driver.setOutcome({ ...start, success: "failed" });
    driver.setOutcome({ ...passed, success: "failed" });
    expect(learner.during(() => void driver.commit(1)).join()).not.toContain("lesson_status");
  });

  it.each(["review", "browse"] as const)("B14 in %s writes nothing, ever", async (mode) => {
    const learner = new Learner();
    const driver = await learner.launch({ mode });
    driver.bookmark("1", "state");
    driver.record(answered);
    driver.setOutcome({ ...passed, objectives: [{ id: "a", score: 1, passed: true }] });
    expect(await driver.commit(5)).toBe("kept");
    expect(driver.leave(6)).toBe("kept");
    expect(learner.log.filter((line) => !line.startsWith("Get"))).toEqual(["Initialize → true"]);
    expect(driver.resume.mode).toBe(mode);
  });

  it("B1 without an API gives up after the time is up", async () => {
    expect(await openScorm12(settings, {}, unwaiting)).toBeUndefined();
  });

  it("B2 takes an API that comes late", async () => {
    const late: { API?: object } = {};
    let waits = 0;
    const wait = () => {
      if (++waits === 12) late.API = new Strict12({ keep: () => true });
      return Promise.resolve();
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

describe("status words", () => {
  const word = async (report: LmsOutcome, profile = "generic") => {
    const learner = new Learner();
    const driver = await learner.launch({ settings: profileById(profile) });
    driver.setOutcome(report);
    await driver.commit(1);
    return learner.kept["cmi.core.lesson_status"];
  };
  it("are the profile's", async () => {
    expect(await word(passed)).toBe("passed");
    expect(await word(passed, "moodle")).toBe("completed");
    expect(await word({ ...passed, success: "unknown" })).toBe("completed");
  });
  it("B63 are those of the end for a course that asks only for an attempt, though no attempt is left to pass", async () => {
    const attempted: LmsOutcome = { ...passed, success: "failed", score: 0.3 };
    expect(await word(attempted)).toBe("completed");
    expect(await word(attempted, "moodle")).toBe("completed");
  });
  it("stay incomplete until all that counts is done, though the quiz is passed", async () => {
    expect(await word({ ...passed, completion: "incomplete" })).toBe("incomplete");
  });
  it("are failed at once when the last attempt is: that is all that failed is reported for", async () => {
    expect(await word({ ...passed, completion: "incomplete", success: "failed" })).toBe("failed");
  });
  it("B15 go with a score that is consistent: the LMS's mastery score changes nothing", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ masteryScore: "80" });
    driver.setOutcome(passed);
    driver.leave(1, true);
    expect(learner.kept).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "87.5" });
  });
});
