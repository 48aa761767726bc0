import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isVariableFont } from "../../../../src/pipeline/4-render/theme/variable-font.ts";

const known = { cmap: 0, glyf: 10, loca: 11, fvar: 47, other: 63 };

/** A file of nothing but a header and a directory (W3C WOFF2, 4.1). */
function directory(...entries: readonly (readonly number[])[]): Uint8Array {
  const header = Array.from({ length: 48 }, (_, at) => (at === 13 ? entries.length : 0));
  return Uint8Array.from([...header, ...entries.flat()]);
}

/** A length of more than one byte whose bytes, read as flags, would be tables. */
const long = [0x80 | 47, 47];

describe("whether a font has all weights", () => {
  it("is so of the one we ship", () => {
    expect(isVariableFont(readFileSync(new URL("../../../../dist/fonts/atkinson-latin.woff2", import.meta.url)))).toBe(
      true,
    );
  });

  it("is said by the table fvar, wherever it stands and however its name is written", () => {
    const before = [known.cmap, ...long];
    expect(isVariableFont(directory(before, [known.fvar, 9]))).toBe(true);
    expect(isVariableFont(directory(before, [known.other, ...Buffer.from("fvar"), 9]))).toBe(true);
  });

  it("is not so without it: lengths, and lengths of what is transformed, are no tables", () => {
    const outlines = [known.glyf, ...long, ...long];
    const places = [known.loca, ...long, ...long];
    const plainOutlines = [0xc0 | known.glyf, ...long];
    expect(
      isVariableFont(directory([known.cmap, ...long], outlines, places, [known.other, ...Buffer.from("Silf"), 9])),
    ).toBe(false);
    expect(isVariableFont(directory(plainOutlines, [known.cmap, 1]))).toBe(false);
    expect(isVariableFont(directory())).toBe(false);
    expect(isVariableFont(directory([known.cmap, 1]).subarray(0, 48))).toBe(false);
  });
});
