import { pathToFileURL } from "node:url";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { type Visit, alerts, launch, openAlone, saveLine } from "../visits.ts";
import { isRemoval } from "../../../src/runtime/saving/device-storage.ts";
import { until } from "../../helpers/until.ts";
import { LearnerActions } from "../actions.ts";

const lesson = new Lesson();
const snow = "Fresh snow is white.";
const favourite = "Which colour do you like best?";
const note = "Turquoise, like the ward curtains";
const kept = "Not connected – your progress is kept on this device";
/** An LMS to which nothing gets through, not even at the end. */
const unreachable = { failCommits: 1000, closing: "lost" };

async function work({ learner }: Visit): Promise<void> {
  await learner.begin();
  await learner.answerCheck(snow, ["True"]);
  await learner.note(favourite).fill(note);
  await learner.note(favourite).blur();
}

async function expectWork({ learner }: Visit): Promise<void> {
  await learner.open("colours-session");
  expect(await learner.chosen(learner.check(snow))).toEqual(["True"]);
  expect(await learner.note(favourite).inputValue()).toBe(note);
}

async function expectNothing({ learner, frame }: Visit): Promise<void> {
  await learner.open("colours-session");
  expect(await learner.chosen(learner.check(snow))).toEqual([]);
  expect(await learner.note(favourite).inputValue()).toBe("");
  expect(await alerts({ frame })).toEqual([]);
}

/** Keys and texts of the course's database. */
function lastingCopy(frame: Frame): Promise<Readonly<Record<string, string>>> {
  return frame.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open("build-course:small-course");
        opening.onerror = () => reject(new Error("cannot be opened"));
        opening.onsuccess = () => {
          const found: Record<string, string> = {};
          const entries = opening.result.transaction("kept").objectStore("kept").openCursor();
          entries.onsuccess = () => {
            const entry = entries.result;
            if (!entry) return resolve(found);
            // Keys and values are texts of ours.
            found[entry.key as string] = entry.value as string;
            entry.continue();
          };
        };
      }),
  );
}

/** What is kept in either copy under keys like this. */
async function keptIn(frame: Frame, key: RegExp): Promise<readonly string[]> {
  const first = await frame.evaluate(() => Object.entries(localStorage).map(([name, text]) => [name, String(text)]));
  const entries = [...first, ...Object.entries(await lastingCopy(frame))];
  return entries.flatMap(([name = "", text = ""]) =>
    key.test(name) && text.trim() !== "" && !isRemoval(text) ? [text] : [],
  );
}

describe("B54 an LMS that clears localStorage at each sign-in, as Moodle does", () => {
  it("finds what it had not taken, and nobody else does: answers and notes are back, and are sent", async () => {
    const course = await lesson.open({ lms: "moodle", ...unreachable });
    await work(course);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    await lesson.closeWindow(course);
    expect(await lesson.kept()).toEqual({});

    const other = { lms: "moodle", learner: `${String(lesson.query["learner"])}-b` };
    await expectNothing(await launch(lesson.computer, lesson.room, other));
    const next = await lesson.open({ lms: "moodle" });
    await expectWork(next);
    await next.learner.next();
    await lesson.keeps("favourite");
    await lesson.keeps("snow");
    expect(next.exceptions).toEqual([]);
  });

  it("takes nothing while the course is open either: the next save is kept in both copies", async () => {
    const course = await lesson.open({ lms: "moodle", ...unreachable });
    await course.launchPage.evaluate(() => localStorage.clear());
    await work(course);
    expect(await keptIn(course.frame, /mirror/)).toHaveLength(2);
    await lesson.closeWindow(course);
    await expectWork(await lesson.open({ lms: "moodle" }));
  });
});

