import { describe, expect, it, vi } from "vitest";
import { moodleDefaults } from "../../../src/pipeline/5-package/upload-guide/moodle-form.ts";
import { recordOf } from "../../e2e/kept.ts";
import { blankWindow, launch, saveLine, type Visit } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { ProfileRoom } from "./packages.ts";

vi.setConfig({ testTimeout: 60_000 });

const school = new ProfileRoom(["moodle"]);
const { attempts, rule } = moodleDefaults;

/** As a row of the database's defaults has it: one attempt, no rule, no new window, a frame of 100 % × 600 in the LMS's page. */
const query = { lms: "moodle", learner: "fleet", attempts, rule: rule.join(","), height: 600 };

const record = () => recordOf(school.room.lms, query);
const value = (name: string) => record().values[`cmi.${name}`];

/** Nothing is wider than the frame, and what opens over the page is within it. */
async function expectFits({ frame }: Visit): Promise<void> {
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth && innerHeight === 600)).toBe(
    true,
  );
  for (const dialog of await frame.locator("dialog[open]").all()) {
    const { top, bottom } = await dialog.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(600);
  }
}

describe("NHS England's Moodle sites, where a tool has made the activity", () => {
  it("B85 a learner in the frame fails, is called away, comes back, passes, leaves, and comes back to a review", async () => {
    school.room.lms.publish(school.packageFor("moodle"));
    const first = await launch(school.computer, school.room, query);
    await first.learner.begin();
    await expectFits(first);
    await first.learner.finishSessions();
    await first.learner.action("quiz-start").click();
    await first.learner.takeQuiz(school.key, 4);
    await expectFits(first);
    await until(() => value("suspend_data") !== undefined);
    await blankWindow(first);
    expect([value("core.lesson_status"), value("core.score.raw") ?? ""]).toEqual(["incomplete", ""]);

    const second = await launch(school.computer, school.room, query);
    await second.learner.begin();
    await second.learner.action("quiz-start").click();
    await second.learner.takeQuiz(school.key, 0);
    await second.learner.action("exit").first().click();
    await expectFits(second);
    await second.learner.action("leave").click();
    await until(() => record().finished);
    // No window to close: Moodle's own button leads on.
    await expect.poll(() => second.frame.locator("[data-fill=closed-how]").innerText()).toContain("Exit activity");
    expect(record()).toMatchObject({ grade: "100", isFailedForEver: false });
    expect(value("core.lesson_status")).toBe("completed");
    await second.page.close();

    const third = await launch(school.computer, school.room, query);
    await expect.poll(() => saveLine(third)).toContain("Review");
    expect([...first.exceptions, ...second.exceptions, ...third.exceptions]).toEqual([]);
    expect(value("core.score.raw")).toBe("100");
  });
});
