import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { openPreviewDesk, type PreviewDesk } from "./desk.ts";

describe("a preview of another format, and of units", () => {
  let desk: PreviewDesk;
  beforeAll(async () => {
    desk = await openPreviewDesk({ format: "cmi5" });
    await desk.learner.begin();
  });
  afterAll(() => desk?.close());

  const saveState = () => desk.course.locator("[data-fill=save]").first().getAttribute("data-state");
  const choose = (name: string, value: string) => desk.page.locator(`#${name}`).selectOption(value);

  it("cmi5: the LMS has what the page has told it, and the page says that it is saved", async () => {
    await desk.learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
    await until(async () => (await saveState()) === "saved");
    const stored = await desk.tab("Stored");
    for (const verb of ["initialized", "answered"]) await stored.getByText(verb).first().waitFor();
    await (await desk.tab("Calls")).getByText("activities/state").first().waitFor();
  });

  it("units: each session is opened by itself, and the LMS has its own of each", async () => {
    await choose("format", "scorm12");
    await desk.shop.edit("course.yaml", (text) => `${text}delivery: { units: sessions }\n`);
    await desk.page.locator("#unit-label").waitFor();
    const units = await desk.page.locator("#unit option").allInnerTexts();
    expect(units.slice(0, 2)).toEqual(["Colours", "Numbers"]);
    await desk.page.locator("#unit").selectOption({ label: "Numbers" });
    await until(async () => (await desk.learner.heading().catch(() => "")) === "Numbers");
    await until(async () => (await (await desk.tab("Stored")).innerText()).includes("lesson_status"));
    expect(desk.problems).toEqual([]);
  });
});
