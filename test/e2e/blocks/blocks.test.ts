import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { blockKinds } from "../../../src/content/blocks/index.ts";
import { axeFindings } from "../axe.ts";
import { brokenWords, unmarkedFocus } from "../pages/looks.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, openAlone } from "../visits.ts";

vi.setConfig({ testTimeout: 60_000 });

let room: Classroom;
let computer: BrowserContext;
let visit: Visit;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  room = await openClassroom("examples/every-block");
  computer = await newComputer(room);
  // Nobody's network is asked: what a frame would load is answered here.
  await computer.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Map</title>" }));
  computer.on("request", (request) => requests.push(request.url()));
  visit = await openAlone(computer, pathToFileURL(`${room.folder}/index.html`).href);
  ({ page } = visit);
}, 60_000);

afterAll(() => room.close());

async function open(session: string): Promise<void> {
  await page
    .locator(`nav a[href="#s-${session}"]`)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
}

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

describe("the blocks of examples/every-block", () => {
  it("are one of every kind", async () => {
    const shown = await page
      .locator(".block")
      .evaluateAll((blocks: HTMLElement[]) => blocks.map((block) => block.getAttribute("class") ?? ""));
    const missing = blockKinds.filter(({ type }) => !shown.some((names) => names.split(" ").includes(`block-${type}`)));
    expect(missing.map(({ type }) => type)).toEqual([]);
  });

  it("tabs: arrows, Home and End move and choose; one panel is shown", async () => {
    await open("words");
    const tabs = page.getByRole("tab");
    await tabs.first().focus();
    const names: string[] = [];
    for (const key of ["ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      names.push(await focused());
      expect(await page.getByRole("tab", { selected: true }).allInnerTexts()).toEqual([names.at(-1)]);
      expect(await page.getByRole("tabpanel").count()).toBe(1);
    }
    expect(names).toEqual(["Bethan", "Dina", "Ade", "Dina", "Ade"]);
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("listens");
  });

  it("tabs: are sections under each other where it is narrow", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.getByRole("tab").count()).toBe(0);
    expect(await page.locator(".tab-panel:visible").count()).toBe(4);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.getByRole("tab").count()).toBe(4);
  });

  it("flip cards: a press shows the back and another hides it; focus stays", async () => {
    const card = page.getByRole("button", { name: "Ambulate" });
    await card.press("Enter");
    expect(await card.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByText("Walk.").isVisible()).toBe(true);
    expect(await focused()).toBe("Ambulate");
    await card.press("Space");
    expect(await page.getByText("Walk.").isVisible()).toBe(false);
  });

  it("labelled graphic: a number opens its text, Escape closes it and goes back to the number", async () => {
    await open("pictures");
    const mark = page.getByRole("button", { name: "2 . Picture" });
    await mark.press("Enter");
    expect(await mark.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".bubble:visible").innerText()).toContain("text alternative");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".bubble:visible").count()).toBe(0);
    expect(await mark.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("comparison: arrows move the edge between the pictures", async () => {
    const range = page.getByRole("slider");
    await range.press("ArrowRight");
    expect(await page.locator(".overlay").evaluate((box: HTMLElement) => box.style.getPropertyValue("--edge"))).toBe(
      "51%",
    );
  });

  it("accordion: one button opens and closes them all", async () => {
    const folds = page.locator("#b-questions details[open]");
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await folds.count()).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Hide all" }).click();
    expect(await folds.count()).toBe(0);
  });

  it("code: says what copying did, and the text is where it can be pasted from", async () => {
    await computer.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.locator("[data-part=copied]:visible").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("inhaler");
  });

  it("steps: one at a time, its heading takes the focus", async () => {
    await open("publish");
    await page.getByRole("button", { name: "Next step" }).click();
    expect(await focused()).toBe("Look away");
    expect(await page.locator("#b-last-look li:visible").count()).toBe(1);
    await page.getByRole("button", { name: "Previous step" }).click();
    expect(await focused()).toBe("Listen");
  });

  it("acceptance 55: an embed sends nothing before its button is pressed, and the page allows that site alone", async () => {
    expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /^Show it from OpenStreetMap/ }).click();
    await page.frameLocator("iframe").locator("title").waitFor({ state: "attached" });
    expect(requests.filter((url) => !url.startsWith("file:")).map((url) => new URL(url).host)).toEqual([
      "www.openstreetmap.org",
    ]);
    expect(await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")).toContain(
      "frame-src https://www.openstreetmap.org;",
    );
  });

  it("never scroll sideways at 320 px, nor turned round", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const session of ["words", "pictures", "publish"]) {
      for (const dir of ["ltr", "rtl"]) {
        await page.evaluate((to) => (document.documentElement.dir = to), dir);
        await open(session);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([session, dir, wide]).toEqual([session, dir, 0]);
      }
    }
    await page.evaluate(() => (document.documentElement.dir = "ltr"));
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it("acceptance 14: show the focus on every control", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const controls = "a[href], button, input, select, textarea, summary, video, audio, [tabindex='0']";
    let count = 0;
    for (const session of ["words", "pictures", "publish", "practise"]) {
      await open(session);
      // From here on the browser takes the focus for the keyboard's.
      await page.keyboard.press("Tab");
      expect(await page.evaluate(unmarkedFocus, controls), session).toEqual([]);
      count += await page.locator("[data-kind=session]:visible").locator(controls).count();
    }
    expect(count).toBeGreaterThan(50);
  });

  it("acceptance 18: break no word of a label in the middle", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const session of ["words", "pictures", "publish", "practise"]) {
      await open(session);
      expect(await page.evaluate(brokenWords), session).toMatchObject({ broken: [] });
    }
  });

  it("are all there in print: every tab, every back, every step", async () => {
    await page.emulateMedia({ media: "print" });
    await open("words");
    expect(await page.locator(".tab-panel:visible").count()).toBe(4);
    expect(await page.locator(".flip-back:visible").count()).toBe(6);
    await open("publish");
    expect(await page.locator("#b-last-look li:visible").count()).toBe(4);
    await page.emulateMedia({ media: "screen" });
    expect(visit.problems).toEqual([]);
  });

  it("are all there without script, and no button does nothing", async () => {
    const plain = await newComputer(room, { javaScriptEnabled: false });
    const paper = await plain.newPage();
    await paper.goto(pathToFileURL(`${room.folder}/index.html`).href);
    expect(await paper.locator(".tab-panel:visible").count()).toBe(4);
    expect(await paper.locator(".flip-back:visible").count()).toBe(6);
    expect(await paper.locator("#b-last-look li:visible").count()).toBe(4);
    expect(await paper.locator(".block :is(button, input[type=range]):visible").count()).toBe(0);
    await plain.close();
  });
});
