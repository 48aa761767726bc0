import type { BrowserContext } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newComputer } from "../../classroom.ts";
import { callsOf, recordOf, stateIn } from "../../kept.ts";
import { closeWindow, launch } from "../../visits.ts";
import { until } from "../../../helpers/until.ts";
import { placeOf } from "../controls.ts";
import type { ExampleRoom } from "./example-room.ts";

/** The first moment, and the last. */
export function leavingTests(example: ExampleRoom): void {
  describe("arriving and leaving", () => {
    let computer: BrowserContext;
    let ada: { readonly learner: string };

    beforeEach(async () => {
      computer = await newComputer(example.room);
      ada = example.newLearner();
    });

    afterEach(() => computer.close());

    it("acceptance 8: the first Tab reaches the skip link, and Enter moves focus to the main part", async () => {
      const { page } = await launch(computer, example.room, { ...ada, window: "popup" });
      await page.keyboard.press("Tab");
      expect((await page.evaluate(placeOf)).focus).toBe("A Skip to main content");
      const box = await page.locator(".skip").boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect((await page.evaluate(placeOf)).focus).toMatch(/^MAIN/);
      await page.keyboard.press("Tab");
      expect((await page.evaluate(placeOf)).focus).toMatch(/^A Start session 1/);
    });

    it("the page is at its top, with the header in view", async () => {
      const small = await newComputer(example.room, { viewport: { width: 800, height: 500 } });
      const { page } = await launch(small, example.room, ada);
      await page.waitForLoadState("load");
      const course = page.frame("content")!;
      // The browser goes to the address's fragment with the first frame that it paints after loading.
      await course.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect((await course.evaluate(placeOf)).scrollTop).toBe(0);
    });

    it("the header does not say that something is being saved while nothing is", async () => {
      const { learner } = await launch(computer, example.room, ada);
      await until(() => callsOf(example.room.lms, ada).some(({ name }) => name === "LMSCommit"));
      const line = learner.course.locator("[data-fill=save]");
      await until(async () => (await line.getAttribute("data-state")) === "saved");
      expect(await line.innerText()).not.toContain("Saving");
    });

    it("acceptance 47: the exit dialog is safe by default, goes back with Esc, and saves and ends once", async () => {
      const { page, learner } = await launch(computer, example.room, ada);
      await learner.begin();
      const focus = () =>
        page
          .frame("content")!
          .evaluate(placeOf)
          .then((place) => place.focus);
      await learner.action("exit").first().click();
      expect(await focus()).toBe("BUTTON Keep learning");
      await page.keyboard.press("Escape");
      expect(await focus()).toMatch(/^BUTTON Save and exit/);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      expect(await focus()).toMatch(/^BUTTON Save and exit/);
      expect(await learner.course.locator("dialog[open]").count()).toBe(0);
      await learner.action("exit").first().click();
      await learner.action("leave").evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
      await learner.course.locator("[data-page=closed]:visible").waitFor();
      expect(await focus()).toBe("H1 You can close this window now");
      // Without the menu its column is not kept free.
      const heading = learner.course.locator("[data-page=closed] h1");
      expect((await heading.boundingBox())?.width).toBeGreaterThan(500);
      await page.goto("about:blank");
      await until(() => recordOf(example.room.lms, ada).finished);
      const calls = callsOf(example.room.lms, ada);
      expect(calls.filter(({ name }) => name === "LMSFinish")).toHaveLength(1);
      expect(calls.slice(-2).map(({ name, result }) => `${name} ${result}`)).toEqual([
        "LMSCommit true",
        "LMSFinish true",
      ]);
      expect(calls.filter(({ error }) => error !== "0")).toEqual([]);
    });

    it("acceptance 47: a window that the LMS opened closes", async () => {
      const { page, learner } = await launch(computer, example.room, { ...ada, window: "popup" });
      const closed = page.waitForEvent("close");
      await learner.leave();
      await closed;
      await until(() => recordOf(example.room.lms, ada).finished);
      expect(recordOf(example.room.lms, ada).values["cmi.core.exit"]).toBe("suspend");
    });

    it("acceptance 48: closing the window saves, and the next launch gets back in one press", async () => {
      const first = await launch(computer, example.room, ada);
      await first.learner.begin();
      await first.learner.next();
      await first.learner.course.locator("textarea:visible").first().pressSequentially("not left yet");
      await closeWindow(first, example.room, ada);
      const { values } = recordOf(example.room.lms, ada);
      const texts = [...(await stateIn(values["cmi.suspend_data"], example.room.folder)).slots.values()].flatMap(
        ({ answer }) => (answer?.type === "text" ? [answer.text] : []),
      );
      expect(texts).toEqual(["not left yet"]);
      expect(values["cmi.core.exit"]).toBe("suspend");

      const second = await launch(await newComputer(example.room), example.room, ada);
      expect(await second.learner.primaryText()).toBe("Continue session 2");
      await second.learner.begin();
      expect(await second.learner.heading()).toBe("Risks and responsibility");
      expect(await second.learner.course.locator("textarea:visible").first().inputValue()).toBe("not left yet");
    });
  });
}