describe("what another learner left on this computer", () => {
  it("B64 that the LMS never had goes from both copies after thirty days, and not before", async () => {
    const course = await lesson.open(unreachable);
    await work(course);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    const keys = await course.frame.evaluate(() => Object.keys(localStorage));
    const theirs = new RegExp(keys.filter((key) => key.includes(":mirror:")).join("|"));
    await lesson.closeWindow(course);
    const other = { learner: `${String(lesson.query["learner"])}-b` };
    const left = async (days: number) => {
      await lesson.computer.clock.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000);
      const visit = await launch(lesson.computer, lesson.room, other);
      const found = await keptIn(visit.frame, theirs);
      await visit.launchPage.close();
      return found.length;
    };
    expect(await left(29)).toBe(2);
    expect(await left(31)).toBe(0);
  });
});

describe("what is removed", () => {
  it("B54 after a confirmed exit is gone from both copies", async () => {
    const course = await lesson.open();
    await work(course);
    await lesson.keeps("favourite");
    await course.learner.leave();
    await until(async () => (await keptIn(course.frame, /mirror/)).length === 0);
    expect(await keptIn(course.frame, /marker/)).toHaveLength(2);
  });

  it("B54 from one copy only, because the browser was killed between, is harmless after storage was cleared", async () => {
    await lesson.computer.addInitScript(removeNothing);
    const course = await lesson.open({ lms: "moodle" });
    await work(course);
    await lesson.keeps("favourite");
    await lesson.leave(course);
    const next = await lesson.open({ lms: "moodle" });
    expect(await keptIn(next.frame, /mirror/)).not.toEqual([]);
    expect(await alerts(next)).toEqual([]);
    await expectWork(next);
    lesson.room.lms.setRecord(null, String(lesson.query["learner"]), "moodle");
    const reset = await lesson.open({ lms: "moodle" });
    await reset.learner.open("colours-session");
    expect(await reset.learner.chosen(reset.learner.check(snow))).toEqual([]);
  });

  it("B92 by the button hides nothing of what was done when the course was next open, though localStorage has lost that", async () => {
    const left = await lesson.open({ lms: "moodle" });
    await left.learner.begin();
    await left.learner.leave();
    await until(async () => (await keptIn(left.frame, /mirror/)).length === 0);
    const entries = await left.frame.evaluate(() => Object.entries(localStorage));
    await left.launchPage.close();
    const course = await lesson.open({ lms: "moodle", ...unreachable });
    await work(course);
    await expect.poll(() => saveLine(course)).toBe("Not saved yet – trying again");
    await lesson.closeWindow(course);
    // As when the browser is killed: localStorage comes to the disk some fifteen seconds after it was written, the database at once.
    const other = await lesson.computer.newPage();
    await other.goto(`${lesson.room.lms.url}/package/media/none`);
    await other.evaluate((before) => {
      localStorage.clear();
      for (const [key, text] of before) localStorage.setItem(key, String(text));
    }, entries);
    await other.close();
    await expectWork(await lesson.open({ lms: "moodle" }));
  });

  it("B54 by the learner, without an LMS, is gone from both copies", async () => {
    const address = `${lesson.room.lms.url}/package/index.html`;
    const course = await openAlone(lesson.computer, address);
    await work(course);
    await expect.poll(() => saveLine(course)).toBe(kept);
    await course.page.close();
    const next = await openAlone(lesson.computer, address);
    await next.learner.action("forget").click();
    await next.frame.locator("[data-fill=primary]", { hasText: "Start session 1" }).waitFor();
    await next.frame.locator("html.js").waitFor();
    await next.frame.evaluate(() => localStorage.clear());
    await next.page.close();
    await expectNothing(await openAlone(lesson.computer, address));
  });

  it("B54 by the learner while the second copy could not be opened does not come back from it", async () => {
    const address = `${lesson.room.lms.url}/package/index.html`;
    const course = await openAlone(lesson.computer, address);
    await work(course);
    await expect.poll(() => saveLine(course)).toBe(kept);
    await course.page.close();
    const next = await lesson.computer.newPage();
    await next.addInitScript(hangOnce);
    await next.goto(address);
    await next.locator("html.js").waitFor();
    await next.locator("[data-action=forget]").click();
    await next.locator("[data-fill=primary]", { hasText: "Start session 1" }).waitFor();
    await next.close();
    await expectNothing(await openAlone(lesson.computer, address));
  });
});

