import type { BrowserContext, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { byId, recordOf, stateIn } from "../kept.ts";
import { type Visit, alerts, closeWindow, launch } from "../visits.ts";

const loading = "The page is still loading. It will open as soon as it is here.";
const notLoaded = "This page could not be loaded. Check your connection, then choose it again.";
const parts = "**/assets/parts.js*";
const quiz = "**/assets/quiz.js*";
const fail = (route: Route) => route.abort();
/** What a cache gives again that has kept the script of another version of the course. */
const ofAnotherVersion = async (route: Route) => {
  if (new URL(route.request().url()).search !== "") return route.continue();
  const body = await (await route.fetch()).text();
  await route.fulfill({ contentType: "text/javascript", body: body.replace(/courseScript_\w+/, "courseScript_0") });
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
  ada = { learner: `ada-${++learners}` };
});

afterEach(() => computer.close());

/** Waits for one alert, with this text and nothing else. */
async function told(visit: Visit, text: string): Promise<void> {
  await expect.poll(() => alerts(visit)).toEqual([text]);
}

async function headingIs({ learner }: Visit, text: string): Promise<void> {
  await expect.poll(() => learner.heading()).toBe(text);
}

describe.each([
  ["do not come", fail],
  ["are the login page of an LMS whose session is over", (route: Route) => route.fulfill({ body: "<!doctype html>" })],
])("scripts of the other pages that %s", (_what, answer) => {
  it.each([parts, quiz])(
    "(%s) leave the start page and the help as they are; the session opens once they come",
    async (path) => {
      await computer.route(path, answer);
      const visit = await launch(computer, room, ada);
      const { learner } = visit;
      expect(await learner.primaryText()).toBe("Start session 1");
      await learner.open("privacy");
      await learner.open("start");
      expect(await alerts(visit)).toEqual([]);
      await learner.begin();
      await told(visit, notLoaded);
      expect(await learner.heading()).toBe("A small course");
      expect(await learner.course.locator("[data-fill=alert] button:visible").count()).toBe(0);
      await learner.begin();
      await told(visit, notLoaded);

      await computer.unroute(path);
      await learner.begin();
      await headingIs(visit, "Colours");
      expect(await alerts(visit)).toEqual([]);
      await learner.answerCheck("Fresh snow is white.", ["True"]);
      await closeWindow(visit, room, ada);
      const state = await stateIn(recordOf(room.lms, ada).values["cmi.suspend_data"], room.folder);
      expect((await byId(state, room.folder))["snow"]?.phase).toBe("checked");
    },
  );
});

it.each([parts, quiz])(
  "a script of another version of the course, from a cache (%s), is not used but asked for anew",
  async (path) => {
    await computer.route(path, ofAnotherVersion);
    const visit = await launch(computer, room, ada);
    await visit.learner.begin();
    await headingIs(visit, "Colours");
    expect(await alerts(visit)).toEqual([]);
    await visit.learner.answerCheck("Fresh snow is white.", ["True"]);
    expect(visit.problems).toEqual([]);
  },
);

describe("scripts of the other pages that take their time", () => {
  let come: () => void;

  beforeEach(async () => {
    const time = new Promise<void>((resolve) => (come = resolve));
    await computer.route(parts, async (route) => {
      await time;
      await route.continue();
    });
  });

  it("are waited for, and the learner is told; then the page opens by itself, with its heading focused", async () => {
    const visit = await launch(computer, room, ada, "domcontentloaded");
    await visit.learner.begin();
    await told(visit, loading);
    expect(await visit.learner.heading()).toBe("A small course");
    come();
    await headingIs(visit, "Colours");
    expect(await alerts(visit)).toEqual([]);
    expect(await visit.frame.evaluate(() => document.activeElement?.textContent)).toBe("Colours");
    expect(visit.problems).toEqual([]);
  });

  it("do not take a learner away who has gone somewhere else meanwhile", async () => {
    const visit = await launch(computer, room, ada, "domcontentloaded");
    await visit.learner.begin();
    await visit.learner.open("privacy");
    const heading = await visit.learner.heading();
    come();
    await visit.frame.waitForFunction(() => Object.keys(window).some((name) => name.startsWith("courseScript_")));
    expect(await visit.learner.heading()).toBe(heading);
    await visit.learner.open("start");
    await visit.learner.begin();
    await headingIs(visit, "Colours");
  });

  it("are no part of the start page: it says how far the learner is without them", async () => {
    come();
    const first = await launch(computer, room, ada);
    await first.learner.begin();
    for (const [stem, right] of [
      ["Which colour has a clear sky?", ["Blue"]],
      ["Which colours has the flag of France?", ["Blue", "White", "Red"]],
      ["Fresh snow is white.", ["True"]],
    ] as const)
      await first.learner.answerCheck(stem, right);
    await closeWindow(first, room, ada);

    await computer.unroute(parts);
    await computer.route(parts, fail);
    const { learner } = await launch(computer, room, ada);
    expect(await learner.primaryText()).toBe("Continue session 1");
    expect(await learner.course.locator("[data-fill=progress-words]").innerText()).not.toBe("0% complete");
  });
});

describe("a page that was not opened in this visit", () => {
  it("is printed with the whole course as the learner left it", async () => {
    const first = await launch(computer, room, ada);
    await first.learner.begin();
    await first.learner.answerCheck("Fresh snow is white.", ["True"]);
    await first.learner.note("Which colour do you like best?").fill("Green, as in moss");
    await closeWindow(first, room, ada);

    const visit = await launch(computer, room, ada);
    const frame = visit.frame;
    expect(await visit.learner.check("Fresh snow is white.").locator("[data-state=right]").count()).toBe(0);
    await frame.evaluate(() => {
      window.print = () => void dispatchEvent(new Event("beforeprint"));
    });
    await visit.learner.course.locator("footer [data-action=print-course]").click();
    await visit.learner.course.locator("html[data-whole]").waitFor();
    expect(await visit.learner.check("Fresh snow is white.").locator("[data-state=right]").count()).toBeGreaterThan(0);
    expect(await visit.learner.course.locator("[data-mirror]").first().innerText()).toBe("Green, as in moss");
    expect(visit.problems).toEqual([]);
  });
});
