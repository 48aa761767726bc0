import { describe, expect, it } from "vitest";
import { Ilias, storedByIlias, type IliasRecord } from "../../../src/tools/preview/fake-lms/scorm/ilias.ts";

const learner = { id: "ada", name: "Lovelace, Ada" };

describe("ILIAS", () => {
  function visit(stored?: IliasRecord, more: { masteryScore?: string; autoReview?: boolean } = {}) {
    let record = stored;
    let [works, event] = [true, "blur"];
    const beacons: object[] = [];
    const api = new Ilias({
      learner,
      autoReview: false,
      eventNow: () => event,
      ask(message) {
        if (works) record = storedByIlias(record, message);
        return works;
      },
      beacon: ({ changes }) => void beacons.push(changes),
      ...(stored ? { stored } : {}),
      ...more,
    });
    api.LMSInitialize("");
    const setWorks = (next: boolean) => (works = next);
    return { api, beacons, record: () => record!, setWorks, during: (next: string) => (event = next) };
  }

  it("forgets what a failed commit should have sent", () => {
    const { api, record, setWorks } = visit();
    setWorks(false);
    api.LMSSetValue("cmi.core.lesson_location", "lost");
    expect([api.LMSCommit(""), api.LMSGetLastError()]).toEqual(["false", "101"]);
    setWorks(true);
    api.LMSSetValue("cmi.suspend_data", "kept");
    api.LMSCommit("");
    expect(record().values).toEqual({ "cmi.suspend_data": "kept" });
  });

  it("says true to whatever is committed in a click or in beforeunload, and sends a beacon", () => {
    const { api, beacons, record, setWorks, during } = visit();
    setWorks(false);
    for (const event of ["click", "beforeunload"]) {
      during(event);
      api.LMSSetValue("cmi.core.lesson_location", event);
      expect(api.LMSCommit("")).toBe("true");
    }
    expect(beacons).toEqual([{ "cmi.core.lesson_location": "click" }, { "cmi.core.lesson_location": "beforeunload" }]);
    expect(record()).toBeUndefined();
  });

  it("refuses a negative score, and takes any text of 255 as an answer", () => {
    const { api } = visit();
    const set = (element: string, value: string) => [api.LMSSetValue(element, value), api.LMSGetLastError()];
    expect(set("cmi.core.score.raw", "-1")).toEqual(["false", "405"]);
    expect(set("cmi.interactions.0.id", "q.1")).toEqual(["true", "0"]);
    expect(set("cmi.interactions.0.student_response", "ä".repeat(255))).toEqual(["true", "0"]);
    expect(set("cmi.interactions.0.student_response", "ä".repeat(256))).toEqual(["false", "405"]);
  });

  it("begins anew after its end, counts answers from 0 at the next launch, and adds the time of each visit", () => {
    const first = visit();
    first.api.LMSSetValue("cmi.interactions.0.id", "q1");
    for (const time of ["0000:01:00.00", "0000:02:00.00"]) first.api.LMSSetValue("cmi.core.session_time", time);
    first.api.LMSFinish("");
    expect(first.api.LMSInitialize("")).toBe("true");
    expect(first.record().values).toMatchObject({
      "cmi.core.total_time": "0000:02:00.00",
      "cmi.core.lesson_status": "completed",
    });
    const second = visit(first.record());
    expect(second.api.LMSGetValue("cmi.interactions._count")).toBe("0");
    second.api.LMSSetValue("cmi.core.session_time", "0000:00:30.00");
    second.api.LMSCommit("");
    expect(second.record().values["cmi.core.total_time"]).toBe("0000:02:30.00");
  });

  it("lets a mastery score decide of completed alone", () => {
    for (const [status, expected] of [
      ["completed", "failed"],
      ["incomplete", "incomplete"],
      ["passed", "passed"],
    ] as const) {
      const { api, record } = visit(undefined, { masteryScore: "75" });
      api.LMSSetValue("cmi.core.lesson_status", status);
      api.LMSSetValue("cmi.core.score.raw", "20");
      api.LMSFinish("");
      expect(record().values["cmi.core.lesson_status"]).toBe(expected);
    }
  });

  it("reviews after the end where it is set to, and says true to a score that it does not take", () => {
    const first = visit();
    first.api.LMSSetValue("cmi.core.lesson_status", "passed");
    first.api.LMSFinish("");
    const { api, record } = visit(first.record(), { autoReview: true });
    expect(api.LMSGetValue("cmi.core.lesson_mode")).toBe("review");
    expect([api.LMSSetValue("cmi.core.score.raw", "10"), api.LMSGetLastError()]).toEqual(["true", "0"]);
    api.LMSFinish("");
    expect(record().values).toMatchObject({ "cmi.core.lesson_status": "passed" });
    expect(record().values["cmi.core.score.raw"]).toBeUndefined();
  });
});
