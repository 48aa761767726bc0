import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { findMedia } from "../../../src/pipeline/3-resolve/media/find-media.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { root } from "../package.ts";

/**
 * The files of test/courses/films: what the tool says of each, and what Chromium 156 and Firefox 153 of Debian 12 play of it, p for the
 * picture and s for the sound. Both had ffmpeg's decoders. Where Chrome or another Firefox was said to play less, the tool says so.
 */
const seen = `
aac-moov-last.m4a      BC3313         s  s
aac.m4a                -              s  s
adts.mp3               BC3103         s  s
alac.m4a               BC3311         -  -
av1-opus.webm          BC3311         ps ps
av1.mp4                BC3311         ps ps
cut-short.mp4          BC3310         -  -
flac.ogg               BC3311         s  s
fragmented.mp4         -              ps ps
h264-4-2-2.mp4         BC3311         ps ps
h264-4-4-4.mp4         BC3311         ps ps
h264-ac3.mp4           BC3311         p  p
h264-alac.mp4          BC3311         p  p
h264-baseline.mp4      -              ps ps
h264-eac3.mp4          BC3311         p  p
h264-flac.mp4          -              ps ps
h264-high-10.mp4       BC3311         ps ps
h264-high.mp4          -              ps ps
h264-main.mp4          -              ps ps
h264-mp3.mp4           -              ps ps
h264-opus.mp4          BC3311         ps ps
h264-silent.mp4        -              p  p
hevc-hev1.mp4          BC3311         s  ps
hevc-hvc1.mp4          BC3311         s  ps
m4a-called.mp3         BC3103,BC3313  s  s
matroska-h264.webm     BC3311         ps ps
mjpeg.mp4              BC3311         s  s
moov-last.mp4          BC3313         ps ps
mp3-called.m4a         BC3103         s  s
mp3-low-rate.mp3       -              s  s
mp3-lowest-rate.mp3    -              s  s
mp3-variable.mp3       -              s  s
mp3.mp3                -              s  s
mpeg2.mp4              BC3311         s  s
mpeg4-part-2.mp4       BC3311         s  s
never-finished.mp4     BC3310         -  -
opus.ogg               BC3311         s  s
quicktime.mp4          BC3313         ps ps
sound-alone.mp4        BC3312         s  s
sound-alone.webm       BC3312         s  s
text.mp3               BC3310         -  -
text.mp4               BC3310         -  -
vorbis.ogg             BC3311         s  s
vp8-silent.webm        BC3311         p  p
vp8-vorbis.webm        BC3311         ps ps
vp9-4-4-4.webm         BC3311         ps ps
vp9-opus.webm          BC3311         ps ps
vp9.mp4                BC3311         ps ps
wave.mp3               BC3103         s  s
`
  .trim()
  .split("\n")
  .map((line) => line.split(/ +/) as [file: string, codes: string, chromium: string, firefox: string]);

const folder = join(root, "test/courses/films");
const mediaTypes: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
};
const isFilm = (file: string): boolean => /\.(?:mp4|webm)$/.test(file);

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

async function codesOf(file: string): Promise<string> {
  const found: Diagnostic[] = [];
  const use = { path: file, at: undefined, expects: isFilm(file) ? "video" : "audio", ship: true } as const;
  await findMedia([use], folder, nodeWorld(""), (diagnostic) => found.push(diagnostic));
  return found.map(({ code }) => code).join() || "-";
}

/** Plays all at once for a moment, muted, with the markup of the templates. */
async function playedBy(files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const page = await browser.newPage();
  await page.route("http://films.test/**", async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === "") return route.fulfill({ contentType: "text/html", body: "<title>Films</title>" });
    const contentType = mediaTypes[file.split(".").at(-1) ?? ""] ?? "";
    return route.fulfill({ contentType, body: readFileSync(join(folder, file)) });
  });
  await page.goto("http://films.test/");
  return await page.evaluate(async (names) => {
    type Decoded = HTMLVideoElement & { webkitVideoDecodedByteCount: number; webkitAudioDecodedByteCount: number };
    const play = async (name: string): Promise<readonly [string, string]> => {
      const media = document.createElement(/\.(?:mp4|webm)$/.test(name) ? "video" : "audio") as Decoded;
      Object.assign(media, { muted: true, preload: "none", playbackRate: 4 });
      const source = document.createElement("source");
      source.src = name;
      media.append(source);
      document.body.append(media);
      const end = new Promise<void>((resolve) => {
        media.addEventListener("ended", () => resolve());
        media.addEventListener("error", () => resolve());
        source.addEventListener("error", () => resolve());
      });
      media.play().catch(() => undefined);
      await end;
      const picture = media.videoWidth > 0 && media.webkitVideoDecodedByteCount > 0 ? "p" : "";
      const sound = media.webkitAudioDecodedByteCount > 0 ? "s" : "";
      media.remove();
      return [name, picture + sound || "-"];
    };
    return Object.fromEntries(await Promise.all(names.map(play)));
  }, files);
}

it("A70 what the tool says of a film or a sound is what browsers do with it", async () => {
  const files = seen.map(([file]) => file);
  const said = await Promise.all(files.map(async (file) => [file, await codesOf(file)] as const));
  expect(said).toEqual(seen.map(([file, codes]) => [file, codes]));
  expect(await playedBy(files)).toEqual(Object.fromEntries(seen.map(([file, , chromium]) => [file, chromium])));
});

it("A70 nothing is accepted in silence that one of them plays in part", () => {
  const whole = (file: string) => (file === "h264-silent.mp4" ? "p" : isFilm(file) ? "ps" : "s");
  const quiet = seen.filter(([, codes]) => codes === "-");
  expect(quiet.length).toBeGreaterThan(10);
  for (const [file, , chromium, firefox] of quiet)
    expect([file, chromium, firefox]).toEqual([file, whole(file), whole(file)]);
  for (const [file, codes, chromium, firefox] of seen)
    if (codes === "BC3310") expect([file, chromium, firefox]).toEqual([file, "-", "-"]);
});
