import { describe, expect, it } from "vitest";
import { profileById } from "../../../../src/formats/profiles.ts";
import { answered, Learner, passed, start } from "./learner.ts";

describe("a commit", () => {
  it("B81 sends what changed, once, and the time once a minute", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.bookmark("2.1", "state-1");
    driver.setOutcome(start);
    expect(learner.during(() => void driver.commit(65))).toEqual([
      "Set cmi.suspend_data=state-1 → true",
      "Set cmi.core.lesson_location=2.1 → true",
      "Set cmi.core.exit=suspend → true",
      "Set cmi.core.session_time=0000:01:05.00 → true",
      "Commit → true",
    ]);
    driver.bookmark("2.1", "state-2");
    expect(learner.during(() => void driver.commit(124))).toEqual([
      "Set cmi.suspend_data=state-2 → true",
      "Commit → true",
    ]);
    driver.bookmark("2.1", "state-3");
    expect(learner.during(() => void driver.commit(125))).toEqual([
      "Set cmi.suspend_data=state-3 → true",
      "Set cmi.core.session_time=0000:02:05.00 → true",
      "Commit → true",
    ]);
  });

  const score = [
    "Set cmi.core.score.raw=87.5 → true",
    "Set cmi.core.score.min=0 → true",
    "Set cmi.core.score.max=100 → true",
  ];

  it("B46 of the end sends the status, and when that is kept the score with its range", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.setOutcome({ ...passed, completion: "incomplete" });
    expect(learner.during(() => void driver.commit(69)).join()).not.toContain("score");
    driver.setOutcome(passed);
    expect(learner.during(() => void driver.commit(70))).toEqual([
      "Set cmi.core.lesson_status=passed → true",
      "Commit → true",
      ...score,
      "Commit → true",
    ]);
  });

  it("sends the score as it comes where each value is a request of its own (ESR)", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ settings: profileById("esr") });
    driver.setOutcome({ ...passed, completion: "incomplete" });
    expect(learner.during(() => void driver.commit(69))).toContain(score[0]);
  });

  it("B6 that failed leaves everything to be sent again, interactions under the same number", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ faults: { failCommits: 2 } });
    driver.bookmark("1", "state");
    driver.setOutcome(passed);
    driver.record(answered);
    expect(await driver.commit(1)).toBe("refused");
    const again = learner.during(() => void driver.commit(2));
    expect(again).toEqual(
      expect.arrayContaining([
        "Set cmi.core.lesson_status=passed → true",
        "Set cmi.suspend_data=state → true",
        "Set cmi.core.score.raw=87.5 → true",
        "Set cmi.interactions.0.id=q_privacy → true",
      ]),
    );
    expect(again.at(-1)).toBe("Commit → true");
    expect(learner.during(() => void driver.commit(3))).toEqual(["Commit → true"]);
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
    const without = [
      "cmi.core.score.min",
      "cmi.core.score.max",
      "cmi.interactions",
      "cmi.objectives",
      "cmi.student_data",
    ];
    const driver = await learner.launch({ without });
    const report = { ...passed, objectives: [{ id: "a", score: 1, passed: true }] };
    driver.setOutcome(report);
    driver.record(answered);
    expect(await driver.commit(1)).toBe("kept");
    expect(learner.log.filter((line) => line.includes("401"))).toEqual([
      "Get cmi.objectives._count →  (401)",
      "Get cmi.interactions._children →  (401)",
      "Set cmi.core.score.min=0 → false (401)",
      "Set cmi.core.score.max=100 → false (401)",
    ]);
    driver.setOutcome({ ...report, score: 0.9 });
    driver.record(answered);
    expect(learner.during(() => void driver.commit(2)).join()).not.toContain("401");
  });
});
