import type { PageTools } from "../../learner.ts";
import { newElement } from "../../page/dom.ts";

/** A video that cannot play says so and opens its transcript; it never stands in the way of completion. */
export function wireMedia(page: Document, { words, announce }: PageTools): void {
  const failed = (media: HTMLMediaElement) => {
    const figure = media.closest("figure");
    if (!figure || figure.hasAttribute("data-failed")) return;
    figure.toggleAttribute("data-failed", true);
    media.after(newElement("p", words("run.videoFailed")));
    figure.querySelector("details")?.setAttribute("open", "");
    announce(words("run.videoFailed"));
  };
  for (const media of page.querySelectorAll<HTMLMediaElement>("video, audio")) {
    media.addEventListener("error", () => failed(media));
    for (const source of media.querySelectorAll("source")) source.addEventListener("error", () => failed(media));
  }
}
