import type { Frame, Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";
import { callsOf } from "../kept.ts";

const scripts = ["**/assets/course.js", "**/assets/quiz.js"];
const fail = (route: Route) => route.abort();
const login = (route: Route) => route.fulfill({ contentType: "text/javascript", body: "<!doctype html>" });
/** What a cache gives again that has kept the script of another version of the course. */
const ofAnotherVersion = async (route: Route) => {
  const body = await (await route.fetch()).text();
  await route.fulfill({ contentType: "text/javascript", body: body.replace(/courseScript_\w+/, "courseScript_0") });
};

const notKept = "nothing you do here is saved or recorded";
const lesson = new Lesson();

describe.each([
  ["that does not come", fail],
  ["that is the login page of an LMS whose session is over", login],
  ["of another version of the course, from a cache that nothing gets past", ofAnotherVersion],
])("a script %s", (_what, answer) => {
  it.each(scripts)("B89 (%s) leaves the page readable, and it says that nothing is kept", async (path) => {
    await lesson.computer.route(path, answer);
    const page = await lesson.computer.newPage();
    await page.goto(lesson.room.lms.launchUrl(lesson.query));
    // Our script runs, finds that one is not its own, and what it asks for is answered: the page is loaded once more.
    const isLoadedAnew = answer === ofAnotherVersion || (answer === login && path.includes("quiz"));
    if (isLoadedAnew) await until(() => isReloaded(page));
    await saysSo(page);
    const course = await courseFrame(page);
    expect(await course.locator("html").getAttribute("class")).toBe("no-js");
    expect(await course.locator("h1:visible").allTextContents()).toContain("Colours");
    expect(await course.locator("button:visible").count()).toBe(0);
    expect(callsOf(lesson.room.lms, lesson.query)).toEqual([]);

    // The way out that it names.
    await lesson.computer.unroute(path);
    await course.getByRole("link", { name: "Load the page again" }).click();
    await until(async () => (await (await courseFrame(page)).locator("html").getAttribute("class")) === "js");
    expect(await (await courseFrame(page)).getByText(notKept).isVisible()).toBe(false);
    await page.close();

    const visit = await lesson.open();
    await visit.learner.begin();
    await visit.learner.answerCheck("Fresh snow is white.", ["True"]);
    await until(async () => (await lesson.kept())["snow"]?.phase === "checked");
    await lesson.closeWindow(visit);
  });
});

describe("a script that is late", () => {
  it("B89 is waited for in silence: what would be an alarm does not show while it may still come", async () => {
    let release = () => {};
    const late = new Promise<void>((resolve) => (release = resolve));
    await lesson.computer.route("**/assets/course.js", (route) => late.then(() => route.continue()));
    const page = await lesson.computer.newPage();
    await page.goto(lesson.room.lms.launchUrl(lesson.query), { waitUntil: "commit" });
    const course = await courseFrame(page);
    await course.locator("h1:visible").first().waitFor();
    expect(await course.getByText(notKept).isVisible()).toBe(false);
    const { animationDelay } = await course
      .locator(".unstarted")
      .evaluate((bar) => ({ animationDelay: getComputedStyle(bar).animationDelay }));
    expect(animationDelay).toBe("6s");
    release();
    await until(async () => (await course.locator("html").getAttribute("class")) === "js");
    expect(await course.getByText(notKept).isVisible()).toBe(false);
    await page.close();
  });
});

it("B89 the browser's own cache has the quiz of the version before: it is asked for anew, and nothing is wrong", async () => {
  const { lms, shop } = lesson.room;
  lms.serveWith({ "cache-control": "max-age=86400" }, ".js");
  const before = await lesson.open();
  await lesson.closeWindow(before);
  await shop.edit("assessment.yaml", (text) => text.replace("Coal is pink.", "Coal is white."));
  await lesson.publish();

  const visit = await lesson.open();
  await visit.learner.begin();
  await visit.learner.answerCheck("Fresh snow is white.", ["True"]);
  await lesson.keeps("snow");
  expect(visit.problems).toEqual([]);
  await lesson.closeWindow(visit);
});

async function courseFrame(page: Page): Promise<Frame> {
  await until(() => page.frames().some((frame) => frame.url().includes("/package/")));
  return page.frames().find((frame) => frame.url().includes("/package/"))!;
}

/** Six seconds later, as a test above says; where a script is asked for anew, in the page that is loaded then. */
async function saysSo(page: Page): Promise<void> {
  await until(async () => {
    const course = await courseFrame(page);
    await course.evaluate(() => document.getAnimations().forEach((animation) => animation.finish())).catch(() => {});
    return course.getByText(notKept).isVisible();
  });
}

async function isReloaded(page: Page): Promise<boolean> {
  const course = await courseFrame(page);
  const type = () => performance.getEntriesByType("navigation").map((entry) => Reflect.get(entry, "type") === "reload");
  return course.evaluate(type).then(
    (types) => types.includes(true),
    () => false,
  );
}
