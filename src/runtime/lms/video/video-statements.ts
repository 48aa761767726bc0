import type { LrsResult, Saying, Verb } from "../../../contract/lms/xapi.ts";
import { activityType, adlVerb, isoDuration } from "../xapi/speech.ts";

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
  readonly verb: "initialized" | "played" | "paused" | "seeked" | "completed";
  /** UUID of this playing: all statements of it have it. */
  readonly playId: string;
  readonly time: number;
  /** Where a seek began. */
  readonly from?: number;
  readonly segments: string;
  readonly progress: number;
}

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
      ...(lengthSeconds > 0 ? { [extension("length")]: rounded(lengthSeconds) } : {}),
    },
  };
}

function verbOf(verb: MediaMoment["verb"]): Verb {
  const isOwn = verb === "played" || verb === "paused" || verb === "seeked";
  return isOwn ? { id: `${profile}/verbs/${verb}`, display: { en: verb } } : adlVerb(verb);
}

function resultOf({ verb, time, from, segments, progress }: MediaMoment, length: number): LrsResult | undefined {
  const at = { [extension("time")]: rounded(time) };
  const played = {
    [extension("progress")]: progress,
    ...(segments === "" ? {} : { [extension("played-segments")]: segments }),
  };
  switch (verb) {
    case "initialized":
      return undefined;
    case "played":
      return { extensions: at };
    case "paused":
      return { extensions: { ...at, ...played } };
    case "seeked":
      return {
        extensions: { [extension("time-from")]: rounded(from ?? 0), [extension("time-to")]: rounded(time), ...played },
      };
    case "completed":
      return {
        completion: true,
        duration: isoDuration(length),
        extensions: { ...at, ...played, [extension("progress")]: 1 },
      };
    default:
      return verb satisfies never;
  }
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(3));
}
