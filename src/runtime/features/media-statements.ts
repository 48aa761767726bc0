import { all } from "../page/dom.ts";
import { hooks } from "../../contract/hooks.ts";
import { newSegments } from "../lms/video/played-segments.ts";
import { newUuid } from "../lms/xapi/uuid.ts";
import { videoSaying, type MediaFacts, type MediaMoment } from "../lms/video/video-statements.ts";
import type { PageParts } from "../parts.ts";

/** Tells an LRS how audio and video are played, by the xAPI video profile. Only packages for an LRS have this part. */
export function wire(page: Document, { run, tools }: PageParts): void {
  for (const session of all(page, hooks.kind, "session")) {
    for (const [index, media] of [...session.querySelectorAll<HTMLMediaElement>("video, audio")].entries()) {
      const id = `${session.dataset["page"] ?? ""}-${index + 1}`;
      watch(media, (moment) => {
        const lms = run.lms()?.xapi;
        const language = run.data.course.language;
        const facts = factsOf(media, `${lms?.iri ?? ""}/media/${id}`, language);
        if (lms) lms.say(videoSaying(facts, moment, { id: newUuid(), at: tools.now() }));
      });
    }
  }
}

function factsOf(media: HTMLMediaElement, id: string, language: string): MediaFacts {
  return {
    id,
    title: media.getAttribute("aria-label") ?? id,
    language,
    isAudio: media.localName === "audio",
    lengthSeconds: Number.isFinite(media.duration) ? media.duration : 0,
  };
}

/** Reads the element's events as the profile's verbs: a seek is one statement from where it began to where it ended. */
function watch(media: HTMLMediaElement, tell: (moment: MediaMoment) => void): void {
  const segments = newSegments();
  const playId = newUuid();
  let isBegun = false;
  let isCompleted = false;
  let lastTime = 0;
  let seekFrom: number | undefined;

  function say(verb: MediaMoment["verb"], more: Partial<MediaMoment> = {}): void {
    const length = Number.isFinite(media.duration) ? media.duration : 0;
    tell({ verb, playId, time: media.currentTime, ...segments.summary(length), ...more });
  }

  media.addEventListener("play", () => {
    if (!isBegun) say("initialized");
    isBegun = true;
    segments.begin(media.currentTime);
    say("played");
  });
  media.addEventListener("timeupdate", () => {
    if (!media.seeking) lastTime = media.currentTime;
  });
  media.addEventListener("seeking", () => {
    if (!isBegun || seekFrom !== undefined) return;
    seekFrom = lastTime;
    segments.end(lastTime);
  });
  media.addEventListener("seeked", () => {
    if (seekFrom === undefined) return;
    say("seeked", { from: seekFrom });
    seekFrom = undefined;
    lastTime = media.currentTime;
    if (!media.paused) segments.begin(media.currentTime);
  });
  media.addEventListener("pause", () => {
    segments.end(media.currentTime);
    if (isBegun && !media.ended) say("paused");
  });
  media.addEventListener("ended", () => {
    segments.end(media.currentTime);
    if (isCompleted) return;
    isCompleted = true;
    say("completed");
  });
}
