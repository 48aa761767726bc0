import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Classroom, type Query, newComputer, openClassroom } from "../classroom.ts";
import { byId, callsOf, latestCalls, recordOf, stateIn, written } from "../kept.ts";
import { type Visit, closeWindow, launch, openAlone } from "../visits.ts";
import { until } from "../../helpers/until.ts";

const notConnected = "Not connected – your progress is kept on this device";
const note = "Wŷl – 🌊 “sea”";
const sky = "Which colour has a clear sky?";
const right: Readonly<Record<string, readonly string[]>> = {
  "Which colour is grass?": ["Green"],
  "Which lights has a traffic signal?": ["Red", "Green", "Amber"],
  "Coal is pink.": ["False"],
  "What is one and two?": ["Three"],
  "Which numbers are even?": ["Six", "Eight"],
  "Nine is bigger than five.": ["True"],
};

let room: Classroom;
let computer: BrowserContext;
let learners = 0;
let ada: { readonly learner: string };

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
}, 60_000);

afterAll(() => room.close());

beforeEach(async () => {
  computer = await newComputer(room);
  await computer.addInitScript(listenToLiveRegion);
  ada = { learner: `ada-${++learners}` };
});

afterEach(() => computer.close());

/** Runs in the page: notes down whatever its live region says. */
function listenToLiveRegion(): void {
  const said: string[] = [];
  Reflect.set(window, "said", said);
  document.addEventListener("DOMContentLoaded", () => {
    const region = document.querySelector("[data-fill=live]");
    if (!region) return;
    const hear = () => region.textContent !== "" && said.push(region.textContent);
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
  });
}

/** Runs in the LMS's page: counts the commits that the course asks for. */
function countCommits(): void {
  const api = Reflect.get(window, "API") as { LMSCommit(argument: string): string }; // Put there by test/lms/page.ts.
  const { LMSCommit } = api;
  let commits = 0;
  Reflect.set(window, "commits", commits);
  api.LMSCommit = (argument) => {
    Reflect.set(window, "commits", ++commits);
    return LMSCommit(argument);
  };
}

function said(visit: Visit): Promise<readonly string[]> {
  return visit.frame.evaluate(() => Reflect.get(window, "said") as readonly string[]); // Set above.
}

function saveLine({ learner }: Visit, text: string): Promise<void> {
  return learner.course.locator("[data-fill=save-long]", { hasText: text }).waitFor();
}

async function alerts({ learner }: Visit): Promise<readonly string[]> {
  return learner.course.locator("[data-fill=alert] [data-fill=words]").allInnerTexts();
}

async function stored(query: Query) {
  return byId(await stateIn(recordOf(room.lms, query).values["cmi.suspend_data"], room.folder), room.folder);
}

/** What session 1 asks for, and a note. */
async function doSessionOne({ learner }: Visit): Promise<void> {
  await learner.begin();
  await learner.answerCheck(sky, ["Blue"]);
  await learner.answerCheck("Fresh snow is white.", ["True"]);
  await learner.note("Which colour do you like best?").fill(note);
  await learner.note("Which colour do you like best?").blur();
}

async function expectSessionOne({ learner }: Visit): Promise<void> {
  await learner.open("colours-session");
  expect(await learner.chosen(learner.check(sky))).toEqual(["Blue"]);
  expect(await learner.chosen(learner.check("Fresh snow is white."))).toEqual(["True"]);
  expect(await learner.note("Which colour do you like best?").inputValue()).toBe(note);
}

describe.each(["a plain server", "disk"])("acceptance 42, B1: opened from %s", (from) => {
  const address = () =>
    from === "disk" ? pathToFileURL(`${room.folder}/index.html`).href : `${room.lms.url}/package/index.html`;

  it("says once that nothing is connected, resumes on this computer, and can be finished", async () => {
    const first = await openAlone(computer, address());
    await doSessionOne(first);
    await saveLine(first, notConnected);
    await until(async () => (await said(first)).includes(notConnected));
    await first.learner.answerCheck("Which colours has the flag of France?", ["Blue"]);
    await first.learner.next();
    expect((await said(first)).filter((text) => text === notConnected)).toHaveLength(1);
    expect(await alerts(first)).toEqual([]);
    await first.page.close();

    const second = await openAlone(computer, address());
    expect(await second.learner.primaryText()).toBe("Continue session 2");
    await expectSessionOne(second);
    await second.learner.next();
    await second.learner.next();
    await second.learner.action("quiz-start").click();
    await second.learner.takeQuiz(new Map(Object.entries(right)), 0);
    expect(await second.learner.course.locator("[data-fill=verdict]").first().innerText()).toBe("Passed");
    await second.learner.leave();
    expect(await second.learner.heading()).toBe("You can close this window now");
    expect([...first.problems, ...second.problems]).toEqual([]);
    await second.page.close();

    const third = await openAlone(computer, address());
    expect(await third.learner.primaryText()).toBe("See your results");
  });

  it("clears what this computer keeps when the learner asks for it", async () => {
    const first = await openAlone(computer, address());
    await doSessionOne(first);
    await saveLine(first, notConnected);
    await first.page.close();

    const second = await openAlone(computer, address());
    await second.learner.action("forget").click();
    await second.learner.course.locator("[data-fill=primary]", { hasText: "Start session 1" }).waitFor();
    // The page is there before its script, and its script begins a copy anew.
    await second.learner.course.locator("html.js").waitFor();
    await saveLine(second, notConnected);
    const mirrors = await second.frame.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, value]) => (key.includes("mirror") ? String(value) : [])),
    );
    for (const mirror of mirrors) {
      const { state } = JSON.parse(mirror) as { state: string };
      expect(await byId(await stateIn(state, room.folder), room.folder)).toEqual({});
    }
    expect(mirrors.length).toBeLessThanOrEqual(1);
    await second.learner.open("colours-session");
    expect(await second.learner.note("Which colour do you like best?").inputValue()).toBe("");
  });
});

