import {
  ADTS,
  CustomSource,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type InputTrack,
} from "mediabunny";

/** A film or sound as its file has it. */
export interface Film {
  readonly container: Container;
  readonly tracks: readonly FilmTrack[];
  readonly seconds: number;
}

export type Container = "mp4" | "webm" | "matroska" | "mp3" | "ogg" | "wave" | "adts" | "flac";

export interface FilmTrack {
  readonly kind: "picture" | "sound";
  /** As mediabunny calls it; `undefined` for one it does not know. */
  readonly codec: string | undefined;
  /** RFC 6381, such as `avc1.640028`; of an unknown codec what the file calls it. */
  readonly parameters: string;
}

/** Reads bytes of the file, `end` not included. */
export type ReadPart = (start: number, end: number) => Promise<Uint8Array>;

const containers: ReadonlyMap<unknown, Container> = new Map<unknown, Container>([
  [MP4, "mp4"],
  [QTFF, "mp4"],
  [WEBM, "webm"],
  [MATROSKA, "matroska"],
  [MP3, "mp3"],
  [OGG, "ogg"],
  [WAVE, "wave"],
  [ADTS, "adts"],
  [FLAC, "flac"],
]);

/** What is in a file of a film or a sound; `undefined` when it is neither. The only use of mediabunny. */
export async function readFilm(sizeBytes: number, read: ReadPart): Promise<Film | undefined> {
  Logging.level = LogLevel.Silent;
  const source = new CustomSource({ getSize: () => sizeBytes, read });
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA, MP3, OGG, WAVE, ADTS, FLAC], source });
  try {
    const container = containers.get(await input.getFormat());
    if (!container) return undefined;
    const tracks = await Promise.all((await input.getTracks()).map(trackOf));
    const seconds = tracks.length === 0 ? 0 : await input.computeDuration();
    return { container, tracks: tracks.flat(), seconds };
  } catch {
    // It throws whatever it meets in a damaged file.
    return undefined;
  } finally {
    input.dispose();
  }
}

async function trackOf(track: InputTrack): Promise<readonly FilmTrack[]> {
  if (!track.isVideoTrack() && !track.isAudioTrack()) return [];
  const kind = track.isVideoTrack() ? "picture" : "sound";
  const codec = (await track.getCodec()) ?? undefined;
  const parameters = codec === undefined ? undefined : await track.getCodecParameterString();
  return [{ kind, codec, parameters: parameters ?? String(await track.getInternalCodecId()) }];
}