/** Runs in the page: the first time, the database never answers. */
function hangOnce(): void {
  if (sessionStorage.getItem("opened-once")) return;
  sessionStorage.setItem("opened-once", "1");
  IDBFactory.prototype.open = () => new EventTarget() as unknown as IDBOpenDBRequest;
}

/** Runs in the page: what was removed is still there, as when the browser is killed before the database heard of it. */
function removeNothing(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (text: unknown, key) {
    if (text === "") throw new DOMException("killed", "AbortError");
    return put.call(this, text, key);
  };
}

/** Runs in the page: the database never answers. */
function hang(): void {
  IDBFactory.prototype.open = () => new EventTarget() as unknown as IDBOpenDBRequest;
}

function blockLocalStorage(): void {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

function fullDatabase(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}

describe("a database that", () => {
  it.each([
    ["never answers", hang],
    ["is full", fullDatabase],
  ])("B54 %s holds nothing up: all is kept in localStorage and in the LMS", async (_how, spoil) => {
    await lesson.computer.addInitScript(spoil);
    const course = await lesson.open({ failCommits: 2, closing: "lost" });
    await work(course);
    await lesson.closeWindow(course);
    const next = await lesson.open();
    await expectWork(next);
    await next.learner.next();
    await lesson.keeps("favourite");
    await lesson.leave(next);
    expect([...course.exceptions, ...next.exceptions]).toEqual([]);
  });

  it("B54 is all there is, because localStorage is blocked, keeps everything, and the page says so", async () => {
    const address = `${lesson.room.lms.url}/package/index.html`;
    await lesson.computer.addInitScript(blockLocalStorage);
    const course = await openAlone(lesson.computer, address);
    await work(course);
    await expect.poll(() => saveLine(course)).toBe(kept);
    await course.page.close();
    await expectWork(await openAlone(lesson.computer, address));
  });

  it("B54 answers too late is not written over: it had not been read", async () => {
    const course = await lesson.open({ lms: "moodle", ...unreachable });
    await work(course);
    await lesson.closeWindow(course);
    const slow = await lesson.computer.newPage();
    await slow.addInitScript(hang);
    await slow.goto(lesson.room.lms.launchUrl({ ...lesson.query, ...unreachable }));
    const learner = new LearnerActions(slow.frameLocator("iframe[name=content]"));
    await learner.course.locator("html.js").waitFor();
    await learner.begin();
    await slow.close();
    await expectWork(await lesson.open({ lms: "moodle" }));
  });
});

it("B54 opened from disk: what is in the database alone is found there too", async () => {
  const address = pathToFileURL(`${lesson.folder}/index.html`).href;
  const course = await openAlone(lesson.computer, address);
  await work(course);
  await expect.poll(() => saveLine(course)).toBe(kept);
  await course.page.close();
  await lesson.computer.addInitScript(() => localStorage.clear());
  await expectWork(await openAlone(lesson.computer, address));
});

it("B54 an LMS that turns up after the learner was told there is none: the copy that anyone would find is gone", async () => {
  await lesson.computer.clock.install();
  const course = await lesson.open({ lateMs: "told" });
  await work(course);
  await lesson.computer.clock.runFor(13_000);
  await expect.poll(() => saveLine(course)).toBe(kept);
  await course.launchPage.evaluate(() => (Reflect.get(window, "letApiIn") as () => void)());
  await lesson.computer.clock.runFor(3000);
  await lesson.keeps("favourite");
  await until(async () => (await keptIn(course.frame, /:anyone$/)).length === 0);
  await course.launchPage.evaluate(() => localStorage.clear());
  await course.page.close();
  await expectNothing(await openAlone(lesson.computer, `${lesson.room.lms.url}/package/index.html`));
});
