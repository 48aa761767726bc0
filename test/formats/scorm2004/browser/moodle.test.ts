import { describe, expect, it } from "vitest";
import type { LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import { profileById } from "../../../../src/formats/profiles.ts";
import {
  beaconLimitBytes,
  requestBytes,
  storedByMoodle2004,
  type Moodle2004Record,
  type Teacher2004,
} from "../../../../src/tools/preview/fake-lms/scorm/scorm2004/moodle.ts";
import type { Record2004 } from "../../../../src/tools/preview/fake-lms/scorm/scorm2004/strict2004.ts";
import { answered, passed, start } from "../../scorm12/browser/learner.ts";
import { Learner2004 } from "./learner.ts";

const done: LmsOutcome = { ...passed, mark: 0.8 };
const failedOnce: LmsOutcome = { ...start, score: 0.4, mark: 0.8 };

async function atMoodle(teacher: Teacher2004, reports: readonly LmsOutcome[], profile: "moodle" | "generic") {
  const seen: { record?: Moodle2004Record } = {};
  const keep = (record: Record2004) => {
    seen.record = storedByMoodle2004(seen.record, record, teacher);
    return true;
  };
  const driver = await new Learner2004().launch({ keep, settings: profileById(profile) });
  for (const report of reports) {
    driver.setOutcome(report);
    expect(await driver.commit(60)).toBe("kept");
  }
  driver.leave(90, true);
  return seen.record;
}

describe.each(["moodle", "generic"] as const)("attempts allowed in Moodle, SCORM 2004, profile %s", (profile) => {
  const rules = [["completed"], ["passed", "completed"]];
  const teachers = rules.flatMap((rule) => [0, 1, 2].map((attempts) => ({ rule, attempts })));

  it.each(teachers)(
    "B46 a pass at the first try, or after a fail, completes: $attempts attempts, rule $rule",
    async (teacher) => {
      const kept = { grade: "87.5", complete: true, isFailedForEver: false };
      expect(await atMoodle(teacher, [done], profile)).toMatchObject(kept);
      expect(await atMoodle(teacher, [failedOnce, done], profile)).toMatchObject(kept);
    },
  );

  it("B46 a quiz passed before the course is done does no harm either", async () => {
    const early: LmsOutcome = { ...done, completion: "incomplete", progress: 0.5 };
    const record = await atMoodle({ rule: ["completed"], attempts: 1 }, [early, done], profile);
    expect(record).toMatchObject({ grade: "87.5", complete: true, isFailedForEver: false });
  });
});

it("B53 the end of a course of 400 pages with 200 interactions is one request, within what a page that goes may send", async () => {
  const requests: Record2004[] = [];
  const keep = (record: Record2004) => {
    requests.push(record);
    return true;
  };
  const driver = await new Learner2004().launch({ keep });
  for (let n = 0; n < 200; n++) driver.record({ ...answered, id: `a-question-of-a-long-course-${n}` });
  // The longest state of such a course: docs/learner-state.md.
  driver.bookmark("session-40", "x".repeat(4096));
  driver.setOutcome(done);
  await driver.commit(60);
  driver.bookmark("session-40", "y".repeat(4096));
  const before = requests.length;
  driver.leave(90);
  expect(requests.length).toBe(before + 1);
  expect(requestBytes(requests.at(-1)!)).toBeLessThan(beaconLimitBytes);
});
