import type { BrowserContext, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { byId, callsOf, recordOf, stateIn } from "../kept.ts";
import { closeWindow, launch } from "../visits.ts";

const scripts = ["**/assets/course.js", "**/assets/quiz.js"];
const fail = (route: Route) => route.abort();
const login = (route: Route) => route.fulfill({ contentType: "text/javascript", body: "<!doctype html>" });
/** What a cache gives again that has kept the script of another version of the course. */
const ofAnotherVersion = async (route: Route) => {
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

describe.each([
  ["that does not come", fail],
  ["that is the login page of an LMS whose session is over", login],
  ["of another version of the course, from a cache", ofAnotherVersion],
])("a script %s", (_what, answer) => {
  it.each(scripts)("(%s) leaves the page readable, and the LMS alone; the next launch is like any", async (path) => {
    await computer.route(path, answer);
    const page = await computer.newPage();
    await page.goto(room.lms.launchUrl(ada));
    await until(() => page.frames().some((frame) => frame.url().includes("/package/")));
    const course = page.frames().find((frame) => frame.url().includes("/package/"))!;
    await course.waitForLoadState("load");
    // What starts a course waits for an LMS at most so long.
    await page.waitForTimeout(1000);
    expect(await course.locator("html").getAttribute("class")).toBe("no-js");
    expect(await course.locator("h1:visible").allTextContents()).toContain("Colours");
    expect(await course.locator("button:visible").count()).toBe(0);
    expect(callsOf(room.lms, ada)).toEqual([]);
    await page.close();

    await computer.unroute(path);
    const visit = await launch(computer, room, ada);
    await visit.learner.begin();
    await visit.learner.answerCheck("Fresh snow is white.", ["True"]);
    expect(visit.problems).toEqual([]);
    await closeWindow(visit, room, ada);
    const state = await stateIn(recordOf(room.lms, ada).values["cmi.suspend_data"], room.folder);
    expect((await byId(state, room.folder))["snow"]?.phase).toBe("checked");
  });
});
