import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { video } from "../../../src/content/blocks/video/block.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

const block = { title: "Washing", file: "media/1.mp4", poster: "media/1.jpg", duration: "1:40" };
const captions = [{ file: "media/1.vtt", language: "en-GB" }];

function codesOf(given: Parameters<NonNullable<typeof video.check>>[0]): readonly string[] {
  const found: Diagnostic[] = [];
  video.check?.(given, { locate: () => undefined, report: (diagnostic) => void found.push(diagnostic) });
  return found.map(({ code }) => code);
}

describe("video", () => {
  it("needs captions and a transcript", () => {
    expect(codesOf(block)).toEqual(["BC2203", "BC2204"]);
    expect(codesOf({ ...block, captions, transcript: "1.md" })).toEqual([]);
  });

  it("needs no captions when it is silent", () => {
    expect(codesOf({ ...block, silent: true, transcript: "1.md" })).toEqual([]);
  });

  it("ships everything but its transcript, which is read", () => {
    const files = video.files?.(
      { ...block, captions, transcript: "1.md" },
      { locate: () => undefined, report: () => undefined },
    );
    expect(files?.map(({ path, expects, ship }) => [path, expects, ship])).toEqual([
      ["media/1.mp4", "video", true],
      ["media/1.jpg", "image", true],
      ["media/1.vtt", "captions", true],
      ["1.md", "markdown", false],
    ]);
  });

  it("counts its length as time", () => {
    expect([block, { ...block, duration: "1:02:03" }].map((given) => video.seconds?.(given))).toEqual([100, 3723]);
  });

  it("never plays by itself and loads nothing before it is asked to", () => {
    const template = readFileSync(new URL("../../../templates/blocks/video.hbs", import.meta.url), "utf8");
    expect(template).toContain('controls preload="none" playsinline');
    expect(template).not.toContain("autoplay");
  });
});
