import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

import { reflection } from "../../../src/content/blocks/reflection/block.ts";

describe("reflection", () => {
  it("is a labelled field that is kept, with a place to print it", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([
        { type: "reflection", id: "think", title: "Think", prompt: "When?", hint: "Meals." },
      ]),
    });
    expect(session).toContain('<label for="d-1-1">When?</label>');
    expect(session).toMatch(
      /<textarea id="d-1-1" rows="5" data-note="(\d+)" aria-describedby="d-1-1-hint"><\/textarea>[\s\S]*data-mirror="\1"/,
    );
    expect(session).toContain("<p>Meals.</p>");
    expect(session).toContain("Not marked.");
  });

  it("stores text and takes two minutes", () => {
    expect(reflection.stores({ prompt: "When?" })).toEqual({ type: "text", weight: 1 });
    expect(reflection.seconds?.({ prompt: "When?" })).toBe(120);
  });
});
