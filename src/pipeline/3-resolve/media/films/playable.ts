import type { Film, FilmTrack } from "./read-film.ts";

/** What not every browser of the floor plays: Chrome and Edge 109, Firefox 115, Safari 15.4. */
export interface Unplayable {
  /** "picture": in an author's words. */
  readonly part: "picture" | "sound" | "file";
  readonly codec: string;
  readonly who: string;
}

/**
 * Chromium 156 and Firefox 153 were seen with each file of test/courses/films; what older ones and Safari play is from what their makers
 * say, and was not tried. A container that one of them cannot open is said alone: whatever is in it must be written anew.
 */
export function unplayableParts({ container, tracks }: Film): readonly Unplayable[] {
  const whole = containers[container];
  if (whole) return [{ part: "file", ...whole }];
  return tracks.flatMap((track) => {
    const found = track.kind === "picture" ? pictureOf(track) : soundOf(track);
    return found ? [{ part: track.kind, ...found }] : [];
  });
}

type Refused = Omit<Unplayable, "part">;

const notApple = "Chrome, Edge and Firefox";

const containers: Readonly<Partial<Record<Film["container"], Refused>>> = {
  webm: { codec: "WebM", who: "iPhones and iPads before iOS 17.4" },
  matroska: { codec: "Matroska", who: "Safari and Firefox 115" },
  ogg: { codec: "Ogg", who: "Safari before 18.4" },
};

function pictureOf({ codec, parameters }: FilmTrack): Refused | undefined {
  if (codec === "avc") return h264Profile(parameters);
  if (codec === undefined) return unknownPicture(parameters);
  return pictures[codec] ?? { codec, who: "some browsers" };
}

const pictures: Readonly<Record<string, Refused>> = {
  hevc: {
    codec: "HEVC (H.265)",
    who: "Firefox before 134, and Chrome and Edge on computers that have no decoder for it",
  },
  av1: { codec: "AV1", who: "Safari before 17, and Safari on devices that have no decoder for it" },
  vp9: { codec: "VP9 in an MP4", who: "Safari" },
  vp8: { codec: "VP8 in an MP4", who: "Safari" },
};

/** The profiles that hardware decoders and so all browsers have; the rest is for studios. */
function h264Profile(parameters: string): Refused | undefined {
  const profile = Number.parseInt(parameters.slice(5, 7), 16);
  if ([0x42, 0x4d, 0x64].includes(profile)) return undefined;
  const names: Readonly<Record<number, string>> = { 0x6e: "High 10", 0x7a: "High 4:2:2", 0xf4: "High 4:4:4" };
  return { codec: `H.264 ${names[profile] ?? "in a rare profile"}`, who: "Safari, and Firefox on Windows" };
}

function unknownPicture(name: string): Refused {
  if (name === "mp4v") return { codec: "MPEG-4 part 2 or MPEG-2", who: notApple };
  if (/^ap(?:ch|cn|cs|co|4h|4x)$/.test(name)) return { codec: "Apple ProRes", who: notApple };
  return { codec: `"${name}"`, who: "most browsers" };
}

function soundOf({ codec, parameters }: FilmTrack): Refused | undefined {
  if (codec === "aac")
    return parameters === "mp4a.40.42" ? { codec: "xHE-AAC", who: "Firefox 115 and Chrome 109" } : undefined;
  if (codec === undefined) return unknownSound(parameters);
  return sounds[codec];
}

/** MP3, FLAC and PCM play everywhere. */
const sounds: Readonly<Record<string, Refused>> = {
  ac3: { codec: "Dolby Digital (AC-3)", who: notApple },
  eac3: { codec: "Dolby Digital Plus (E-AC-3)", who: notApple },
  opus: { codec: "Opus in an MP4", who: "Safari before 17" },
  vorbis: { codec: "Vorbis in an MP4", who: "Safari" },
};

function unknownSound(name: string): Refused {
  return name === "alac"
    ? { codec: "Apple Lossless (ALAC)", who: notApple }
    : { codec: `"${name}"`, who: "most browsers" };
}
