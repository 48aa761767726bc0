import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { clockWords } from "../films/clock-words.ts";
import type { Captions } from "./check-captions.ts";
import { captionBeyondFilm } from "./messages.ts";

/** How much later than the film a caption may end: programs that write captions round up. */
const roomSeconds = 1;

/** The captions that begin or end when the film is over. */
export function beyondEnd({ cues, spanOf }: Captions, filmSeconds: number): readonly Diagnostic[] {
  return cues.flatMap(({ cue: [start, end], line }) => {
    const isNeverSeen = start >= filmSeconds;
    if (!isNeverSeen && end <= filmSeconds + roomSeconds) return [];
    const [what, time] = isNeverSeen ? ["begins", start] : ["ends", end];
    return captionBeyondFilm.at(spanOf(line), { what, time: clockWords(time), length: clockWords(filmSeconds) });
  });
}
