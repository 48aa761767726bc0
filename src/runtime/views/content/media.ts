import type { PageTools } from "../../learner.ts";
import { newElement } from "../../page/dom.ts";

/** A video or recording that cannot play says so and opens its transcript; it never stands in the way of completion. */
export function wireMedia(page: Document, { words, announce }: PageTools): void {
  const failed = (media: HTMLMediaElement) => {
    const figure = media.closest("figure");
    if (!figure || figure.hasAttribute("data-failed")) return;
    figure.toggleAttribute("data-failed", true);
    const text = words(media.matches("video") ? "run.videoFailed" : "run.audioFailed");
    media.after(newElement("p", text));
    figure.querySelector("details")?.setAttribute("open", "");
    announce(text);
  };
  for (const media of page.querySelectorAll<HTMLMediaElement>("video, audio")) {
    media.addEventListener("error", () => failed(media));
    for (const source of media.querySelectorAll("source")) source.addEventListener("error", () => failed(media));
  }
}
