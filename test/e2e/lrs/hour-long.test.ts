import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { profileById } from "../../../src/formats/profiles.ts";
import { answer } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { until } from "../../helpers/until.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, TroubleDesk } from "./trouble-desk.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const settings = { launchMode: "Normal", moveOn: "Completed", publisherId: `${iri}/units/small-course` } as const;
const { visitSeconds = 0 } = profileById("mod-cmi5");
const minuteMs = 60_000;

let browser: Browser;
let shop: Workshop;
let folder: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\ntracking: { profile: mod-cmi5 }\n`);
  folder = await shop.build("cmi5");
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

it("B84 a visit whose token is refused after an hour says so at once; the next one goes on, and the LMS has all of it", () =>
  TroubleDesk.use(browser, folder, { settings }, async (desk) => {
    const computer = await desk.sitDown();
    const begunAt = new Date("2026-11-30T09:00:00Z").getTime();
    await computer.clock.install({ time: begunAt });
    let minutes = 0;
    /** Both clocks. mod_cmi5 0.1.0: 401 to all requests once the token is older than that. */
    const pass = async (more: number) => {
      minutes += more;
      await computer.clock.fastForward(more * minuteMs);
    };
    let fetchedAt = 0;
    desk.server.troubleWith(() => ((minutes - fetchedAt) * 60 > visitSeconds ? answer(401) : undefined));

    const first = await desk.open(computer);
    await first.learner.begin();
    await first.learner.answerCheck("Which colour has a clear sky?", ["Green"]);
    await until(() => desk.told().includes("answered"));
    await pass(59);
    await first.learner.answerCheck("Fresh snow is white.", ["True"]);
    await expect.poll(() => desk.told().filter((word) => word === "answered").length).toBe(2);
    await expect.poll(() => first.saveLine()).toMatch(/^Saved to your LMS/);
    expect(await first.alerts()).toEqual([]);

    await pass(2);
    await first.learner.answerCheck("Which colours has the flag of France?", ["Blue", "White", "Red"]);
    await expect
      .poll(() => first.alerts())
      .toEqual([
        "Your learning system no longer takes what you do here. Your work is kept on this device. Close this and open it again from your learning system.",
      ]);
    expect(desk.told().filter((word) => word === "answered").length).toBe(2);
    await first.page.close();

    // A new launch, a new token.
    fetchedAt = minutes;
    const second = await desk.open(computer);
    await second.learner.begin();
    const flags = second.learner.check("Which colours has the flag of France?");
    expect(await second.learner.chosen(flags)).toEqual(["Blue", "White", "Red"]);
    await expect.poll(() => desk.told().filter((word) => word === "answered").length).toBe(3);
    await expect.poll(() => second.saveLine()).toMatch(/^Saved to your LMS/);
  }));
