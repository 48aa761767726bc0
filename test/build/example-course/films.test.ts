import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildsOf, Film, firstSeenOn, lengthOf, minute } from "./film.ts";

interface Video {
  readonly type: string;
  readonly duration?: string;
  readonly chapters?: readonly { readonly at: string; readonly title: string }[];
}

const sessions = readdirSync("course/sessions").map((file, index) => {
  const { blocks } = parse(readFileSync(`course/sessions/${file}`, "utf8")) as { readonly blocks: readonly Video[] };
  return { file, videos: blocks.filter(({ type }) => type === "video"), film: new Film(index + 1) };
});

/** The chapters of a transcript: `**0:34 – What social media is**`. */
function chaptersOf(transcript: string): readonly { readonly at: string; readonly title: string }[] {
  return [...transcript.matchAll(/^\*\*(\d+:\d\d) – (.+)\*\*$/gm)].map(([, at = "", title = ""]) => ({ at, title }));
}

describe.each(sessions)("the film of $file", ({ videos, film }) => {
  it("has the length and the chapters that its session says, and its transcript was made with", () => {
    expect(videos).toHaveLength(1);
    expect(videos[0]?.chapters).toEqual(chaptersOf(film.transcript));
    expect([minute(lengthOf(film.bytes)), minute(lengthOf(film.bytes) + 1)]).toContain(videos[0]?.duration);
  });

  it("weighs 2 MB at most", () => {
    expect(film.bytes.length).toBeLessThanOrEqual(2_000_000);
  });

  it("has captions of 17 characters a second at most, in two rows of 42", () => {
    const { captions } = film;
    const tooFast = captions.filter(({ start, end, rows }) => rows.join("\n").length / (end - start) > 17.05);
    expect(tooFast).toEqual([]);
    expect(captions.filter(({ rows }) => rows.length > 2 || rows.some((row) => row.length > 42))).toEqual([]);
    expect(captions.filter(({ start }, i) => start < (captions[i - 1]?.end ?? 0) - 0.001)).toEqual([]);
  });

  it("says in captions and transcript what is told, and describes each slide", () => {
    expect(film.starts.flat().every((start) => start >= 0)).toBe(true);
    expect(film.captions).toHaveLength(new Set(film.captions.map(({ start }) => start)).size);
    for (const { lines, seen } of film.narration.slides) {
      expect(film.transcript).toContain(lines.map(({ text }) => text).join(" "));
      expect(film.transcript).toContain(`[Slide: ${seen}]`);
    }
  });

  it("shows more than a heading from the first word of each slide", () => {
    const empty = film.narration.slides.map(({ image }) => image).filter((image) => firstSeenOn(film.slide(image)) < 2);
    expect(empty).toEqual([]);
  });

  it("shows no picture for longer than 10 seconds, and nothing appears with a line that is not there", () => {
    const end = lengthOf(film.bytes);
    const shown = film.narration.slides.flatMap(({ image, lines }, i) => {
      const builds = buildsOf(film.slide(image));
      expect(
        builds.filter((from) => from > lines.length),
        image,
      ).toEqual([]);
      return [1, ...builds.filter((from) => from > 1)].map((line) => film.starts[i]?.[line - 1] ?? Number.NaN);
    });
    const stands = shown.map((start, i) => (shown[i + 1] ?? end) - start);
    // The pause before a slide's first word is the slide's own, so captions know the time to a second.
    expect(Math.max(...stands)).toBeLessThanOrEqual(11);
  });
});

const ground =
  '<rect width="1280" height="720"/><circle cx="9" cy="9" r="170"/><text y="116" font-size="54">Heading</text>';
const chip = '<rect x="90" width="760" height="86"/><text y="226" font-size="38">Words</text>';

it.each([
  ["a slide with a heading only is empty", ground, 0],
  ["what appears later is not there yet", `${ground}<g data-from="2">${chip}<g>${chip}</g></g>`, 0],
  ["what is there from the start is seen", `${ground}${chip}<g data-from="2">${chip}</g>`, 2],
  ["a line of sources is not what the slide is about", `${ground}<text y="580" font-size="26">Source</text>`, 0],
])("%s", (_, svg, seen) => {
  expect(firstSeenOn(svg)).toBe(seen);
});
