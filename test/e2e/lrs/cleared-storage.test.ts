import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { answer } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, TroubleDesk } from "./trouble-desk.ts";

const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};
const snow = "Fresh snow is white.";

let browser: Browser;
let shop: Workshop;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

it.each([
  ["xapi", {}],
  ["cmi5", { settings }],
] as const)(
  "B64 %s: an answer that the LRS had not taken is told after a sign-in that clears localStorage, once",
  async (format, options) => {
    await TroubleDesk.use(browser, await shop.build(format), options, async (desk) => {
      const answers = () => desk.told().filter((word) => word === "answered");
      const computer = await desk.sitDown();
      const sitting = await desk.open(computer);
      await expect.poll(() => desk.told()).toEqual(["initialized"]);
      await sitting.learner.open("colours-session");
      desk.server.troubleWith(() => answer(503));
      await sitting.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => sitting.saveLine()).toContain("Not saved");
      await sitting.close();
      await expect.poll(() => computer.pages().length).toBe(0);
      desk.server.troubleWith();
      // As Moodle 4.5 does at each sign-in.
      await computer.addInitScript(() => localStorage.clear());
      const next = await desk.open(computer);
      await expect.poll(answers).toEqual(["answered"]);
      await next.learner.open("colours-session");
      expect(await next.learner.chosen(next.learner.check(snow))).toEqual(["True"]);
      await next.close();
      await expect.poll(() => computer.pages().length).toBe(0);
      const last = await desk.open(computer);
      await expect.poll(() => last.saveLine()).toMatch(/^Saved/);
      expect(answers()).toEqual(["answered"]);
    });
  },
);
