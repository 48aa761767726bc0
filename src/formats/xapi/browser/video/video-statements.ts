import type { LrsResult, Saying, Verb } from "../../../../contract/xapi.ts";
import { activityType, adlVerb, isoDuration } from "../speech.ts";

export interface MediaFacts {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly isAudio: boolean;
  /** 0 while the browser does not know. */
  readonly lengthSeconds: number;
}

/** What happened to a video. Times in seconds. */
export interface MediaMoment {
  readonly verb: "initialized" | "played" | "paused" | "seeked" | "completed" | "terminated";
  /** UUID of this playing: all statements of it have it. */
  readonly playId: string;
  readonly time: number;
  /** Where a seek began. */
  readonly from: number;
  readonly segments: string;
  readonly progress: number;
}

/** The share that must have been played for "completed": the last words of a film are often a black picture. */
export const completionThreshold = 0.95;

const profile = "https://w3id.org/xapi/video";
const extension = (name: string): string => `${profile}/extensions/${name}`;

/** A statement of the video profile 1.0.3. In cmi5 it is an allowed one: nothing of cmi5's own categories is added. */
export function videoSaying(facts: MediaFacts, moment: MediaMoment, when: Pick<Saying, "id" | "at">): Saying {
  const { title, language, isAudio, lengthSeconds, id } = facts;
  const type = isAudio ? activityType("media") : `${profile}/activity-type/video`;
  const result = resultOf(moment, lengthSeconds);
  return {
    ...when,
    verb: verbOf(moment.verb),
    object: { objectType: "Activity", id, definition: { type, name: { [language]: title } } },
    ...(result ? { result } : {}),
    activities: { category: [{ objectType: "Activity", id: profile }] },
    extensions: {
      [extension("session-id")]: moment.playId,
      [extension("completion-threshold")]: completionThreshold,
      ...(lengthSeconds > 0 ? { [extension("length")]: rounded(lengthSeconds) } : {}),
    },
  };
}

function verbOf(verb: MediaMoment["verb"]): Verb {
  const isOwn = verb === "played" || verb === "paused" || verb === "seeked";
  return isOwn ? { id: `${profile}/verbs/${verb}`, display: { en: verb } } : adlVerb(verb);
}

function resultOf({ verb, time, from, segments, progress }: MediaMoment, length: number): LrsResult | undefined {
  if (verb === "initialized") return undefined;
  const at =
    verb === "seeked"
      ? { [extension("time-from")]: rounded(from), [extension("time-to")]: rounded(time) }
      : { [extension("time")]: rounded(time) };
  const played = { [extension("progress")]: progress, [extension("played-segments")]: segments };
  return {
    ...(verb === "completed" ? { completion: true, duration: isoDuration(length) } : {}),
    extensions: { ...at, ...(verb === "played" ? {} : played) },
  };
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(3));
}
