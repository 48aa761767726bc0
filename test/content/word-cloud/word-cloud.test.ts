import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

const words = { Water: 2, Soap: 10, Towel: 6 };

describe("word-cloud", () => {
  it("is an alphabetical list in five sizes, and the same as a table by number", async () => {
    const { session } = await renderFiles({ "sessions/1.yaml": sessionFile([{ type: "word-cloud", words }]) });
    expect(
      [...session.matchAll(/<li data-size="(\d)">(\w+)<span class="vh"> – ([^<]+)/g)].map(([, ...parts]) => parts),
    ).toEqual([
      ["5", "Soap", "weight 10"],
      ["3", "Towel", "weight 6"],
      ["1", "Water", "weight 2"],
    ]);
    expect(
      [...session.matchAll(/<tr><th scope="row">(\w+)<\/th><td class="end">(\d+)/g)].map(([, ...parts]) => parts),
    ).toEqual([
      ["Soap", "10"],
      ["Towel", "6"],
      ["Water", "2"],
    ]);
  });

  it("says what its numbers count when the author does", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ type: "word-cloud", words, measure: "mentions" }]),
    });
    expect(session).toContain('Soap<span class="vh"> – 10 mentions</span>');
    expect(session).toContain('<th class="end" scope="col">mentions</th>');
  });
});
