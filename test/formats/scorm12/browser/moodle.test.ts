import { describe, expect, it } from "vitest";
import type { LmsDriver, LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import { profileById, type ProfileId } from "../../../../src/formats/profiles.ts";
import { openScorm12 } from "../../../../src/formats/scorm12/browser/driver.ts";
import { moodleDefaults, moodleForm } from "../../../../src/pipeline/5-package/upload-guide/moodle-form.ts";
import {
  isCompleteByScos,
  Moodle,
  storedByMoodle,
  type MoodleMessage,
  type MoodleRecord,
} from "../../../../src/tools/preview/fake-lms/scorm/moodle.ts";
import { answered, passed, start, unwaiting } from "./learner.ts";

/**
 * Points of "Saved is true" at a Moodle as it was seen running (4.5, SCORM 1.2), driver and player alone: what a learner
 * sees of it is in test/e2e/saving.
 */

type Fate = "kept" | "refused" | "signed out" | "beacon lost" | "beacon arrives";

const answers: Readonly<Record<Fate, { readonly status: number; readonly text: string }>> = {
  kept: { status: 200, text: "true\n0" },
  refused: { status: 503, text: "<h1>Error</h1>" },
  "signed out": { status: 200, text: "<!DOCTYPE html>\n<title>Log in to the site</title>" },
  "beacon lost": { status: 0, text: "" },
  "beacon arrives": { status: 0, text: "" },
};

/** Moodle's server over several launches, and the window it is asked from, with records of its requests as a browser has. */
class Site {
  record: MoodleRecord | undefined;
  fate: Fate = "kept";
  readonly messages: MoodleMessage[] = [];
  /** Requests after which the browser is killed. */
  killedAfter = Infinity;
  readonly #entries: object[] = [];
  readonly #teacher: { readonly attempts: number; readonly rule: readonly string[] };
  readonly #profile: ProfileId;

  constructor(teacher: { attempts?: number; rule?: readonly string[] } = {}, profile: ProfileId = "moodle") {
    this.#teacher = { attempts: 1, rule: ["completed"], ...teacher };
    this.#profile = profile;
  }

  async launch(mode: "normal" | "browse" = "normal", state: LmsOutcome = start): Promise<LmsDriver> {
    const driver = await openScorm12(profileById(this.#profile), this.#window(mode), unwaiting);
    if (!driver) throw new Error("no driver");
    // As the page does: an end that the LMS has not heard of is a save.
    if (driver.begin?.(state)) {
      driver.setOutcome(state);
      void driver.commit(0);
    }
    return driver;
  }

  get status(): string | undefined {
    return this.record?.values["cmi.core.lesson_status"];
  }

  #window(mode: "normal" | "browse"): object {
    const navigator = { sendBeacon: () => true };
    const store = (message: MoodleMessage): void => {
      this.record = storedByMoodle(this.record, message);
    };
    const API = new Moodle({
      learner: { id: "ada", name: "Lovelace, Ada" },
      standards: true,
      force: false,
      mode,
      ...this.#teacher,
      ...(this.record ? { stored: this.record } : {}),
      ask: (message) => {
        if (this.messages.length >= this.killedAfter) throw new Error("killed");
        this.messages.push(message);
        const { status, text } = answers[this.fate];
        this.#entries.push({ initiatorType: "xmlhttprequest", responseStatus: status });
        if (status === 0) return undefined;
        if (this.fate === "kept") store(message);
        return { status, text };
      },
      beacon: (message) => {
        navigator.sendBeacon();
        if (this.fate === "beacon arrives") store(message);
      },
    });
    const takeRecords = () => this.#entries.splice(0);
    class PerformanceObserver {
      observe(): void {
        takeRecords();
      }
      takeRecords = takeRecords;
    }
    return { API, navigator, PerformanceObserver };
  }
}

/** One action of the learner: state, outcome, and a save. */
function save(driver: LmsDriver, state: string, report: LmsOutcome): ReturnType<LmsDriver["commit"]> {
  driver.bookmark("quiz", state);
  driver.setOutcome(report);
  return driver.commit(60);
}

const objectives = [{ id: "risks", score: 0.5, passed: false }];
const failedOnce: LmsOutcome = { ...start, score: 0.4, mark: 0.8, objectives };
const done: LmsOutcome = { ...passed, mark: 0.8, objectives };
const failedForGood: LmsOutcome = { ...start, success: "failed", score: 0.4, mark: 0.8, objectives };

describe("a preview in Moodle", () => {
  it("B45 sets nothing, ends nothing, and leaves the activity as it was", async () => {
    const site = new Site();
    const driver = await site.launch("browse");
    expect(driver.leave(60, true)).toBe("kept");
    expect(site.messages).toEqual([]);
    expect((await site.launch()).resume.mode).toBe("normal");
  });

  it("B45 of an older package, found as `browsed` at a launch, counts as nothing", async () => {
    const site = new Site();
    const values = { "cmi.core.lesson_status": "browsed" };
    site.record = { values, launches: 1, finished: true, grade: "", complete: false, isFailedForEver: false };
    const driver = await site.launch();
    expect(driver.resume.standing).toBe("new");
    expect(site.status).toBe("incomplete");
  });

  it("B45 in a review sets nothing, and ends only what is over", async () => {
    const site = new Site();
    await save(await site.launch(), "s", done);
    const requests = site.messages.length;
    const review = await site.launch();
    expect(review.resume).toMatchObject({ mode: "review", standing: "over" });
    expect(await save(review, "other", start)).toBe("kept");
    review.leave(60, true);
    expect(site.messages.slice(requests).map(({ changes }) => Object.keys(changes))).toEqual([["cmi.core.total_time"]]);
    expect(site.record).toMatchObject({ complete: true, grade: "87.5" });
  });
});

describe.each<ProfileId>(["moodle", "generic"])("attempts allowed, profile %s", (profile) => {
  // A package for any LMS says "passed": where the teacher's rule does not count that, nothing completes it (the guide says so).
  const rules = profile === "moodle" ? [["completed"], ["passed", "completed"]] : [["passed", "completed"], []];
  const settings = rules.flatMap((rule) => [0, 1, 2].map((attempts) => ({ rule, attempts })));

  it.each(settings)("B46 a pass at the first try completes: $attempts attempts, rule $rule", async (teacher) => {
    const site = new Site(teacher, profile);
    const driver = await site.launch();
    expect(await save(driver, "s", done)).toBe("kept");
    driver.leave(90, true);
    const complete = teacher.rule.length > 0;
    expect(site.record).toMatchObject({ grade: "87.5", complete, isFailedForEver: false });
  });

  it.each(settings)("B46 a fail before it does no harm: $attempts attempts, rule $rule", async (teacher) => {
    const site = new Site(teacher, profile);
    const driver = await site.launch();
    expect(await save(driver, "s1", failedOnce)).toBe("kept");
    expect(site.record).toMatchObject({ grade: "", isFailedForEver: false });
    driver.leave(70);
    const again = await site.launch();
    expect(await save(again, "s2", done)).toBe("kept");
    const complete = teacher.rule.length > 0;
    expect(site.record).toMatchObject({ grade: "87.5", complete, isFailedForEver: false });
  });

  it("B46 who has failed for good has the score, after the status", async () => {
    const site = new Site({ attempts: 2 }, profile);
    expect(await save(await site.launch(), "s", failedForGood)).toBe("kept");
    expect(site.record).toMatchObject({ grade: "40", complete: false });
    expect(site.status).toBe("failed");
  });
});

describe("after a commit of unknown fate", () => {
  const fates: readonly Fate[] = ["refused", "beacon lost", "beacon arrives"];

  it.each(fates)("B47 a pass reaches the gradebook all the same: %s", async (fate) => {
    const site = new Site();
    const driver = await site.launch();
    driver.record(answered);
    site.fate = fate;
    expect(await save(driver, "s-1", done)).toBe(fate === "refused" ? "refused" : "queued");
    site.fate = "kept";
    expect(await save(driver, "s-2", done)).toBe("kept");
    expect(site.status).toBe("completed");
    expect(site.record).toMatchObject({ grade: "87.5", complete: true, isFailedForEver: false });
    expect(site.record?.values["cmi.suspend_data"]).toBe("s-2");
    // Under a number of its own: the one before is never sent again.
    const ids = Object.entries(site.record?.values ?? {}).filter(([name]) => /interactions\.\d+\.id$/.test(name));
    expect(ids.at(-1)).toEqual(["cmi.interactions.1.id", "q_privacy"]);
  });

  it.each(fates.flatMap((fate) => [1, 2, 3, 4].map((commits) => ({ fate, commits }))))(
    "B47 $fate, and killed after $commits commits of the cure: the next launch has what was earned",
    async ({ fate, commits }) => {
      const site = new Site();
      const driver = await site.launch();
      site.fate = fate;
      await save(driver, "s-1", done);
      site.fate = "kept";
      site.killedAfter = site.messages.length + commits;
      await save(driver, "s-2", done);
      site.killedAfter = Infinity;
      // In the first commit already.
      expect(site.record?.values["cmi.suspend_data"]).toBe("s-2");
      const next = await site.launch("normal", done);
      if (next.resume.mode === "normal") await save(next, "s-3", done);
      expect(site.status).toBe("completed");
      expect(site.record).toMatchObject({ complete: true, isFailedForEver: false });
      // Killed between status and score: what follows is a review, which writes nothing. So is a grade lost, or a hundredth off.
      expect(site.record?.grade).toBe(["87.5", "", "87.49", "87.5"][commits - 1]);
    },
  );

  it("B47 killed with the status aside: the next launch sends the score after the status, for there may be nothing more to save", async () => {
    const site = new Site();
    const driver = await site.launch();
    site.fate = "refused";
    await save(driver, "s-1", done);
    site.fate = "kept";
    site.killedAfter = site.messages.length + 1;
    await save(driver, "s-2", done);
    site.killedAfter = Infinity;
    expect(site.status).toBe("incomplete");
    await site.launch("normal", done);
    expect(site.record).toMatchObject({ grade: "87.5", complete: true, isFailedForEver: false });
  });

  it("B47 never lowers what was kept before it: only what is in doubt goes aside", async () => {
    const site = new Site({ attempts: 0 });
    const driver = await site.launch();
    await save(driver, "s-1", done);
    site.fate = "refused";
    await save(driver, "s-2", done);
    site.fate = "kept";
    const before = site.messages.length;
    await save(driver, "s-3", done);
    const changes = site.messages.slice(before).map((message) => message.changes);
    expect(changes).toEqual([{ "cmi.suspend_data": "s-3" }]);
  });

  it("B47 nothing is called after the first failed commit of a cure", async () => {
    const site = new Site();
    const driver = await site.launch();
    site.fate = "refused";
    await save(driver, "s-1", done);
    const before = site.messages.length;
    expect(await save(driver, "s-2", done)).toBe("refused");
    expect(site.messages.length).toBe(before + 1);
  });

  it("B47 as the window closes nothing goes aside: beacons may arrive in any order", async () => {
    const site = new Site();
    const driver = await site.launch();
    site.fate = "refused";
    await save(driver, "s-1", done);
    site.fate = "beacon arrives";
    driver.bookmark("quiz", "s-2");
    driver.setOutcome(done);
    driver.leave(90);
    expect(site.messages.map(({ changes }) => changes["cmi.core.lesson_status"])).toEqual([
      "incomplete",
      "completed",
      undefined,
      undefined,
    ]);
    const next = await site.launch("normal", done);
    expect(next.resume).toMatchObject({ mode: "normal", suspendData: "s-2" });
    expect(site.record).toMatchObject({ complete: true, isFailedForEver: false });
  });
});

it("B48 a beacon is no answer for a package of any LMS either, once a request was seen that got any answer", async () => {
  const site = new Site({}, "generic");
  site.fate = "signed out";
  const driver = await site.launch();
  site.fate = "beacon lost";
  expect(await save(driver, "s-1", start)).toBe("queued");
});

it("B70 what went with a beacon before the first request was seen goes once more: Moodle sends only what is new to it", async () => {
  const site = new Site({}, "generic");
  site.fate = "beacon lost";
  const driver = await site.launch();
  expect(await save(driver, "s-1", start)).toBe("kept");
  expect(await save(driver, "s-2", start)).toBe("kept");
  site.fate = "kept";
  expect(await save(driver, "s-2", start)).toBe("queued");
  // As the page does after a save that was not kept: under another number.
  expect(await save(driver, "s-3", start)).toBe("kept");
  expect(site.record?.values["cmi.suspend_data"]).toBe("s-3");
});

describe("the settings that the upload guide names", () => {
  it.each<ProfileId>(["moodle", "generic"])("B46 complete who passes after a fail, profile %s", async (profile) => {
    const site = new Site(moodleForm, profile);
    const first = await site.launch();
    await save(first, "s-1", failedOnce);
    first.leave(60);
    await save(await site.launch(), "s-2", done);
    expect(site.record).toMatchObject({ grade: "87.5", complete: true, isFailedForEver: false });
  });

  it.each<ProfileId>(["moodle", "generic"])(
    "B46 are not needed for the grade: the database's own, profile %s",
    async (profile) => {
      const site = new Site(moodleDefaults, profile);
      await save(await site.launch(), "s-1", done);
      expect(site.record).toMatchObject({ grade: "87.5", isFailedForEver: false });
    },
  );

  it("ask for all units: without that the first completes the activity", async () => {
    const [one, two] = [new Site(moodleForm), new Site(moodleForm)];
    await save(await one.launch(), "s", done);
    await two.launch();
    expect(isCompleteByScos([one.record, two.record], { ...moodleForm, allScos: false })).toBe(true);
    expect(isCompleteByScos([one.record, two.record], moodleForm)).toBe(false);
    await save(await two.launch(), "s", done);
    expect(isCompleteByScos([one.record, two.record], moodleForm)).toBe(true);
  });
});
