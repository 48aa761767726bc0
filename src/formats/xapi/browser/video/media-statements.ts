import { pagesOf } from "../../../../runtime/page/dom.ts";
import { newSegments } from "./played-segments.ts";
import { newUuid } from "../uuid.ts";
import { completionThreshold, videoSaying, type MediaFacts, type MediaMoment } from "./video-statements.ts";
import type { DocumentTools } from "../../../../runtime/plugin.ts";

/** Tells an LRS how audio and video are played, by the xAPI video profile. Only packages for an LRS have this part. */
export function wire(page: Document, { run, navigation, tools, onLeave }: DocumentTools): void {
  const endings: (() => void)[] = [];
  for (const session of pagesOf(page).values()) {
    for (const [index, media] of [...session.querySelectorAll<HTMLMediaElement>("video, audio")].entries()) {
      const id = `${session.dataset["page"] ?? ""}-${index + 1}`;
      endings.push(
        watch(media, (moment) => {
          const lms = run.lms()?.xapi;
          const language = run.data.course.language;
          const facts = factsOf(media, `${lms?.iri ?? ""}/media/${id}`, language);
          if (lms) lms.say(videoSaying(facts, moment, { id: newUuid(), at: tools.now() }));
        }),
      );
    }
  }
  const end = (): void => endings.forEach((ending) => ending());
  navigation.onChange(end);
  onLeave(end);
}

function factsOf(media: HTMLMediaElement, id: string, language: string): MediaFacts {
  return {
    id,
    title: media.getAttribute("aria-label") ?? id,
    language,
    isAudio: media.localName === "audio",
    lengthSeconds: lengthOf(media),
  };
}

function lengthOf({ duration }: HTMLMediaElement): number {
  return Number.isFinite(duration) ? duration : 0;
}

/**
 * Reads the element's events as the profile's verbs: a seek is one statement from where it began to where it ended. A playing
 * begins with the first picture, when the length is known, and ends with what is returned here.
 */
function watch(media: HTMLMediaElement, tell: (moment: MediaMoment) => void): () => void {
  let segments = newSegments();
  let playId = "";
  let isPlaying = false;
  let isCompleted = false;
  let pressedAt = 0;

  function say(verb: MediaMoment["verb"], from = 0): number {
    const played = segments.summary(lengthOf(media));
    tell({ verb, playId, from, time: media.currentTime, ...played });
    return played.progress;
  }

  function stop(): void {
    if (!isPlaying) return;
    isPlaying = false;
    segments.end(media.currentTime);
    // Having come to the end is not having seen it: what was skipped does not count.
    if (say("paused") < completionThreshold || isCompleted) return;
    isCompleted = true;
    say("completed");
  }

  // "playing" comes when the length is known, but some of it has gone by then.
  media.addEventListener("play", () => (pressedAt = media.currentTime));
  media.addEventListener("playing", () => {
    if (isPlaying) return;
    isPlaying = true;
    if (playId === "") {
      playId = newUuid();
      segments = newSegments();
      say("initialized");
    }
    segments.begin(pressedAt);
    say("played");
  });
  onSeeks(
    media,
    (from) => segments.end(from),
    (from) => {
      if (playId !== "") say("seeked", from);
      if (isPlaying) segments.begin(media.currentTime);
    },
  );
  media.addEventListener("pause", stop);

  return () => {
    if (playId === "") return;
    stop();
    say("terminated");
    playId = "";
    media.pause();
  };
}

/** Where a seek began, which the element does not say. */
function onSeeks(media: HTMLMediaElement, begin: (from: number) => void, end: (from: number) => void): void {
  let last = 0;
  let seekFrom: number | undefined;
  media.addEventListener("timeupdate", () => {
    if (!media.seeking) last = media.currentTime;
  });
  media.addEventListener("seeking", () => {
    if (seekFrom === undefined) begin((seekFrom = last));
  });
  media.addEventListener("seeked", () => {
    if (seekFrom !== undefined) end(seekFrom);
    seekFrom = undefined;
    last = media.currentTime;
  });
}
