import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { LearnerActions } from "../actions.ts";
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

  const prompt = "Which colour do you like best?";
  /** What the LMS has, as the panel shows it: state keeps letters as they are, and spaces as "_". */
  const stored = async () => (await desk.tab("Stored")).innerText();
  const hasNote = async () => (await stored()).includes(`Note_${notes}`);
  const goOn = async () => {
    await desk.course.locator("html.js").waitFor();
    if (!(await desk.learner.note(prompt).isVisible())) await desk.learner.begin();
  };

  it("Says “saved” and keeps nothing: the panel shows that it has nothing, and the page has kept it until the LMS is well", async () => {
    await (await fault("Says “saved”")).check();
    await write();
    await until(async () => (await saveState()) === "saved");
    await (
      await desk.tab("Calls")
    )
      .locator("tbody tr", { hasText: `Note_${notes}` })
      .first()
      .waitFor();
    expect(await hasNote()).toBe(false);
    await (await fault("Says “saved”")).uncheck();
    await (await desk.tab("Learner")).getByRole("button", { name: "Open again" }).click();
    await until(hasNote);
    await goOn();
    expect(await desk.learner.note(prompt).inputValue()).toBe(`Note ${notes}`);
  });

  it("Cuts what it gives back: the page goes on with what it has kept, and the LMS has all of it again", async () => {
    await (await fault("Cuts what it gives back")).check();
    await until(async () => (await stored()).includes("resume"));
    await goOn();
    expect(await desk.learner.note(prompt).inputValue()).toBe(`Note ${notes}`);
    await write();
    await until(async () => (await saveState()) === "saved");
    expect(await hasNote()).toBe(true);
    await (await fault("Cuts what it gives back")).uncheck();
    await goOn();
  });

  it("is there late: the page says that nothing is saved yet, and saves when it is", async () => {
    await (await fault("LMS is there late")).check();
    await until(async () => (await saveState()) === "error");
    await goOn();
    await write();
    expect(await hasNote()).toBe(false);
    await until(async () => (await saveState()) === "saved");
    expect(await hasNote()).toBe(true);
    await (await fault("LMS is there late")).uncheck();
    await goOn();
  });

  it("is open in a second tab: the first says where to go on and saves no more, the second saves", async () => {
    const learner = await desk.tab("Learner");
    const opened = desk.page.context().waitForEvent("page");
    await learner.getByRole("button", { name: "Open in a second tab" }).click();
    const second = new LearnerActions((await opened).frameLocator("iframe"));
    await second.begin();
    const elsewhere = desk.course.locator("[data-fill=save-long]", { hasText: "open in another tab" }).first();
    await elsewhere.waitFor({ state: "attached" });
    await second.note(prompt).fill(`Note ${++notes}`);
    await second.note(prompt).blur();
    await until(hasNote);
    await (await opened).close();
    await (await desk.tab("Learner")).getByRole("button", { name: "Open again" }).click();
    await goOn();
    expect(await desk.learner.note(prompt).inputValue()).toBe(`Note ${notes}`);
  });

  it("loses nothing that the page called saved when the course is closed without warning", async () => {
    await write();
    await until(async () => (await saveState()) === "saved");
    await (await desk.tab("Learner")).getByRole("button", { name: "Close without warning" }).click();
    const toast = desk.page.locator("#toast");
    await toast.getByText("The course was closed without warning.").waitFor();
    expect(await hasNote()).toBe(true);
    await toast.getByRole("button", { name: "Open again" }).click();
    await goOn();
    expect(await desk.learner.note(prompt).inputValue()).toBe(`Note ${notes}`);
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
