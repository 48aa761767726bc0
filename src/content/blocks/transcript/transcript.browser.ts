import { hooks } from "../../../contract/hooks.ts";
import { all } from "../../../runtime/page/dom.ts";
import { playFrom } from "../../../runtime/page/play-from.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** Each time is a button that plays the recording from there. */
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
