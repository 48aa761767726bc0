import { describe, expect, it } from "vitest";
import { answered, Learner, passed, settings as generic, start } from "./learner.ts";

describe("interactions", () => {
  it("are written in full, in order, and B32 go on from the count at the next visit", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.record(answered);
    const sent = learner.during(() => void driver.commit(1)).slice(1, -1);
    expect(sent).toEqual([
      "Get cmi.interactions._children → id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
      "Get cmi.interactions._count → 0",
      "Set cmi.interactions.0.id=q_privacy → true",
      "Set cmi.interactions.0.type=choice → true",
      "Set cmi.interactions.0.time=09:05:07 → true",
      "Set cmi.interactions.0.objectives.0.id=risks_and_benefits → true",
      "Set cmi.interactions.0.correct_responses.0.pattern=a,b → true",
      "Set cmi.interactions.0.weighting=1 → true",
      "Set cmi.interactions.0.student_response=b → true",
      "Set cmi.interactions.0.result=wrong → true",
      "Set cmi.interactions.0.latency=0000:00:12.35 → true",
    ]);
    driver.record(answered);
    expect(learner.during(() => void driver.commit(2))[0]).toBe("Set cmi.interactions.1.id=q_privacy → true");
    driver.leave(3);
    const next = await learner.launch();
    next.record(answered);
    expect(learner.during(() => void next.commit(1)).slice(1, 3)).toEqual([
      "Get cmi.interactions._count → 2",
      "Set cmi.interactions.2.id=q_privacy → true",
    ]);
  });

  it("B31 stop at the first refusal, and the score goes all the same", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ faults: { throwSet: "cmi.interactions.0.weighting" } });
    driver.record(answered);
    driver.record(answered);
    driver.setOutcome(passed);
    expect(await driver.commit(1)).toBe("kept");
    expect(learner.log.filter((line) => line.includes("interactions.1"))).toEqual([]);
    driver.record(answered);
    expect(learner.during(() => void driver.commit(2)).join()).not.toContain("interactions");
    expect(learner.kept["cmi.core.score.raw"]).toBe("87.5");
  });

  it("are not even asked after when off", async () => {
    const learner = new Learner();
    const driver = await learner.launch({ settings: { ...generic, interactions: "off" } });
    driver.record(answered);
    expect(learner.during(() => void driver.commit(1)).join()).not.toContain("interactions");
  });
});

it("objectives keep the number that their id has", async () => {
  const learner = new Learner();
  const objective = (id: string, passes: boolean) => ({ id, score: passes ? 1 : 0.5, passed: passes });
  const settings = { ...generic, scoreAfterStatus: false };
  const first = await learner.launch({ settings });
  first.setOutcome({ ...start, objectives: [objective("use-it", false), objective("risks", true)] });
  expect(learner.during(() => void first.commit(1)).slice(0, 6)).toEqual([
    "Set cmi.objectives.0.id=use_it → true",
    "Set cmi.objectives.0.score.raw=50 → true",
    "Set cmi.objectives.0.status=failed → true",
    "Set cmi.objectives.1.id=risks → true",
    "Set cmi.objectives.1.score.raw=100 → true",
    "Set cmi.objectives.1.status=passed → true",
  ]);
  first.leave(2);
  const second = await learner.launch({ settings });
  const sent = learner.during(() => {
    second.setOutcome({ ...start, objectives: [objective("new", true), objective("risks", true)] });
    void second.commit(1);
  });
  expect(sent.slice(0, -1)).toEqual([
    "Get cmi.objectives._count → 2",
    "Get cmi.objectives.0.id → use_it",
    "Get cmi.objectives.1.id → risks",
    "Set cmi.objectives.2.id=new → true",
    "Set cmi.objectives.2.score.raw=100 → true",
    "Set cmi.objectives.2.status=passed → true",
    "Set cmi.objectives.1.score.raw=100 → true",
    "Set cmi.objectives.1.status=passed → true",
  ]);
});
