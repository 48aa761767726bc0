import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { openPreviewDesk, type PreviewDesk } from "./desk.ts";

describe("the pretend LMS of a preview", () => {
  let desk: PreviewDesk;
  beforeAll(async () => {
    desk = await openPreviewDesk();
    await desk.learner.begin();
  });
  afterAll(() => desk?.close());

  const fault = async (title: string) => (await desk.tab("Faults")).getByRole("checkbox", { name: title });
  const saveState = () => desk.course.locator("[data-fill=save]").first().getAttribute("data-state");
  let notes = 0;
  const write = async () => {
    await desk.learner.note("Which colour do you like best?").fill(`Note ${++notes}`);
    await desk.learner.note("Which colour do you like best?").blur();
  };

  /** The page says that it is saved exactly when the LMS has it. */
  it.each([
    ["Saving fails", "error 101"],
    ["Throws at what it is told", "nothing"],
    ["Server cannot be reached", "error 101"],
    ["Session has ended", "error 301"],
  ])(
    "%s: the page says that it is not saved, the panel shows why, and both are well again after it",
    async (title, shown) => {
      await (await fault(title)).check();
      await write();
      await until(async () => (await saveState()) !== "saved");
      const calls = await desk.tab("Calls");
      await calls.locator("tbody tr", { hasText: shown }).first().waitFor();
      await (await fault(title)).uncheck();
      if (title === "Session has ended") return;
      await write();
      await until(async () => (await saveState()) === "saved");
    },
  );

  it("opens the course without an LMS, and says so on the page", async () => {
    await (await fault("No LMS in reach")).check();
    await desk.course
      .locator("[data-fill=save-long]", { hasText: /not connected/i })
      .first()
      .waitFor({ state: "attached" });
    await (await fault("No LMS in reach")).uncheck();
    await until(async () => (await saveState()) === "saved");
  });

  it("publishes an update under a learner in progress, after saying what it does to them", async () => {
    await desk.learner.answerCheck("Fresh snow is white.", ["True"]);
    const update = await desk.tab("Update");
    await update.getByLabel("Hold changes back").check();
    await desk.shop.edit("sessions/1-colours.yaml", (text) => text.replace("answer: true", "answer: false"));
    await update.getByText("What you saved waits to be published.").waitFor();
    await update.getByText(/Re-opened\s+1 –[^]*check snow/).waitFor();
    await update.getByRole("button", { name: "Publish an update now" }).click();
    await desk.learner.check("Fresh snow is white.").locator("[data-fill=notice]:not([hidden])").waitFor();
    await update.getByLabel("Hold changes back").uncheck();
  });

  it("knows another learner and another device", async () => {
    const panel = await desk.tab("Learner");
    await panel.getByLabel("Mary Seacole").check();
    await until(async () => /^Start/.test(await desk.learner.primaryText()));
    await panel.getByLabel("Ada Lovelace").check();
    await until(async () => /^Continue/.test(await desk.learner.primaryText()));
    await panel.getByLabel("Another device").check();
    await until(async () => /^Continue/.test(await desk.learner.primaryText()));
    await panel.getByRole("button", { name: "Start over" }).click();
    await until(async () => /^Start/.test(await desk.learner.primaryText()));
    expect(desk.problems).toEqual([]);
  });
});
