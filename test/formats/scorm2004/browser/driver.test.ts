import { describe, expect, it } from "vitest";
import type { Interaction, Response } from "../../../../src/contract/interaction.ts";
import { patternText, responseText } from "../../../../src/formats/scorm2004/responses.shared.ts";
import { interactionFields } from "../../../../src/formats/scorm2004/browser/interaction.ts";
import { interval, timestamp } from "../../../../src/formats/scorm2004/browser/values.ts";
import * as types from "../../../../src/tools/preview/fake-lms/scorm/scorm2004/types2004.ts";
import { answered, passed, start } from "../../scorm12/browser/learner.ts";
import { Learner2004 } from "./learner.ts";

const refused = (log: readonly string[]) => log.filter((line) => /^Set.*\(\d+\)$/.test(line));

describe("launch", () => {
  it("B80 of a new learner takes eight calls, and what was never set counts as empty", async () => {
    const learner = new Learner2004();
    const driver = await learner.launch();
    expect(learner.log).toEqual([
      "Initialize → true",
      "Get cmi.learner_id → learner-1",
      "Get cmi.mode → normal",
      "Get cmi.completion_status → unknown",
      "Get cmi.success_status → unknown",
      "Get cmi.suspend_data →  (403)",
      "Set cmi.completion_status=incomplete → true",
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
    expect(driver.suspendDataLimitChars).toBe(64_000);
  });

  it("B13 of a learner who passed writes no status", async () => {
    const learner = new Learner2004();
    const first = await learner.launch();
    first.setOutcome(passed);
    first.leave(10);
    const driver = await learner.launch();
    expect(driver.resume).toMatchObject({ completed: true, passed: true });
    driver.setOutcome({ ...start, success: "failed" });
    expect(learner.during(() => void driver.commit(1)).join()).not.toContain("_status");
  });

  it.each(["review", "browse"] as const)("B14 in %s writes nothing, ever", async (mode) => {
    const learner = new Learner2004();
    const driver = await learner.launch({ mode });
    driver.bookmark("1", "state");
    driver.record(answered);
    driver.setOutcome(passed);
    expect(await driver.commit(5)).toBe("kept");
    driver.leave(6, true);
    expect(learner.log.filter((line) => !line.startsWith("Get"))).toEqual(["Initialize → true"]);
  });

  it("goes on with a session that is open already (103)", async () => {
    const learner = new Learner2004();
    const over = {
      Initialize: () => "false",
      GetLastError: () => "103",
      GetValue: () => "",
      SetValue: () => "true",
      Commit: () => "true",
    };
    expect((await learner.launch({ over })).connected).toBe(true);
  });
});

describe("a sitting", () => {
  it("sends completion, success, progress and four scores, each only when it changes, and nothing is refused", async () => {
    const learner = new Learner2004();
    const driver = await learner.launch({ passingScore: "0.8", objectives: ["primary"] });
    driver.setOutcome({ ...start, progress: 1 / 3 });
    expect(learner.during(() => void driver.commit(5))).toEqual([
      "Set cmi.progress_measure=0.3333 → true",
      "Set cmi.exit=suspend → true",
      "Commit → true",
    ]);
    driver.setOutcome(passed);
    expect(learner.during(() => void driver.commit(65.5))).toEqual([
      "Set cmi.completion_status=completed → true",
      "Set cmi.progress_measure=1 → true",
      "Set cmi.success_status=passed → true",
      "Set cmi.session_time=PT0H1M5.5S → true",
      "Commit → true",
      "Set cmi.score.scaled=0.875 → true",
      "Set cmi.score.raw=87.5 → true",
      "Set cmi.score.min=0 → true",
      "Set cmi.score.max=100 → true",
      "Commit → true",
    ]);
    expect(refused(learner.log)).toEqual([]);
  });

  it("looks objectives up by id: one that the manifest made is written where it stands", async () => {
    const learner = new Learner2004();
    const driver = await learner.launch({ objectives: ["primary", "risks"] });
    const objectives = ["new", "risks"].map((id) => ({ id, score: 0.5, passed: false }));
    driver.setOutcome({ ...passed, objectives });
    await driver.commit(5);
    expect(refused(learner.log)).toEqual([]);
    expect(learner.kept).toMatchObject({
      "cmi.objectives.0.id": "primary",
      "cmi.objectives.1.id": "risks",
      "cmi.objectives.1.score.scaled": "0.5",
      "cmi.objectives.1.success_status": "failed",
      "cmi.objectives.2.id": "new",
    });
  });

  it("a unit that others wait for satisfies its objective once it is complete, and gives it no score", async () => {
    const learner = new Learner2004();
    const data = { whenComplete: "suspendAll", doneObjective: "done-hands" } as const;
    const driver = await learner.launch({ data, objectives: ["primary", "done-hands"] });
    driver.setOutcome(start);
    await driver.commit(1);
    expect(Object.keys(learner.kept).join()).not.toContain("objectives.1.success_status");
    driver.setOutcome({ ...start, completion: "completed" });
    await driver.commit(2);
    expect(learner.kept["cmi.objectives.1.success_status"]).toBe("passed");
    expect(Object.keys(learner.kept).join()).not.toContain("objectives.1.score");
  });

  const { score: _score, ...completedOnly } = passed;
  it("leaving by the button asks the LMS to close the course; closing the window asks nothing", async () => {
    const request = async (report: typeof start, byButton: boolean) => {
      const learner = new Learner2004();
      const driver = await learner.launch();
      driver.setOutcome(report);
      driver.leave(9, byButton);
      const ends = learner.log.filter((line) => /^(Commit|Terminate)/.test(line)).slice(1);
      // B53: Terminate stores as Commit does, and what a page that goes may send is 64 KiB together.
      expect(ends).toEqual([...(byButton ? ["Commit → true"] : []), "Terminate → true"]);
      return learner.log.find((line) => line.includes("adl.nav.request"));
    };
    expect(await request(start, true)).toBe("Set adl.nav.request=suspendAll → true");
    expect(await request(completedOnly, true)).toBe("Set adl.nav.request=exitAll → true");
    expect(await request(passed, false)).toBeUndefined();
  });

  it("after the LMS ended the session a commit says signed out", async () => {
    const driver = await new Learner2004().launch({ over: { Commit: () => "false", GetLastError: () => "143" } });
    expect(await driver.commit(3)).toBe("signed-out");
    const other = await new Learner2004().launch({ over: { Commit: () => "false", GetLastError: () => "391" } });
    expect(await other.commit(3)).toBe("refused");
  });
});

const token = (id: string) => ({ number: 0, id });
const responses: readonly (readonly [Response, string])[] = [
  [{ type: "true-false", value: true }, "true"],
  [{ type: "choice", picked: [token("a-b"), token("c")] }, "a_b[,]c"],
  [{ type: "choice", picked: [] }, ""],
  [{ type: "sequencing", items: [token("b"), token("a")] }, "b[,]a"],
  [{ type: "matching", pairs: [[token("s-1"), token("t.1")]] }, "s_1[.]t.1"],
  [{ type: "likert", picked: token("agree") }, "agree"],
  [{ type: "numeric", value: 1e-7 }, "0.0000001"],
  [{ type: "fill-in", texts: ["Grüße  \n an", "{x}"] }, "Grüße an[,](x}"],
  [{ type: "long-fill-in", text: "one\ntwo" }, "one two"],
  [{ type: "other", text: "x" }, "x"],
];

describe("values", () => {
  it.each(responses)("%j is a response that a strict LMS takes", (response, expected) => {
    expect(responseText(response)).toBe(expected);
    expect(types.response(response.type)(expected)).toBe(true);
    const right = patternText(response) ?? "";
    expect(types.pattern(response.type)(right)).toBe(true);
  });

  it("numbers are ranges, open at either end", () => {
    const range = (min?: number, max?: number) =>
      patternText({
        type: "numeric-range",
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      });
    expect([range(1, 2.5), range(1), range(undefined, 3)]).toEqual(["1[:]2.5", "1[:]", "[:]3"]);
    expect(patternText({ type: "numeric", value: 4 })).toBe("4[:]4");
  });

  it("more than thirty-six members cannot be said", () => {
    const picked = Array.from({ length: 37 }, (_, number) => ({ number, id: `o${number}` }));
    expect(responseText({ type: "choice", picked })).toBeUndefined();
  });

  it("times have at most two decimals, as Moodle wants them", () => {
    expect([interval(0), interval(3723.456), interval(Number.NaN)]).toEqual(["PT0H0M0S", "PT1H2M3.46S", "PT0H0M0S"]);
    expect(timestamp(Date.UTC(2026, 10, 25, 3, 4, 5, 678))).toBe("2026-11-25T03:04:05.6Z");
    expect(types.timestamp(timestamp(0))).toBe(true);
  });

  it("an interaction goes out whole, in an order that a strict LMS takes", async () => {
    const interaction: Interaction = { ...answered, correct: ["a[,]b"], description: `{Which}\n${"x".repeat(300)}` };
    const learner = new Learner2004();
    const driver = await learner.launch();
    driver.record(interaction);
    const calls = learner.during(() => void driver.commit(1)).filter((line) => line.startsWith("Set cmi.interactions"));
    expect(calls.filter((line) => !line.endsWith("→ true"))).toEqual([]);
    expect(calls).toHaveLength(interactionFields(interaction).length);
    expect(learner.kept).toMatchObject({
      "cmi.interactions.0.id": "q-privacy",
      "cmi.interactions.0.type": "choice",
      "cmi.interactions.0.learner_response": "b",
      "cmi.interactions.0.result": "incorrect",
      "cmi.interactions.0.objectives.0.id": "risks-and-benefits",
    });
  });
});
