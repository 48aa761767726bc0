import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { openPreviewDesk, type PreviewDesk } from "./desk.ts";

describe("a recording of a preview", () => {
  let desk: PreviewDesk;
  let recording = "";
  beforeAll(async () => {
    desk = await openPreviewDesk();
    const panel = await desk.tab("Record");
    await desk.course.locator("[data-action=continue]:visible").waitFor();
    await panel.getByRole("button", { name: "Record from the start" }).click();
    await panel.getByText("Recording.").waitFor();
    await desk.learner.begin();
    await desk.learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
    await desk.learner.answerCheck("Fresh snow is white.", ["False"]);
    await panel.locator("li").nth(4).waitFor();
    const saved = desk.page.waitForEvent("download");
    await panel.getByRole("button", { name: "Save the recording" }).click();
    recording = await readFile(await (await saved).path(), "utf8");
  });
  afterAll(() => desk?.close());

  const played = async (format: string, change?: (desk: PreviewDesk) => Promise<void>) => {
    const other = await openPreviewDesk({ format, recording });
    try {
      await change?.(other);
      await until(() => other.said.length > 0);
      expect(other.problems).toEqual([]);
      return other.said;
    } finally {
      await other.close();
    }
  };

  it.each(["scorm12", "scorm2004-4th", "xapi"])("is played in %s without a difference", async (format) => {
    const [first = "", second] = await played(format);
    expect(first).toMatch(/^Played 5 steps in /);
    expect(second).toBe("No difference.");
  });

  it("says the first difference in a later build, here and in the terminal", async () => {
    await desk.shop.edit("sessions/1-colours.yaml", (text) => text.replace("answer: true", "answer: false"));
    const panel = await desk.tab("Record");
    await panel
      .getByLabel("Play a recording")
      .setInputFiles({ name: "session.json", mimeType: "application/json", buffer: Buffer.from(recording) });
    await until(() => desk.said.length > 1);
    expect(desk.said[1]).toMatch(/^Step 5, pressed “Check answer”: the verdicts was “.*”, now it is “.*”\.$/);
    expect(await panel.locator("pre").innerText()).toContain(desk.said[1]);
  });
});
