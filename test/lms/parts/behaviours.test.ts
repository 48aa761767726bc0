import { describe, expect, it } from "vitest";
import { Esr, storedByEsr, type EsrRecord } from "../../../src/tools/preview/fake-lms/scorm/esr.ts";
import { LearningHub, type HubRecord } from "../../../src/tools/preview/fake-lms/scorm/learning-hub.ts";
import {
  isRefusedByMoodle,
  Moodle,
  storedByMoodle,
  type MoodleOptions,
  type MoodleRecord,
} from "../../../src/tools/preview/fake-lms/scorm/moodle.ts";
import { fromWire, toWire } from "../../../src/tools/preview/fake-lms/scorm/esr-wire.ts";

/** That the pretend LMSs do what their documents say: a test that uses them shows nothing otherwise. */

const learner = { id: "ada", name: "Lovelace, Ada" };

describe("Moodle", () => {
  function visit(stored?: MoodleRecord, more: Partial<MoodleOptions> = {}) {
    let record = stored;
    const messages: object[] = [];
    const beacons: object[] = [];
    const server: { answers: "well" | "never" | "an error page" } = { answers: "well" };
    const api = new Moodle({
      learner,
      standards: false,
      rule: ["completed"],
      attempts: 1,
      force: false,
      ...(stored ? { stored } : {}),
      ...more,
      ask(message) {
        messages.push(message.changes);
        if (server.answers === "never") return undefined;
        if (server.answers !== "well") return { status: 503, text: "<h1>Error</h1>\nmore" };
        record = storedByMoodle(record, message);
        return { status: 200, text: "true\n0" };
      },
      beacon: (message) => beacons.push(message.changes),
    });
    api.LMSInitialize("");
    const set = (values: Readonly<Record<string, string>>) => {
      for (const [element, value] of Object.entries(values)) api.LMSSetValue(`cmi.${element}`, value);
      return [api.LMSCommit(""), api.LMSGetLastError()];
    };
    return { api, messages, beacons, server, set, record: () => record! };
  }

  it("notes what it means to send before it asks: what a failed commit carried never goes again, unless it changes", () => {
    const { api, messages, server, set, record } = visit();
    server.answers = "an error page";
    expect(set({ "core.lesson_status": "completed", suspend_data: "one" })).toEqual(["<h1>Error</h1>", "101"]);
    server.answers = "well";
    expect([api.LMSCommit(""), api.LMSGetLastError()]).toEqual(["true", "0"]);
    expect(messages.at(-1)).toEqual({});
    set({ suspend_data: "two" });
    expect(record().values).toEqual({ "cmi.suspend_data": "two" });
  });

  it('answers "true" after a beacon when its server cannot be reached', () => {
    const { beacons, server, set, record } = visit();
    server.answers = "never";
    expect(set({ suspend_data: "one" })).toEqual(["true", "0"]);
    expect(beacons).toEqual([{ "cmi.suspend_data": "one" }]);
    expect(record()).toBeUndefined();
  });

  it("with one attempt calls failed for ever what is passed at the first try, when score and status come together", () => {
    const pass = { "core.score.raw": "100", "core.lesson_status": "completed" };
    const together = visit();
    together.set({ "core.lesson_status": "incomplete" });
    together.set(pass);
    expect(together.record()).toMatchObject({ grade: "100", complete: false, isFailedForEver: true });
    together.set({ "core.lesson_status": "incomplete" });
    together.set({ "core.lesson_status": "completed" });
    expect(together.record().complete).toBe(false);
    const objective = visit();
    objective.set({ "objectives.0.id": "risks", "objectives.0.score.raw": "50" });
    expect(objective.record()).toMatchObject({ grade: "", isFailedForEver: true });
    for (const attempts of [0, 2]) {
      const more = visit(undefined, { attempts });
      more.set(pass);
      expect(more.record()).toMatchObject({ complete: true, isFailedForEver: false });
    }
    const apart = visit();
    apart.set({ "core.lesson_status": "completed" });
    apart.set({ "core.score.raw": "100" });
    expect(apart.record()).toMatchObject({ grade: "100", complete: true, isFailedForEver: false });
  });

  it("completes the activity when a preview only ends, and the next launch is a review", () => {
    const preview = visit(undefined, { mode: "browse" });
    preview.api.LMSFinish("");
    expect(preview.record()).toMatchObject({ complete: true });
    expect(visit(preview.record()).api.LMSGetValue("cmi.core.lesson_mode")).toBe("review");
  });

  it('with "Force completed" refuses a score before the end', () => {
    const message = { launches: 1, finished: false, rule: [], attempts: 1, force: true };
    const scored = { ...message, changes: { "cmi.core.score.raw": "50", "cmi.core.lesson_status": "incomplete" } };
    expect(isRefusedByMoodle(undefined, scored)).toBe(true);
    expect(isRefusedByMoodle(undefined, { ...scored, force: false })).toBe(false);
    expect(isRefusedByMoodle(undefined, { ...message, changes: { "cmi.core.lesson_status": "completed" } })).toBe(
      false,
    );
  });

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
    const alerts: string[] = [];
    let isWell = true;
    const ask = (wire: string) => {
      const [next, reply] = storedByEsr(record, wire);
      record = next;
      return reply;
    };
    const open = () => {
      const api = new Esr({
        ask: (wire) => (isWell ? ask(wire) : undefined),
        queue: (wire) => queued.push(wire),
        alert: (text) => alerts.push(text),
        learner,
        autoCommit,
      });
      api.LMSInitialize("");
      return api;
    };
    return { open, record: () => record!, queued, alerts, break: () => (isWell = false) };
  }

  it("opens a box for each request that is not answered", () => {
    const lms = visit();
    const api = lms.open();
    lms.break();
    expect([api.LMSSetValue("cmi.suspend_data", "one"), api.LMSGetLastError()]).toEqual(["false", "101"]);
    api.LMSSetValue("cmi.core.lesson_location", "here");
    api.LMSCommit("");
    expect(lms.alerts).toEqual(Array(3).fill("Internal error (500)"));
  });

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
    let status = 200;
    const alerts: string[] = [];
    const beacons: HubRecord[] = [];
    const api = new LearningHub({
      learner,
      alert: (text) => alerts.push(text),
      ask(next) {
        if (status === 200) record = next;
        return status;
      },
      beacon(next) {
        beacons.push(next);
        if (status === 200) record = next;
        return true;
      },
      ...(stored ? { stored } : {}),
      ...(masteryScore === undefined ? {} : { masteryScore }),
    });
    api.LMSInitialize("");
    return { api, alerts, beacons, record: () => record!, becomes: (next: number) => (status = next) };
  }

  it("answers a commit with a boolean, tells the learner of an error each time, and leaves the code at 0", () => {
    const lms = visit();
    expect(lms.api.LMSCommit("")).toBe(true);
    lms.becomes(503);
    expect([lms.api.LMSCommit(""), lms.api.LMSCommit(""), lms.api.LMSGetLastError()]).toEqual([false, false, "0"]);
    expect(lms.alerts).toHaveLength(2);
    lms.becomes(401);
    expect([lms.api.LMSCommit(""), lms.alerts.length]).toEqual([false, 2]);
  });

  it("says true after a beacon when its server cannot be reached, and ends by beacon always", () => {
    const lms = visit();
    lms.becomes(0);
    expect([lms.api.LMSCommit(""), lms.api.LMSGetLastError(), lms.beacons.length]).toEqual([true, "0", 1]);
    expect([lms.api.LMSFinish(""), lms.beacons.length]).toEqual(["true", 2]);
    expect(lms.record()).toBeUndefined();
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
