import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newComputer } from "../../classroom.ts";
import { courseDataIn } from "../../kept.ts";
import { firstCheck, rightOfFirst, type ExampleRoom } from "./example-room.ts";

/** What is left where no script runs. */
export function readingTests(example: ExampleRoom): void {
  describe("acceptance 25: without script", () => {
    let computer: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      computer = await newComputer(example.room, { javaScriptEnabled: false });
      page = await computer.newPage();
      await page.goto(`${example.room.lms.url}/package/index.html`);
    });

    afterAll(() => computer.close());

    it("every session can be read, in order", async () => {
      const { sessions } = await courseDataIn(example.room.folder);
      const headings = await page.locator("h1:visible").allTextContents();
      expect(headings.filter((text) => sessions.some(({ title }) => title === text))).toEqual(
        sessions.map(({ title }) => title),
      );
      expect(await page.locator("[data-kind=session] .block:visible").count()).toBe(
        await page.locator("[data-kind=session] .block").count(),
      );
      // Not innerText: what is far from the window is not laid out, and so has none.
      const texts = await page.locator("[data-kind=session]:visible").allTextContents();
      expect(texts.map((text) => text.length > 3000)).toEqual([true, true, true, true]);
    });

    it("transcripts and the answers of checks open by themselves", async () => {
      const { checks } = await courseDataIn(example.room.folder);
      expect(await page.locator("[data-question] details.answer > summary:visible").count()).toBe(checks.length);
      expect(await page.locator("video").count()).toBe(
        await page.locator("details.transcript > summary:visible").count(),
      );
      const answer = page.locator("[data-question]", { hasText: firstCheck }).locator("details.answer");
      await answer.locator("summary").click();
      expect((await answer.locator("[data-right] li").allInnerTexts()).map((text) => text.trim())).toEqual(
        rightOfFirst,
      );
      const transcript = page.locator("details.transcript").first();
      await transcript.locator("summary").click();
      expect((await transcript.innerText()).length).toBeGreaterThan(300);
    });

    it("no question of the assessment is anywhere", async () => {
      const all = (await page.locator("html").textContent()) ?? "";
      const plain = all.replace(/\s+/g, " ");
      expect(example.key.size).toBeGreaterThan(8);
      expect([...example.key.keys()].filter((stem) => plain.includes(stem))).toEqual([]);
      expect(await page.locator("[data-page=quiz] p:visible").allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining("The final quiz is taken on screen.")]),
      );
    });

    it("nothing is dead, and there is no wall", async () => {
      expect(await page.locator("button:visible").allInnerTexts()).toEqual([]);
      expect(await page.locator("[role=progressbar]:visible, [data-fill=status]:visible, dialog:visible").count()).toBe(
        0,
      );
      const texts = await page.locator(":is(h1, h2, p, li):visible").allTextContents();
      const text = texts.filter((one) => !one.startsWith("The final quiz is taken on screen.")).join("\n");
      expect(text.length).toBeGreaterThan(20_000);
      expect(text).not.toMatch(/enable JavaScript|turn on JavaScript|requires JavaScript/i);
      const notes = page.locator("textarea[data-note]");
      expect(await notes.filter({ visible: true }).count()).toBe(await notes.count());
      const broken = await page
        .locator("a[href^='#']:visible")
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute("href") ?? "")
            .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
        );
      expect(broken).toEqual([]);
    });
  });
}
