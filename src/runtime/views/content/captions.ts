import type { Cue } from "../../../contract/captions.ts";
import { hooks } from "../../../contract/hooks.ts";
import { all } from "../../page/dom.ts";

const failed = 3; // HTMLTrackElement.ERROR

/**
 * Puts captions in from the page's own data where the browser cannot fetch them: a browser may refuse a track to a page that was
 * opened from disk (seen in Chromium 156), and IIS has no .vtt unless it is told of it.
 */
export function keepCaptions(media: HTMLMediaElement): void {
  const cues = all(media.parentNode ?? media, hooks.cues);
  for (const [index, track] of [...media.querySelectorAll("track")].entries()) {
    const replace = (): void => replaceTrack(media, track, cues[index]?.textContent ?? "[]");
    if (location.protocol === "file:" || track.readyState === failed) replace();
    else track.addEventListener("error", replace);
  }
}

/** One that has failed is never shown again, whatever is added to it, so another takes its place. */
function replaceTrack(media: HTMLMediaElement, old: HTMLTrackElement, data: string): void {
  const { mode } = old.track;
  const track = media.addTextTrack("captions", old.label, old.srclang);
  old.remove();
  for (const [start, end, text, settings] of JSON.parse(data) as readonly Cue[])
    track.addCue(Object.assign(new VTTCue(start, end, text), settings));
  track.mode = old.default ? "showing" : mode;
}
