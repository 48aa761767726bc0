import { expect, it } from "vitest";
import type { Seen } from "./seen.ts";

/** The start page, the sessions and their checks, and what opens over them. */
export function sessionStops(seen: Seen): void {
  it("the start page", () => seen.expectNoFindings());

  it("a session", async () => {
    await seen.learner.begin();
    await seen.expectNoFindings();
  });

  it("a check that was submitted empty", async () => {
    await seen.learner.check("Which of these count as social media?").locator("[data-action=check]").click();
    await seen.expectNoFindings();
  });

  it("a check that was answered wrongly", async () => {
    await seen.learner.answerCheck("Which of these count as social media?", [
      "A telephone call between two departments",
    ]);
    await seen.expectNoFindings();
  });

  it("a check whose answer is shown", async () => {
    await seen.learner.action("reveal").click();
    await seen.expectNoFindings();
  });

  it("a check that was answered rightly", async () => {
    await seen.learner.action("retry").click();
    await seen.learner.answerCheck("Which of these count as social media?", [
      "A WhatsApp group for your shift",
      "A discussion on an online forum such as Reddit",
      "Comments under a teaching video on YouTube",
    ]);
    await seen.expectNoFindings();
  });

  it.each([1, 2, 3, 4])("session %i with everything open", async (number) => {
    const { length } = await seen.page.locator("[data-kind=session]").all();
    expect(length).toBe(4);
    await seen.learner.open(
      await seen.page
        .locator("[data-kind=session]")
        .nth(number - 1)
        .evaluate((section) => section.dataset["page"] ?? ""),
    );
    await seen.openDetails();
    await seen.expectNoFindings();
  });

  it("a note that looks like it names a patient", async () => {
    await seen.page.locator("textarea:visible").first().fill("943 476 5919");
    await seen.expectNoFindings();
  });

  it("the menu, open on a phone", async () => {
    await seen.page.setViewportSize({ width: 320, height: 640 });
    const isOpen = await seen.page.locator("nav.menu details").evaluate((menu) => menu.hasAttribute("open"));
    if (!isOpen) await seen.page.locator("nav.menu summary").click();
    expect(await seen.page.locator("nav.menu ol").isVisible()).toBe(true);
    await seen.expectNoFindings({ width: 320 });
  });

  it("the display settings", async () => {
    await seen.learner.action("settings").click();
    await seen.expectNoFindings();
    await seen.page.keyboard.press("Escape");
  });

  it("the question whether to leave", async () => {
    await seen.learner.action("exit").first().click();
    await seen.expectNoFindings();
    await seen.page.keyboard.press("Escape");
  });
}
