import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FileUse } from "../../../../src/content/kind-tools.ts";
import { findMedia } from "../../../../src/pipeline/3-resolve/media/find-media.ts";
import { imageDimensions } from "../../../../src/pipeline/3-resolve/media/image-dimensions.ts";
import { withoutPrivate } from "../../../../src/pipeline/3-resolve/media/metadata/without-private.ts";
import { memoryWorld } from "../../../helpers/memory-world.ts";
import { photo, photoPng, photoWebp } from "./photos.ts";

const media = new URL("../../../courses/media/", import.meta.url);
const moving = new URL("pictures-that-move-on-valid/media/once.webp", import.meta.url);
const jpeg = readFileSync(new URL("poster.jpg", media));
const png = readFileSync(new URL("picture.png", media));
const webp = readFileSync(moving);

const wordsOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const count = (bytes: Uint8Array, word: string): number => wordsOf(bytes).split(word).length - 1;

describe("A72 of a photo", () => {
  it.each([
    ["JPEG", photo(jpeg), 10],
    ["PNG", photoPng(png), 7],
    ["WebP", photoWebp(webp), 6],
  ])("A72 as %s what tells place, camera and owner goes, and what tells author and licence stays", (_, bytes, kept) => {
    const clean = withoutPrivate(bytes) ?? bytes;
    expect(count(bytes, "SECRET")).toBeGreaterThan(10);
    expect(count(clean, "SECRET")).toBe(0);
    expect(count(clean, "KEEP")).toBe(kept);
    expect(count(clean, "KEEP")).toBe(count(bytes, "KEEP"));
    // Turned as before, and nothing more to take out.
    expect(imageDimensions(clean)).toEqual(imageDimensions(bytes));
    expect(withoutPrivate(clean)).toBeUndefined();
    expect(withoutPrivate(bytes)).toEqual(clean);
  });

  it("A72 all bytes of the picture itself stay", () => {
    // The picture as it was before anything was put beside it: its tables and its data.
    const clean = wordsOf(withoutPrivate(photo(jpeg)) ?? jpeg);
    const plain = wordsOf(withoutPrivate(jpeg) ?? jpeg);
    expect(clean.endsWith(plain.slice(plain.indexOf("\xff\xdb")))).toBe(true);
    const rest = wordsOf(withoutPrivate(photoPng(png)) ?? png);
    expect(rest.endsWith(wordsOf(png).slice(wordsOf(png).indexOf("IDAT") - 4))).toBe(true);
  });

  it("A72 damaged ones neither stop the build nor keep what cannot be read", () => {
    const whole = photo(jpeg);
    for (let length = 3; length < whole.length; length += 97)
      expect(() => withoutPrivate(whole.subarray(0, length))).not.toThrow();
    const drawn = photoPng(png);
    for (let length = 9; length < drawn.length; length += 41)
      expect(() => withoutPrivate(drawn.subarray(0, length))).not.toThrow();
  });

  it("A72 nothing goes where its author says to keep it", async () => {
    const world = memoryWorld({ "/c/media/a.jpg": photo(jpeg) });
    const use: FileUse = { path: "media/a.jpg", expects: "image", ship: true, at: undefined };
    const shipped = async (one: FileUse) => (await findMedia([one], "/c", world, () => undefined))[0];
    expect(count((await shipped(use))?.bytes ?? jpeg, "SECRET")).toBe(0);
    expect((await shipped({ ...use, expects: "any" }))?.sizeBytes).toBe((await shipped(use))?.bytes?.length);
    expect((await shipped({ ...use, keepsMetadata: true }))?.bytes).toEqual(photo(jpeg));
  });
});
