import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLrsServer, type LrsServer } from "../../helpers/servers/lrs-server.ts";
import { wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import { LearnerActions } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const iri = "https://example.org/courses/small-course";
const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";

let browser: Browser;
let computer: BrowserContext;
let shop: Workshop;
let server: LrsServer;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  server = await startLrsServer(await shop.build("xapi"), iri);
  computer = await browser.newContext();
  computer.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await shop?.remove();
});

const told = () => server.lrs.statements() as unknown as readonly Statement[];
const answered = () => told().filter((statement) => wordOf(statement) === "answered");

it("B38 what an LRS did not take is on the device, survives a reload, and is told once when it takes it", async () => {
  const page = await computer.newPage();
  await page.goto(server.launchUrl(registration));
  await page.locator("html.js").waitFor();
  const learner = new LearnerActions(page);
  await learner.begin();
  // It fails, then it is too busy: statements alone, so that State still tells where the learner is.
  let refusals = 0;
  const isStatements = (url: URL) => url.pathname.endsWith("/statements");
  await computer.route(isStatements, (route) => {
    if (route.request().method() === "OPTIONS") return route.continue();
    const busy = refusals++ > 0;
    const headers = { "access-control-allow-origin": "*", ...(busy ? { "retry-after": "1" } : {}) };
    return route.fulfill({ status: busy ? 429 : 503, headers });
  });
  await learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
  await learner.answerCheck("Fresh snow is white.", ["True"]);
  await expect.poll(() => refusals).toBeGreaterThan(0);
  await expect.poll(() => page.locator("[data-fill=save]").getAttribute("data-state")).toMatch(/device|warning|error/);
  expect(answered()).toEqual([]);
  await page.reload();
  await page.locator("html.js").waitFor();
  expect(answered()).toEqual([]);

  await computer.unroute(isStatements);
  await page.reload();
  await expect.poll(() => answered().map(({ object }) => object.id.replace(/^.*\//, ""))).toEqual(["sky", "snow"]);
  expect(new Set(told().map(({ id }) => id)).size).toBe(told().length);
  await page.close();
});
