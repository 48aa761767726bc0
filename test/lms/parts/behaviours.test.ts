import { describe, expect, it } from "vitest";
import { Esr, storedByEsr, type EsrRecord } from "../esr.ts";
import { LearningHub, type HubRecord } from "../learning-hub.ts";
import { Moodle, storedByMoodle, type MoodleRecord } from "../moodle.ts";
import { fromWire, toWire } from "./esr-wire.ts";

/** That the pretend LMSs do what their documents say: a test that uses them shows nothing otherwise. */

const learner = { id: "ada", name: "Lovelace, Ada" };

describe("Moodle", () => {
  function visit(stored?: MoodleRecord, more: { masteryScore?: string; standards?: boolean } = {}) {
    let record = stored;
    const messages: object[] = [];
    const api = new Moodle({
      learner,
      standards: false,
      rule: ["completed"],
      ...(stored ? { stored } : {}),
      ...more,
      send(message) {
        messages.push(message.changes);
        record = storedByMoodle(record, message);
        return true;
      },
    });
    api.LMSInitialize("");
    return { api, messages, record: () => record! };
  }

  it("sends changes only, and takes 64,000 characters where standards mode takes 4,096", () => {
    const { api, messages } = visit();
    expect(api.LMSSetValue("cmi.suspend_data", "ä".repeat(64_000))).toBe("true");
    api.LMSCommit("");
    api.LMSCommit("");
    expect(messages).toEqual([{ "cmi.suspend_data": "ä".repeat(64_000) }, {}]);
    const strict = visit(undefined, { standards: true }).api;
    expect([strict.LMSSetValue("cmi.suspend_data", "x".repeat(4097)), strict.LMSGetLastError()]).toEqual([
      "false",
      "405",
    ]);
  });

  it("forgets what was not committed at a second LMSInitialize, and throws after LMSFinish", () => {
    const { api } = visit();
    api.LMSSetValue("cmi.core.lesson_location", "kept");
    api.LMSCommit("");
    api.LMSSetValue("cmi.core.lesson_location", "lost");
    expect([api.LMSInitialize(""), api.LMSGetLastError()]).toEqual(["false", "101"]);
    expect(api.LMSGetValue("cmi.core.lesson_location")).toBe("kept");
    api.LMSFinish("");
    expect(() => api.LMSInitialize("")).toThrow(TypeError);
  });

  it("ends without a status as completed, and lets a mastery score decide of an unfinished attempt", () => {
    const bare = visit();
    bare.api.LMSFinish("");
    expect(bare.record()).toMatchObject({ values: { "cmi.core.lesson_status": "completed" }, complete: true });
    const scored = visit(undefined, { masteryScore: "75" });
    scored.api.LMSSetValue("cmi.core.lesson_status", "incomplete");
    scored.api.LMSSetValue("cmi.core.score.raw", "20");
    scored.api.LMSFinish("");
    expect(scored.record()).toMatchObject({
      values: { "cmi.core.lesson_status": "failed" },
      grade: "20",
      complete: false,
    });
  });

  it("reviews a finished attempt, and stores what is written all the same", () => {
    const first = visit();
    first.api.LMSSetValue("cmi.core.lesson_status", "completed");
    first.api.LMSFinish("");
    const second = visit(first.record());
    expect(second.api.LMSGetValue("cmi.core.lesson_mode")).toBe("review");
    second.api.LMSSetValue("cmi.core.lesson_status", "incomplete");
    second.api.LMSFinish("");
    expect(second.record().values["cmi.core.lesson_status"]).toBe("incomplete");
  });
});

