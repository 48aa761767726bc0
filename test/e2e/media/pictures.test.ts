import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { LearnerActions } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";

let browser: Browser;
let shop: Workshop;
let address: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/courses/pictured")]);
  address = pathToFileURL(`${await shop.build("web")}/index.html`).href;
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

it.each([
  ["light", "rgba(0, 0, 0, 0)"],
  ["dark", "rgb(255, 255, 255)"],
] as const)(
  "A71 pictures in the %s are no wider than they are, and line art is on paper",
  async (colorScheme, ground) => {
    const computer = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
    const page = await computer.newPage();
    await page.goto(address);
    await page.locator("html.js").waitFor();
    await new LearnerActions(page).open("the-tap");
    const pictures = page.locator("main img:visible");
    await expect
      .poll(() => pictures.evaluateAll((all: HTMLImageElement[]) => all.every(({ complete }) => complete)))
      .toBe(true);
    const looks = await pictures.evaluateAll((all: HTMLImageElement[]) =>
      all.map((img) => ({
        isDrawing: img.src.endsWith(".svg"),
        isWider: img.getBoundingClientRect().width > img.naturalWidth,
        // Marks are placed by shares of the box around the picture.
        isFitted:
          img.parentElement?.matches(".labelled-picture") !== true || img.parentElement.clientWidth === img.clientWidth,
        ground: getComputedStyle(img).backgroundColor,
      })),
    );
    expect(looks).toHaveLength(5);
    for (const look of looks) expect(look).toEqual({ ...look, isWider: look.isDrawing, isFitted: true, ground });
    await computer.close();
  },
);
