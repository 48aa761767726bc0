import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LearnerActions } from "../actions.ts";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { recordOf } from "../kept.ts";
import { until } from "../../helpers/until.ts";
import { colours, numbers } from "./ways.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const lms = "moodle-2004";
const notRecorded = /^Nothing you do here is saved: your learning system has ended this visit\./;
let room: Classroom;
let folder: string;

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
  await room.shop.edit("course.yaml", (text) => `${text}delivery: { units: sessions }\n`);
  folder = await room.shop.build("scorm2004-3rd");
  room.lms.publish(folder);
});
afterAll(() => room?.close());

/** The player's page, opened with this unit; `openUnit` is its list of units. */
async function player(unit: string): Promise<Page> {
  const page = await (await newComputer(room)).newPage();
  await page.goto(room.lms.launchUrl({ lms, sco: unit, learner: "ada" }));
  await unitOn(page, unit);
  return page;
}

async function unitOn(page: Page, unit: string): Promise<LearnerActions> {
  await until(() => page.frames().some((frame) => frame.url().endsWith(unit)));
  const frame = page.frames().find((candidate) => candidate.url().endsWith(unit));
  await frame?.locator("html.js").waitFor();
  return new LearnerActions(page.frameLocator("iframe[name=content]"));
}

const kept = (unit: string) => recordOf(room.lms, { lms, learner: `ada/${unit}` }).values["cmi.suspend_data"];

describe("a package of units in the page in which Moodle plays SCORM 2004", () => {
  it("B83 the second unit says at once, and beside each answer, that nothing of it is saved", async () => {
    const page = await player(colours);
    const first = await unitOn(page, colours);
    await first.begin();
    await first.answerCheck("Which colour has a clear sky?", ["Green"]);
    await until(() => kept(colours) !== undefined);
    await page.evaluate((unit) => (Reflect.get(window, "openUnit") as (unit: string) => void)(unit), numbers);
    const second = await unitOn(page, numbers);
    const alert = second.course.locator("[data-fill=alert] [data-fill=words]");
    await expect.poll(() => alert.innerText()).toMatch(notRecorded);
    await second.begin();
    const here = second.course.locator("[data-fill=unsaved]:visible");
    expect(await here.count()).toBe(0);
    const check = await second.answerCheck("What is two and two?", ["Four"]);
    expect(await check.locator("[data-fill=unsaved]").innerText()).toMatch(notRecorded);
    expect(await here.count()).toBe(1);
    expect(await second.course.locator("[data-fill=save-short]").innerText()).toBe("Not saved");
    expect(await second.course.locator("[data-action=save-again]:visible, [data-action=reopen]:visible").count()).toBe(
      0,
    );
    await page.close();
    expect(kept(numbers)).toBeUndefined();

    // As the words say: out of the player's page, and this unit first.
    const again = await player(numbers);
    const third = await unitOn(again, numbers);
    await third.begin();
    await third.answerCheck("What is two and two?", ["Four"]);
    await until(() => kept(numbers) !== undefined);
    expect(await third.course.locator("[data-fill=alert] [data-fill=words]").count()).toBe(0);
    expect(await third.course.locator("[data-fill=unsaved]:visible").count()).toBe(0);
    await again.close();
  });
});
