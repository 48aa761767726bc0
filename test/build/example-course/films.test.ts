import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Film {
  readonly type: string;
  readonly chapters?: readonly { readonly at: string; readonly title: string }[];
  readonly transcript: string;
}

const sessions = readdirSync("course/sessions").map((file) => {
  const { blocks } = parse(readFileSync(`course/sessions/${file}`, "utf8")) as { readonly blocks: readonly Film[] };
  return { file, films: blocks.filter(({ type }) => type === "video") };
});

/** The chapters of a transcript: `**0:34 – What social media is**`. */
function chaptersOf(transcript: string): readonly { readonly at: string; readonly title: string }[] {
  const text = readFileSync(`course/${transcript}`, "utf8");
  return [...text.matchAll(/^\*\*(\d+:\d\d) – (.+)\*\*$/gm)].map(([, at = "", title = ""]) => ({ at, title }));
}

describe("the films of the example course", () => {
  it.each(sessions)("$file: a film whose chapters are those that its transcript was made with", ({ films }) => {
    expect(films).toHaveLength(1);
    for (const { chapters, transcript } of films) expect(chapters).toEqual(chaptersOf(transcript));
  });
});
