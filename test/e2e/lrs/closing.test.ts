import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, TroubleDesk, type Sitting } from "./trouble-desk.ts";

/* What Firefox does as a page closes, pretended in Chromium. `test/engines` has the real one. */

const snow = "Fresh snow is white.";
const saved = /^Saved to your LMS at/;
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};

let browser: Browser;
let shop: Workshop;
let folders: readonly string[];
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  folders = [await shop.build("xapi"), await shop.build("cmi5")];
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

function withDesk(format: "xapi" | "cmi5", use: (desk: TroubleDesk) => Promise<void>): Promise<void> {
  const isXapi = format === "xapi";
  return TroubleDesk.use(browser, folders[isXapi ? 0 : 1] ?? "", isXapi ? {} : { settings }, use);
}

/** Answered and saved, then half a thought typed. */
async function workIn(desk: TroubleDesk, computer: BrowserContext): Promise<Sitting> {
  const sitting = await desk.open(computer);
  await sitting.learner.begin();
  await sitting.learner.answerCheck(snow, ["True"]);
  await expect.poll(() => sitting.saveLine()).toMatch(saved);
  await sitting.type("Bläulich");
  return sitting;
}

/** What another computer finds of it. */
async function noteElsewhere(desk: TroubleDesk): Promise<string> {
  const next = await desk.open(await desk.sitDown());
  await next.learner.begin();
  return next.note();
}

/** What is fetched while the page closes is dropped, and so is what was fetched a moment before it, but with `keepalive`. */
async function dropsWhatIsFetchedLast(computer: BrowserContext): Promise<void> {
  await computer.addInitScript(() => {
    const ask = window.fetch.bind(window);
    const soon = () => new Promise((over) => setTimeout(over, 100));
    window.fetch = (url, init) => (init?.keepalive ? ask(url, init) : soon().then(() => ask(url, init)));
    addEventListener("pagehide", () => (window.fetch = () => new Promise(() => undefined)), { capture: true });
  });
}

describe("B75 a browser without keepalive, which drops what a closing page fetches (Firefox before 133)", () => {
  it.each([
    ["xapi", "suspended"],
    ["cmi5", "terminated"],
  ] as const)("%s: State and the last words leave in requests that are waited for", (format, last) =>
    withDesk(format, async (desk) => {
      const computer = await desk.sitDown();
      await computer.addInitScript(() => Reflect.deleteProperty(Request.prototype, "keepalive"));
      await dropsWhatIsFetchedLast(computer);
      const sitting = await workIn(desk, computer);
      // Chromium refuses such requests while a page really closes; Firefox does not.
      await sitting.page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
      await expect.poll(() => desk.told()).toEqual(["initialized", "answered", last]);
      await sitting.page.close();
      expect(await noteElsewhere(desk)).toBe("Bläulich");
    }),
  );
});

describe("B76 a browser that ends a page's process while pagehide runs (Firefox, the last tab of a site)", () => {
  async function firefox(desk: TroubleDesk): Promise<BrowserContext> {
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const computer = await desk.sitDown({ userAgent });
    await dropsWhatIsFetchedLast(computer);
    return computer;
  }

  it("xapi: State and suspended have left before it", () =>
    withDesk("xapi", async (desk) => {
      const sitting = await workIn(desk, await firefox(desk));
      await sitting.close();
      await expect.poll(() => desk.told()).toEqual(["initialized", "answered", "suspended"]);
      expect(await noteElsewhere(desk)).toBe("Bläulich");
    }));

  it("cmi5: State has left before it; only terminated is lost, for the page might have stayed", () =>
    withDesk("cmi5", async (desk) => {
      const sitting = await workIn(desk, await firefox(desk));
      const puts = desk.requests("PUT activities/state 204").length;
      // Firefox: a field loses the focus between the two, and what is fetched then is dropped.
      await sitting.page.evaluate(() => {
        addEventListener("beforeunload", () => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
      });
      await sitting.close();
      await expect.poll(() => desk.requests("PUT activities/state 204").length).toBe(puts + 1);
      expect(desk.told()).toEqual(["initialized", "answered"]);
      expect(await noteElsewhere(desk)).toBe("Bläulich");
    }));

  it("a page that stays goes on: nothing is told twice, and what it says later comes after resumed", () =>
    withDesk("xapi", async (desk) => {
      const sitting = await workIn(desk, await firefox(desk));
      await sitting.page.evaluate(() => {
        dispatchEvent(new Event("beforeunload"));
        // Firefox: a field loses the focus before `pagehide`.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        dispatchEvent(new Event("beforeunload"));
      });
      await expect.poll(() => desk.told()).toEqual(["initialized", "answered", "suspended"]);
      await sitting.learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
      const told = ["initialized", "answered", "suspended", "resumed", "answered"];
      await expect.poll(() => desk.told()).toEqual(told);
      await expect.poll(() => sitting.saveLine()).toMatch(saved);
      await sitting.learner.leave();
      await expect.poll(() => desk.told()).toEqual([...told, "suspended"]);
    }));
});
