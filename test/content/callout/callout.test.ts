import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

describe("callout", () => {
  it("says its kind in words", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ type: "callout", kind: "warning", title: "Hot", text: "Mind the tap." }]),
    });
    expect(session).toContain('<div class="callout callout-warning" role="note" aria-labelledby="d-1-1"><h2');
    expect(session).toContain('<span class="callout-kind">Warning</span><span class="vh"> – </span>Hot</h2>');
  });

  it("has the word for its kind as heading when it has no title", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ text: "## Water" }, { type: "callout", text: "Mind the tap." }]),
    });
    expect(session).toContain('<h3 class="callout-title" id="d-1-2">Note</h3>');
  });
});
