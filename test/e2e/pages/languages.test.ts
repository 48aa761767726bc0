import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { axeFindings } from "../axe.ts";
import { workshop, type Workshop } from "../package.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 120_000 });

const large = { width: 1280, height: 800 };
const small = { width: 320, height: 640 };
/** Every page has the check of its width; axe, which takes its time, every third, or with RUNS each of them. */
const axeEvery = Number(process.env["RUNS"] ?? "1") > 1 ? 1 : 3;
/** Where English words of the interface would be seen first. */
const english = /\b(Start session|Sessions|minutes|Not started|Previous|Next|Check answer|Save and exit|Print)\b/;

let shop: Workshop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([workshop("examples/every-block"), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await shop.remove();
});

/** The example course with buttons and messages in another language; its content stays English, and says so nowhere. */
async function openIn(language: string): Promise<Page> {
  await shop.edit("course.yaml", (text) => text.replace(/^language: .*$/m, `language: ${language}`));
  const folder = await shop.build("web");
  const page = await browser.newPage({ viewport: large, locale: language });
  await page.goto(pathToFileURL(`${folder}/index.html`).href);
  await page.locator("html.js").waitFor();
  return page;
}

/** Every page, by the name of its section. */
async function eachPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const names = await page
    .locator("[data-page]")
    .evaluateAll((sections) => sections.map(({ id, dataset }) => [id, dataset["page"] ?? ""] as const));
  for (const [id, name] of names) {
    if (name === "closed") continue;
    await page.evaluate(followLinkTo, id);
    if (await page.locator(`section[data-page="${name}"]`).isVisible()) await look(name);
  }
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([
  ["cy", "ltr"],
  ["fr", "ltr"],
  ["ar", "rtl"],
])("acceptance 6, 24: in %s", (language, direction) => {
  it("pages are found right by axe, scroll down only, and have no English button", async () => {
    const page = await openIn(language);
    const html = page.locator("html");
    // What is kept on the device is kept: no warning sign beside it.
    expect(await page.locator(".save .icon-saved").isVisible()).toBe(true);
    expect(await page.locator(".save .icon-unsaved").isVisible()).toBe(false);
    expect(await html.getAttribute("lang")).toBe(language);
    expect(await html.getAttribute("dir")).toBe(direction);
    expect(await page.locator("header, footer, [data-page=start] .button").allInnerTexts()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(english)]),
    );
    const seen: string[] = [];
    await eachPage(page, async (name) => {
      const isLookedInto = seen.push(name) % axeEvery === 0;
      for (const size of direction === "rtl" ? [large, small] : [large]) {
        await page.setViewportSize(size);
        if (isLookedInto) expect.soft(await axeFindings(page), `${name} at ${size.width}`).toEqual([]);
        expect.soft(await overflow(page), `${name} at ${size.width}`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize(large);
    });
    expect(seen).toEqual(expect.arrayContaining(["words", "pictures", "publish", "practise", "privacy"]));
    await page.close();
  });
});

describe("acceptance 24: right to left", () => {
  it("puts the menu on the right, and leaves code as it is", async () => {
    const page = await openIn("ar-EG");
    await page.evaluate(followLinkTo, "s-pictures");
    const [list, heading] = await Promise.all([
      page.locator("nav.menu").boundingBox(),
      page.locator("#s-pictures h1").boundingBox(),
    ]);
    expect(list?.x).toBeGreaterThan(heading?.x ?? Infinity);
    const code = page.locator(".code .scroll");
    expect(await code.evaluate((box) => getComputedStyle(box).direction)).toBe("ltr");
    expect(await code.evaluate((box) => box.scrollLeft)).toBe(0);
    await page.close();
  });
});
