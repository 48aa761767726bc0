import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { openPreviewDesk, type PreviewDesk } from "./desk.ts";

describe("preview", () => {
  let desk: PreviewDesk;
  const first = "sessions/1-colours.yaml";
  beforeAll(async () => {
    desk = await openPreviewDesk();
    await desk.learner.begin();
  });
  afterAll(() => desk?.close());

  /** A word on the window of the course, which is gone when the page is opened anew. */
  const markPage = () => desk.course.locator("html").evaluate(() => Reflect.set(window, "isTheSamePage", true));
  const isSamePage = () => desk.course.locator("html").evaluate(() => Reflect.get(window, "isTheSamePage") === true);
  const note = () => desk.learner.note("Which colour do you like best?");

  it("puts a changed text into the page that is open: what was chosen and typed stays, and nothing is opened anew", async () => {
    await markPage();
    const sky = desk.learner.check("Which colour has a clear sky?");
    await sky.locator("[data-option] input").nth(1).check();
    await note().fill("Blue, as far as I");
    await desk.shop.edit(first, (text) =>
      text.replace("Some words on colours.", "Other words on colours, and *more*."),
    );
    await desk.course.getByText("Other words on colours, and more.").waitFor();
    expect(await isSamePage()).toBe(true);
    expect(await sky.locator("[data-option] input").nth(1).isChecked()).toBe(true);
    expect(await note().inputValue()).toBe("Blue, as far as I");
    expect(desk.problems).toEqual([]);
  });

  it("opens a page anew where its script must read more: place, answers, half a sentence and a dialog are as they were", async () => {
    await markPage();
    await note().fill("Green, because it");
    await desk.course.locator("[data-action=settings]").first().click();
    await desk.shop.edit(first, (text) =>
      text.replace("prompt: Fresh snow is white.", "prompt: Snow that fell today is white."),
    );
    await desk.course.getByText("Snow that fell today is white.").first().waitFor();
    await desk.course.locator("dialog[data-dialog=settings][open]").waitFor();
    expect(await isSamePage()).toBe(false);
    expect(await desk.learner.heading()).toBe("Colours");
    expect(await note().inputValue()).toBe("Green, because it");
    await desk.course.locator("dialog[open]").press("Escape");
  });

  it("shows a mistake over the last good version, with its line and the way out, until it is mended", async () => {
    const overlay = desk.page.locator("#overlay");
    await desk.shop.edit(first, (text) => text.replace("type: reflection", "type: refection"));
    await overlay.waitFor();
    const words = await overlay.innerText();
    for (const part of [
      "BC2003",
      "sessions/1-colours.yaml:36:11",
      "type: refection",
      "^^^^",
      'Did you mean "reflection"?',
    ])
      expect(words).toContain(part);
    expect(await note().inputValue()).toBe("Green, because it");
    await desk.shop.edit(first, (text) => text.replace("type: refection", "type: reflection"));
    await overlay.waitFor({ state: "hidden" });
    expect(await desk.page.locator("#state").innerText()).toMatch(/^As you saved it/);
  });

  it("says where a part of the course is written, and leads to a block that was changed elsewhere", async () => {
    await desk.page.keyboard.press("Alt+Shift+F");
    await desk.course.getByText("Other words on colours").hover();
    await until(async () => (await desk.page.locator("#where").innerText()) === "sessions/1-colours.yaml:6:5");
    await desk.page.keyboard.press("Alt+Shift+F");
    await desk.shop.edit("sessions/2-numbers.yaml", (text) =>
      text.replace("Some words on numbers.", "New words on numbers."),
    );
    const toast = desk.page.locator("#toast");
    await toast.getByRole("button", { name: "Show it" }).click();
    expect(await desk.course.getByText("New words on numbers.").isVisible()).toBe(true);
    expect(await desk.learner.heading()).toBe("Numbers");
  });

  it("A99 tells the open page of blocks that have other words, so that progress and place are those of a page opened now", async () => {
    const numbers = "sessions/2-numbers.yaml";
    await desk.shop.edit(numbers, (text) => `${text}  - |\n    ${"Long words. ".repeat(300)}\n  - A last word.\n`);
    await desk.course.getByText("A last word.").scrollIntoViewIfNeeded();
    await desk.course.locator("html").evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await markPage();
    await desk.shop.edit(numbers, (text) => text.replace("Long words. ".repeat(300), "Longer words. ".repeat(280)));
    await desk.course.getByText("Longer words. Longer words.").waitFor();
    expect(await isSamePage()).toBe(true);
    const marks = await desk.course.locator("html").evaluate(() => {
      const island = document.getElementById("course-data");
      const data = Reflect.get(island ?? {}, "data") as { sessions: { id: string; path: number[][] }[] };
      const shown = document.querySelector<HTMLElement>("[data-page]:not([hidden])");
      const told = data.sessions.find(({ id }) => id === shown?.dataset["page"])?.path.map(([mark]) => mark);
      const blocks = [...(shown?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
      return { told, shown: blocks.map((block) => Number(block.dataset["block"])) };
    });
    expect(marks.told).toEqual(marks.shown);
    const progress = () => desk.course.locator('[data-fill="progress"]').getAttribute("aria-valuetext");
    const top = () =>
      desk.course
        .locator("[data-page]:not([hidden]) [data-block]")
        .evaluateAll((blocks) => blocks.findIndex((block) => block.getBoundingClientRect().bottom > 32));
    // The place goes to the LMS when scrolling rests, with the next save.
    await new Promise((rested) => setTimeout(rested, 1_800));
    const [was, wasTop] = [await progress(), await top()];
    expect(wasTop).toBeGreaterThan(0);
    const learner = await desk.tab("Learner");
    await learner.getByRole("button", { name: "Open again" }).click();
    await until(async () => !(await isSamePage().catch(() => true)));
    await desk.course.locator('[data-fill="primary"]').click();
    expect(await desk.learner.heading()).toBe("Numbers");
    await until(async () => (await top()) === wasTop);
    expect(await progress()).toBe(was);
  });

  it("shows what the LMS has and every call", async () => {
    const stored = await desk.tab("Stored");
    await stored.getByText("cmi.suspend_data").waitFor();
    expect(await stored.innerText()).toMatch(/Learner state: \d+ of 4,096 characters/);
    const calls = await desk.tab("Calls");
    await calls.getByText("LMSCommit").first().waitFor();
  });

  it.each(["light", "dark"] as const)("has nothing in its panel that axe would say in %s", async (colorScheme) => {
    await desk.page.emulateMedia({ colorScheme });
    for (const name of ["Stored", "Calls", "Faults", "Learner", "Update", "Record", "Findings"]) {
      await desk.tab(name);
      const { violations } = await new AxeBuilder({ page: desk.page }).exclude("#course").setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes.map(({ target }) => target)])).toEqual([]);
    }
  });
});
