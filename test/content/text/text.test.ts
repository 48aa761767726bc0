import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

describe("text", () => {
  it("is what a bare string in the list of blocks is", async () => {
    const session = JSON.stringify({ id: "why", title: "Why", blocks: ["Wash **now**."] });
    const { session: page, reported } = await renderFiles({ "sessions/1.yaml": session });
    expect(page).toMatch(/<div class="block block-text" data-block="\d+">\n<p>Wash <strong>now<\/strong>.<\/p>/);
    expect(reported).toBe("");
  });

  it("takes a passage in another language", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ text: { text: "سلام", lang: "ar", dir: "rtl" } }]),
    });
    expect(session).toContain('<div lang="ar" dir="rtl"><p>سلام</p>');
  });
});
