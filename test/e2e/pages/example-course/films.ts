import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newComputer } from "../../classroom.ts";
import { launch } from "../../visits.ts";
import type { ExampleRoom } from "./example-room.ts";

/** Plays the first film for a moment; which of its captions show then. */
function captionsAfterPlaying(video: HTMLVideoElement): Promise<readonly string[]> {
  video.muted = true;
  const modes = () => Array.from(video.textTracks).map(({ mode }) => mode);
  return new Promise((resolve, reject) => {
    video.addEventListener("playing", () => resolve(modes()), { once: true });
    video.play().catch(reject);
  });
}

/** Captions of films, whatever a browser makes of `default`. */
export function filmTests(example: ExampleRoom): void {
  describe("captions", () => {
    let computer: BrowserContext;
    let page: Page;

    beforeEach(async () => {
      computer = await newComputer(example.room);
      const visit = await launch(computer, example.room, example.newLearner());
      page = visit.page;
      await visit.learner.open("what-is-social-media");
    });
    afterEach(() => computer.close());

    it("show at the first play where the browser has left them off, as WebKit does", async () => {
      const film = page.frames().at(-1)!.locator("video").first();
      await film.evaluate(({ textTracks }: HTMLVideoElement) => {
        for (const track of Array.from(textTracks)) track.mode = "disabled";
      });
      expect(await film.evaluate(captionsAfterPlaying)).toEqual(["showing"]);
      // Who turns them off then has turned them off.
      await film.evaluate((video: HTMLVideoElement) => {
        video.pause();
        for (const track of Array.from(video.textTracks)) track.mode = "disabled";
      });
      expect(await film.evaluate(captionsAfterPlaying)).toEqual(["disabled"]);
    });
  });

  describe("chapters", () => {
    it("play the film from there, and are marked while it is in them; the learner stays where they are", async () => {
      const computer = await newComputer(example.room);
      const { page, learner } = await launch(computer, example.room, example.newLearner());
      await learner.open("what-is-social-media");
      const frame = page.frames().at(-1)!;
      const figure = frame.locator("figure:visible:has(video)");
      const film = figure.locator("video");
      await film.evaluate((video: HTMLVideoElement) => {
        video.muted = true;
      });
      expect(await figure.locator("[data-action=chapter]").first().isVisible()).toBe(false);
      await figure.getByText("Chapters (8)").click();
      const [reach, learning] = ["How far it reaches", "Learning"].map((name) => figure.getByRole("button", { name }));
      await reach!.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => reach!.getAttribute("aria-current")).toBe("true");
      const state = () => film.evaluate(({ currentTime, paused }: HTMLVideoElement) => ({ currentTime, paused }));
      expect(await state()).toMatchObject({ paused: false });
      expect((await state()).currentTime).toBeGreaterThanOrEqual(54);
      expect((await state()).currentTime).toBeLessThan(88);
      expect(await reach!.evaluate((button) => button === document.activeElement)).toBe(true);
      await learning!.click();
      await expect.poll(() => learning!.getAttribute("aria-current")).toBe("true");
      expect(await figure.locator("[aria-current=true]").count()).toBe(1);
      expect((await state()).currentTime).toBeGreaterThanOrEqual(115);
      await computer.close();
    });
  });
}
