import type { Learner, PageTools } from "../../learner.ts";
import { hooks } from "../../../contract/hooks.ts";
import { all, newElement, onActions } from "../../page/dom.ts";
import { downloadFile } from "../../page/download.ts";
import { playFrom } from "../../page/play-from.ts";
import { keepCaptions } from "./captions.ts";

/** Films and recordings of a page, and what is said in them. */
export function wireMedia(page: HTMLElement, learner: Learner, tools: PageTools): void {
  for (const media of page.querySelectorAll<HTMLMediaElement>("video, audio")) {
    media.addEventListener("error", () => sayFailed(media, tools));
    keepCaptions(media);
    media.addEventListener("play", () => showCaptions(media), { once: true });
    media.addEventListener("timeupdate", () => markChapter(media));
    for (const source of media.querySelectorAll("source"))
      source.addEventListener("error", () => sayFailed(media, tools));
  }
  onActions(page, {
    chapter(button) {
      playFrom(button.closest("figure")?.querySelector("video, audio"), Number(button.getAttribute("value")));
    },
    "transcript-download"(button) {
      const fold = button.closest("details");
      const title = (fold?.closest("figure")?.closest("section") ?? fold)?.querySelector("h2, h3, h4, summary");
      const text = [title, fold?.querySelector("div")].map(
        (part) => (part as HTMLElement | undefined)?.innerText ?? "",
      );
      const name = `${learner.data.course.id}-${page.id}-transcript.txt`;
      downloadFile(name, `${text.join("\n\n")}\n`);
    },
  });
}

/** WebKit leaves captions off, `default` or not, unless its user has asked the system for them. From now on they are the viewer's. */
function showCaptions({ textTracks }: HTMLMediaElement): void {
  const [first, ...others] = Array.from(textTracks);
  if (first && [first, ...others].every(({ mode }) => mode !== "showing")) first.mode = "showing";
}

/** Says which chapter it is in, to eyes and ears. */
function markChapter(media: HTMLMediaElement): void {
  const chapters = media.parentElement ? all(media.parentElement, hooks.action, "chapter") : [];
  const current = chapters.filter((chapter) => Number(chapter.getAttribute("value")) <= media.currentTime).at(-1);
  for (const chapter of chapters) chapter.setAttribute("aria-current", String(chapter === current));
}

/** One that cannot play says so and opens its transcript; it never stands in the way of completion. */
function sayFailed(media: HTMLMediaElement, { words, announce }: PageTools): void {
  const figure = media.closest("figure");
  if (!figure || figure.hasAttribute("data-failed")) return;
  figure.toggleAttribute("data-failed", true);
  const text = words(media.matches("video") ? "run.videoFailed" : "run.audioFailed");
  media.after(newElement("p", text));
  figure.querySelector("details")?.setAttribute("open", "");
  announce(text);
}