describe("an API that never turns up in a frame", () => {
  it("acceptance 42: leaves a course that keeps everything on this computer", async () => {
    await computer.clock.install();
    const visit = await launch(computer, room, { ...ada, noApi: 1 });
    await doSessionOne(visit);
    await computer.clock.runFor(13_000);
    await saveLine(visit, notConnected);
    await expectSessionOne(visit);
    await visit.page.close();
    const next = await launch(computer, room, { ...ada, noApi: 1 });
    await computer.clock.runFor(13_000);
    await saveLine(next, notConnected);
    await expectSessionOne(next);
    expect([...visit.problems, ...next.problems]).toEqual([]);
  });
});

describe("B2: an API that turns up seconds late", () => {
  const letApiIn = (visit: Visit): Promise<void> =>
    visit.page.evaluate(() => (Reflect.get(window, "letApiIn") as () => void)());

  it("gets what was done before", async () => {
    const visit = await launch(computer, room, { ...ada, lateMs: "told" });
    await doSessionOne(visit);
    expect(callsOf(room.lms, ada)).toEqual([]);
    await letApiIn(visit);
    await saveLine(visit, "Saved to your LMS");
    await until(() => latestCalls(room.lms, ada).some(({ name }) => name === "LMSCommit"));
    await closeWindow(visit, room, ada);
    expect(await stored(ada)).toMatchObject({
      sky: { phase: "checked", answer: { type: "choice", option: 1 } },
      snow: { phase: "checked" },
      favourite: { answer: { type: "text", text: note } },
    });
    expect(written(latestCalls(room.lms, ada), "cmi.interactions.0.id")).toEqual(["sky"]);
    expect(written(latestCalls(room.lms, ada), "cmi.interactions.1.id")).toEqual(["snow"]);
    expect(visit.problems).toEqual([]);
  });

  it("keeps what the LMS had, and adds to it", async () => {
    const first = await launch(computer, room, ada);
    await first.learner.begin();
    await first.learner.answerCheck("Which colours has the flag of France?", ["Red"]);
    await closeWindow(first, room, ada);
    const second = await launch(await newComputer(room), room, { ...ada, lateMs: "told" });
    await second.learner.begin();
    await second.learner.answerCheck(sky, ["Blue"]);
    await letApiIn(second);
    await saveLine(second, "Saved to your LMS");
    expect(await second.learner.chosen(second.learner.check("Which colours has the flag of France?"))).toEqual(["Red"]);
    await closeWindow(second, room, ada);
    expect(Object.keys(await stored(ada)).toSorted()).toEqual(["colours-session", "flags", "sky"]);
  });
});

