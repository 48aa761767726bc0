import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext } from "playwright-core";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { blankWindow, launch, openAlone, type Visit } from "../visits.ts";
import { recordOf } from "../kept.ts";
import { until } from "../../helpers/until.ts";
import { axeFindings } from "../axe.ts";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
}, 60_000);
afterAll(() => room?.close());

const second = "Risks and responsibility";
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 500 },
  { width: 360, height: 640 },
] as const;

/** The words that the block on top of the window begins with, and how far below the edge it stands. */
function onTop({ frame }: Visit): Promise<readonly [words: string, top: number]> {
  return frame.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>("[data-page]:not([hidden]) [data-block]")];
    const block = blocks.find((each) => each.getBoundingClientRect().bottom > 32);
    const words = block?.innerText.trim().replace(/\s+/g, " ").slice(0, 24) ?? "";
    return [scrollY === 0 ? "the beginning" : words, Math.round(block?.getBoundingClientRect().top ?? NaN)] as const;
  });
}

async function words(visit: Visit): Promise<string> {
  return (await onTop(visit))[0];
}

/** Scrolls until a block is on top, and waits for its place to be noted. */
async function readTo(visit: Visit, text: string): Promise<void> {
  const block = visit.frame
    .locator("[data-page]:visible [data-block]", { hasText: new RegExp(`^\\s*${text}`) })
    .first();
  await block.evaluate((element) => element.scrollIntoView());
  await visit.page.waitForTimeout(1700);
}

/** By the footer's link, without scrolling there. */
async function follow({ frame }: Visit, page: string): Promise<void> {
  await frame.locator(`footer a[href="#${page}"]`).evaluate((link) => (link as HTMLElement).click());
}

async function closeIt(visit: Visit, learner: string): Promise<void> {
  await blankWindow(visit);
  await until(() => recordOf(room.lms, { learner }).finished);
  await visit.page.close();
}

describe.each(sizes)("a window of $width × $height", (viewport) => {
  it("B111 Continue, the menu and another device bring the block that was seen last", async () => {
    const learner = `place-${viewport.width}`;
    const first = await newComputer(room, { viewport });
    const visit = await launch(first, room, { learner });
    await visit.learner.open("risks-and-responsibility");
    expect(await words(visit)).toBe("the beginning");
    await readTo(visit, "Private is not the same as secret");
    const [, top] = await onTop(visit);
    expect(await words(visit)).toMatch(/^Private is not the same/);
    expect(top).toBeLessThan(33);

    await follow(visit, "glossary");
    await visit.frame
      .locator("nav.menu summary")
      .evaluate((summary) => summary.parentElement!.setAttribute("open", ""));
    await visit.frame.locator("nav.menu [data-status=risks-and-responsibility] a").click();
    expect(await words(visit)).toMatch(/^Private is not the same/);

    await closeIt(visit, learner);
    await first.close();

    for (const other of sizes) {
      const computer = await newComputer(room, { viewport: other });
      const again = await launch(computer, room, { learner });
      expect(await again.learner.primaryText()).toBe("Continue session 2");
      await again.learner.begin();
      expect(await words(again)).toMatch(/^Private is not the same/);
      expect(again.problems).toEqual([]);
      await closeIt(again, learner);
      await computer.close();
    }
  }, 60_000);

  it("B112 Back and Forward stay in the course while a page of it is before, and each is where it was, also after a reload", async () => {
    const computer = await newComputer(room, { viewport });
    const visit = await openAlone(computer, `${room.lms.url}/package/index.html`);
    const { page, learner } = visit;
    const before = await page.evaluate(() => history.length);
    await learner.begin();
    await entered(visit, "what-is-social-media");
    await readTo(visit, "How far it reaches");
    await follow(visit, "glossary");
    await entered(visit, "glossary");
    await follow(visit, "references");
    await entered(visit, "references");
    expect(await words(visit)).toBe("the beginning");
    expect(await page.evaluate(() => history.length)).toBe(before + 3);
    await page.goBack();
    expect(await learner.heading()).toBe("Glossary");
    await page.goBack();
    expect(await words(visit)).toMatch(/^How far it reaches/);
    await page.goBack();
    expect(await page.locator("#start").isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goForward();
    expect(await words(visit)).toMatch(/^How far it reaches/);
    await page.reload();
    await expect.poll(() => words(visit)).toMatch(/^How far it reaches/);
    expect(await axeFindings(page)).toEqual([]);
    expect(visit.problems).toEqual([]);
    await computer.close();
  }, 60_000);
});

/** The page has its entry in the browser's history, which it gets once it is drawn. */
async function entered({ frame }: Visit, page: string): Promise<void> {
  await expect.poll(() => frame.evaluate(() => history.state as unknown)).toBe(page);
}

describe("the address", () => {
  let computer: BrowserContext;
  beforeAll(async () => {
    computer = await newComputer(room);
  });
  afterAll(() => computer?.close());

  it.each([
    ["#s-risks-and-responsibility", second, "the beginning"],
    ["#quiz", "Final quiz", "the beginning"],
    ["#nothing-of-the-kind", "Introduction to social media for healthcare professionals", "the beginning"],
    ["#%", "Introduction to social media for healthcare professionals", "the beginning"],
    ["#closed", "Introduction to social media for healthcare professionals", "the beginning"],
  ])("B112 %s opens its page on load, at its beginning", async (hash, heading, place) => {
    const visit = await openAlone(computer, `${room.lms.url}/package/index.html${hash}`);
    await expect.poll(() => visit.learner.heading()).toBe(heading);
    await visit.page.waitForTimeout(200);
    expect(await words(visit)).toBe(place);
    expect(visit.problems).toEqual([]);
    await visit.page.close();
  });

  it("B112 leads to a block, and to a term, on load", async () => {
    const visit = await openAlone(computer, `${room.lms.url}/package/index.html#b-five-checks`);
    expect(await visit.learner.heading()).toBe(second);
    expect(await visit.frame.locator("#b-five-checks").evaluate((block) => document.activeElement === block)).toBe(
      true,
    );
    await visit.page.close();
  });
});

it("B112 leaving by Back saves like closing", async () => {
  const learner = "leaves-by-back";
  const computer = await newComputer(room);
  const visit = await launch(computer, room, { learner });
  await visit.learner.open("risks-and-responsibility");
  await entered(visit, "risks-and-responsibility");
  const block = visit.frame.locator("[data-page]:visible [data-block]", { hasText: /^\s*Private is not/ }).first();
  await block.evaluate((element) => element.scrollIntoView());
  // Nothing is waited for: the place is noted as the page goes.
  await visit.frame.evaluate(() => history.back());
  await visit.frame.locator("#start:visible").waitFor();
  await visit.launchPage.goBack({ waitUntil: "commit" });
  await until(() => recordOf(room.lms, { learner }).finished);
  const again = await launch(computer, room, { learner });
  await again.learner.begin();
  expect(await words(again)).toMatch(/^Private is not the same/);
  await computer.close();
}, 60_000);
