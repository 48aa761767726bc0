import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "./resolved.ts";

const session = `id: first
title: A session
blocks:
  - type: video
    title: Washing
    file: media/clip.mp4
    poster: media/picture.png
    duration: "0:01"
    silent: true
    transcript: media/clip.md
  - And what a guide says [@nice-2012].
`;
const references = `references:
  - { id: nice-2012, text: A guide }
  - { id: who-2009, text: Another guide }
`;

async function courseWith(transcript: string) {
  const media = (name: string) => readFileSync(`test/courses/media/${name}`);
  return await resolved(
    "/c",
    memoryWorld({
      "/c/course.yaml": "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [a.yaml]\n",
      "/c/a.yaml": session,
      "/c/references.yaml": references,
      "/c/media/clip.mp4": media("clip.mp4"),
      "/c/media/picture.png": media("picture.png"),
      "/c/media/clip.md": transcript,
    }),
  );
}

it("a source that only a transcript cites and no list has is reported where it stands", async () => {
  const { diagnostics } = await courseWith("A voice speaks.\n\nIt says so [@who-2009], and [@who-2008].\n");
  expect(diagnosticsText(diagnostics)).toBe(
    [
      "media/clip.md:3:29 error BC3003 unknown-reference",
      '  There is no reference "who-2008".',
      '  > Did you mean "who-2009"? Known: nice-2012, who-2009.',
      "",
    ].join("\n"),
  );
});

it("sources are numbered as learners meet them, in transcripts too", async () => {
  const { course, diagnostics } = await courseWith("It says so [@who-2009].\n");
  expect(diagnosticsText(diagnostics)).toBe("");
  expect(course.references.map(({ id, number }) => `${number} ${id}`)).toEqual(["1 who-2009", "2 nice-2012"]);
});