describe("acceptance 44, B26: storage that is blocked", () => {
  const block = () => {
    for (const name of ["localStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    }
  };

  it("without an LMS either: a warning, no exception, and a course that works", async () => {
    await computer.addInitScript(block);
    const visit = await openAlone(computer, `${room.lms.url}/package/index.html`);
    await doSessionOne(visit);
    await saveLine(visit, "Not connected – your progress will be lost when you close this");
    expect(await alerts(visit)).toEqual(["Not connected – your progress will be lost when you close this"]);
    await visit.learner.action("settings").click();
    await visit.learner.course.locator("[data-setting=scale]").last().check();
    await visit.learner.course.locator("[data-dialog=settings] [type=submit]").click();
    await expectSessionOne(visit);
    expect(visit.problems).toEqual([]);
  });

  it("with an LMS: saves as ever", async () => {
    await computer.addInitScript(block);
    const visit = await launch(computer, room, ada);
    await doSessionOne(visit);
    await saveLine(visit, "Saved to your LMS");
    expect(await alerts(visit)).toEqual([]);
    await closeWindow(visit, room, ada);
    expect(Object.keys(await stored(ada))).toEqual(expect.arrayContaining(["sky", "snow", "favourite"]));
    expect(visit.problems).toEqual([]);
  });
});

describe("B7: an LMS that throws", () => {
  it("at interactions: the rest is saved", async () => {
    const visit = await launch(computer, room, { ...ada, throwSet: "cmi.interactions" });
    await doSessionOne(visit);
    await saveLine(visit, "Saved to your LMS");
    await closeWindow(visit, room, ada);
    expect(Object.keys(await stored(ada))).toEqual(expect.arrayContaining(["sky", "snow", "favourite"]));
    expect(visit.problems).toEqual([]);
  });

  it("at the state itself: says that nothing is saved, and keeps it on this computer", async () => {
    const visit = await launch(computer, room, { ...ada, throwSet: "cmi.suspend_data", closing: "lost" });
    await doSessionOne(visit);
    await saveLine(visit, "Not saved yet – trying again");
    expect(visit.problems).toEqual([]);
    await visit.page.close();
    const next = await launch(computer, room, ada);
    await expectSessionOne(next);
    await closeWindow(next, room, ada);
    expect(Object.keys(await stored(ada))).toEqual(expect.arrayContaining(["sky", "snow", "favourite"]));
  });
});

describe("acceptance 43, B6: commits that fail", () => {
  it("three of them: said, and all is sent when it works again", async () => {
    const visit = await launch(computer, room, { ...ada, failCommits: 3 });
    await doSessionOne(visit);
    await saveLine(visit, "Not saved yet – trying again");
    await saveLine(visit, "Saved to your LMS");
    expect(
      latestCalls(room.lms, ada).filter(({ name, result }) => name === "LMSCommit" && result === "false"),
    ).toHaveLength(3);
    await closeWindow(visit, room, ada);
    expect(await stored(ada)).toMatchObject({
      sky: { phase: "checked" },
      snow: { phase: "checked" },
      favourite: { answer: { type: "text", text: note } },
    });
    const { values } = recordOf(room.lms, ada);
    expect([
      values["cmi.interactions.0.id"],
      values["cmi.interactions.1.id"],
      values["cmi.interactions._count"],
    ]).toEqual(["sky", "snow", undefined]);
    expect(visit.problems).toEqual([]);
  });

  it("all of them: tries after 2, 5, 15, 30 and 60 s, a banner after a minute, and a download", async () => {
    await computer.clock.install();
    const visit = await launch(computer, room, { ...ada, failCommits: 1000 });
    await visit.page.evaluate(countCommits);
    const commits = () => visit.page.evaluate(() => Reflect.get(window, "commits") as number); // Set by countCommits.
    await computer.clock.pauseAt(Date.now() + 3_600_000);
    await visit.learner.begin();
    const counts = [await commits()];
    for (const seconds of [2, 5, 15, 30, 60]) {
      await computer.clock.runFor(seconds * 1000 - 10);
      counts.push(await commits());
      await computer.clock.runFor(10);
      counts.push(await commits());
      if (seconds === 2) await saveLine(visit, "Not saved yet – trying again");
      if (seconds === 30) expect(await alerts(visit)).toEqual([]);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
    expect(await alerts(visit)).toEqual(["Could not save. Your work is kept on this device."]);
    await visit.learner.note("Which colour do you like best?").fill(note);
    const download = visit.page.waitForEvent("download");
    await visit.learner.course.locator("[data-fill=alert] [data-action=notes-download]").click();
    expect(await readFile(await (await download).path(), "utf8")).toContain(note);
  });
});

describe("B23: an LMS that signs the learner out", () => {
  it("is said, nothing is lost, and the next launch sends it", async () => {
    const visit = await launch(computer, room, { ...ada, signOutAfter: 3, closing: "lost" });
    await doSessionOne(visit);
    await saveLine(visit, "You have been signed out.");
    expect(await alerts(visit)).toEqual([expect.stringContaining("then open this course again")]);
    expect(await visit.learner.course.locator("[data-fill=alert] [data-action=reopen]").isVisible()).toBe(true);
    expect(await visit.learner.course.locator("[role=alert]:focus-within").count()).toBe(0);
    expect(visit.problems).toEqual([]);
    await visit.page.close();
    expect(Object.keys(await stored(ada))).not.toContain("favourite");

    const next = await launch(computer, room, ada);
    await expectSessionOne(next);
    await closeWindow(next, room, ada);
    expect(Object.keys(await stored(ada))).toEqual(expect.arrayContaining(["sky", "snow", "favourite"]));
  });
});
