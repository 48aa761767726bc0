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
}
