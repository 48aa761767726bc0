import { hooks } from "../../../contract/hooks.ts";
import { all } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** Each time is a button that plays the recording from there. It moves no focus: the learner goes on reading. */
export const half: BlockHalf = {
  type: "transcript",
  wire(root) {
    for (const button of all(root, hooks.part, "play")) {
      const media = document
        .getElementById(button.getAttribute("aria-controls") ?? "")
        ?.querySelector<HTMLMediaElement>("video, audio");
      button.addEventListener("click", () => playFrom(media, Number(button.getAttribute("value"))));
    }
  },
};

function playFrom(media: HTMLMediaElement | null | undefined, seconds: number): void {
  if (!media) return;
  media.currentTime = seconds;
  // A browser may refuse to play; the place is set all the same, and the player's own button remains.
  media.play().catch(() => undefined);
}
