import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLmsServer, type LmsServer } from "../../helpers/servers/lms-server.ts";
import { LearnerActions } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { byId, stateIn } from "../kept.ts";

let browser: Browser;
let shop: Workshop;
let server: LmsServer;
let folder: string;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  folder = await shop.build("web");
  server = await startLmsServer(folder);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await shop?.remove();
});

describe("a package for the web", () => {
  it.each([
    ["a web server", () => `${server.url}/package/index.html`],
    ["a double click", () => pathToFileURL(`${folder}/index.html`).href],
  ])("from %s keeps its work on the device, asks nobody, and clears it when asked", async (_from, address) => {
    const computer = await browser.newContext();
    computer.setDefaultTimeout(20_000);
    const page = await computer.newPage();
    const own = address().replace("index.html", "");
    const asked: string[] = [];
    page.on("request", (request) => request.url().startsWith(own) || asked.push(request.url()));
    const learner = new LearnerActions(page);
    /** States that this computer has. */
    const kept = () =>
      page.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith("build-course:mirror:"))
          .map((key) => localStorage.getItem(key) ?? "")
          .filter((copy) => copy.startsWith("{"))
          .map((copy) => (JSON.parse(copy) as { readonly state: string }).state),
      );
    const work = async () => byId(await stateIn((await kept())[0], folder), folder);
    const open = async () => {
      await page.goto(address());
      await page.locator("html.js").waitFor();
    };

    await open();
    await learner.begin();
    await learner.answerCheck("Fresh snow is white.", ["True"]);
    await learner.note("Which colour do you like best?").fill("Green");
    await learner.note("Which colour do you like best?").blur();
    await expect.poll(work).toMatchObject({ snow: { phase: "checked" }, favourite: { answer: { text: "Green" } } });
    const before = await stateIn((await kept())[0], folder);
    await open();
    expect(await learner.primaryText()).toBe("Continue session 1");
    await learner.action("forget").click();
    await expect.poll(() => learner.primaryText()).toBe("Start session 1");
    // A fresh start is kept as well, in the moment after; there is nothing in it.
    await expect.poll(async () => (await kept()).length).toBe(1);
    const fresh = await stateIn((await kept())[0], folder);
    expect([fresh.slots.size, fresh.place.page, fresh.token === before.token]).toEqual([0, 0, false]);
    await learner.begin();
    expect(await learner.note("Which colour do you like best?").inputValue()).toBe("");
    expect(await learner.chosen(learner.check("Fresh snow is white."))).toEqual([]);
    expect(asked).toEqual([]);
    await computer.close();
  });
});