describe("ESR", () => {
  function visit(autoCommit = true) {
    let record: EsrRecord | undefined;
    const queued: string[] = [];
    const ask = (wire: string) => {
      const [next, reply] = storedByEsr(record, wire);
      record = next;
      return reply;
    };
    const open = () => {
      const api = new Esr({ ask, queue: (wire) => queued.push(wire), learner, autoCommit });
      api.LMSInitialize("");
      return api;
    };
    return { open, record: () => record!, queued };
  }

  it("has core, suspend_data, launch_data and comments, and 401 for all else", () => {
    const api = visit().open();
    const set = (element: string, value: string) => {
      api.LMSSetValue(element, value);
      return api.LMSGetLastError();
    };
    expect(set("cmi.core.score.raw", "85.5")).toBe("0");
    for (const element of [
      "core.score.min",
      "core.score.max",
      "interactions.0.id",
      "objectives.0.id",
      "student_preference.audio",
    ])
      expect([element, set(`cmi.${element}`, "0")]).toEqual([element, "401"]);
    expect(api.LMSGetValue("cmi.student_data.mastery_score")).toBe("");
    expect(api.LMSGetLastError()).toBe("401");
    expect(set("cmi.core.exit", "normal")).toBe("405");
    expect(set("cmi.core.session_time", "0:01:05")).toBe("405");
    expect(set("cmi.core.session_time", "0000:01:05.123")).toBe("405");
    expect(set("cmi.core.session_time", "0000:01:05.12")).toBe("0");
    expect(set("cmi.core.lesson_status", "not attempted")).toBe("405");
    expect(set("cmi.suspend_data", "x".repeat(4097))).toBe("405");
    expect([api.LMSInitialize(""), api.LMSGetLastError()]).toEqual(["false", "101"]);
  });

  it("asks its server for each value that changed, and with autoCommit off at the commit", () => {
    const eager = visit();
    const api = eager.open();
    for (const value of ["a", "a", "b"]) api.LMSSetValue("cmi.core.lesson_location", value);
    api.LMSCommit("");
    expect(eager.record().requests).toBe(2);
    const patient = visit(false);
    const other = patient.open();
    for (const value of ["a", "b"]) other.LMSSetValue("cmi.core.lesson_location", value);
    expect(patient.record().requests).toBe(0);
    other.LMSCommit("");
    expect(patient.record().requests).toBe(1);
  });

  it("garbles what follows an emoji, and cuts at a line end and at its own separator", () => {
    const sent = [
      ["command", "PutParam"],
      ["a", "é"],
      ["b", "👍"],
      ["c", "plain"],
    ] as const;
    expect(fromWire(toWire(sent)).slice(0, 2)).toEqual(sent.slice(0, 2));
    expect(fromWire(toWire(sent))).not.toContainEqual(["c", "plain"]);
    const lms = visit();
    const api = lms.open();
    api.LMSSetValue("cmi.core.lesson_location", "first\nsecond");
    api.LMSSetValue("cmi.comments", "one~olmota~two");
    const next = lms.open();
    expect(next.LMSGetValue("cmi.core.lesson_location")).toBe("first");
    expect(next.LMSGetValue("cmi.comments")).toBe("one");
  });

  it("queues what comes after its own exit", () => {
    const lms = visit();
    const api = lms.open();
    api.forceFinish();
    expect([api.LMSSetValue("cmi.core.exit", "suspend"), api.LMSFinish("")]).toEqual(["true", "true"]);
    expect(lms.queued.map((wire) => fromWire(wire)[0]?.[1])).toEqual(["PutParam", "ExitAU"]);
    expect([api.LMSFinish(""), api.LMSGetLastError()]).toEqual(["false", "101"]);
  });
});

describe("the Learning Hub", () => {
  function visit(stored?: HubRecord, masteryScore?: string) {
    let record = stored;
    const alerts: string[] = [];
    let works = true;
    const api = new LearningHub({
      learner,
      alert: (text) => alerts.push(text),
      send(next) {
        if (works) record = next;
        return works;
      },
      ...(stored ? { stored } : {}),
      ...(masteryScore === undefined ? {} : { masteryScore }),
    });
    api.LMSInitialize("");
    return { api, alerts, record: () => record!, break: () => (works = false) };
  }

  it("answers a commit with a boolean, and tells the learner when it fails", () => {
    const lms = visit();
    expect(lms.api.LMSCommit("")).toBe(true);
    lms.break();
    expect(lms.api.LMSCommit("")).toBe(false);
    expect(lms.alerts).toHaveLength(1);
  });

  it("never applies its mastery score of 100, and calls an attempt without a status incomplete", () => {
    const { api, record } = visit();
    expect(api.LMSGetValue("cmi.student_data.mastery_score")).toBe("100");
    expect([api.LMSGetValue("cmi.core.nothing"), api.LMSGetLastError()]).toEqual(["", "201"]);
    api.LMSSetValue("cmi.core.score.raw", "50");
    api.LMSFinish("");
    expect(record().values["cmi.core.lesson_status"]).toBe("incomplete");
  });

  it("takes up an attempt only while it is incomplete", () => {
    const first = visit();
    first.api.LMSSetValue("cmi.suspend_data", "state");
    first.api.LMSFinish("");
    const second = visit(first.record());
    expect(second.api.LMSGetValue("cmi.suspend_data")).toBe("state");
    second.api.LMSSetValue("cmi.core.lesson_status", "passed");
    second.api.LMSFinish("");
    const third = visit(second.record());
    expect(third.api.LMSGetValue("cmi.suspend_data")).toBe("");
    expect(third.api.LMSGetValue("cmi.core.lesson_status")).toBe("incomplete");
    third.api.LMSCommit("");
    expect(third.record().past.map((values) => values["cmi.core.lesson_status"])).toEqual(["passed"]);
  });
});
