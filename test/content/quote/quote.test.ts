import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

describe("quote", () => {
  it("names who said it, and where", async () => {
    const { session, reported } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ type: "quote", text: "Clean hands.", by: "A nurse", source: "who" }]),
      "references.yaml": "references:\n  - { id: who, text: WHO }\n",
    });
    expect(session).toContain(
      '<blockquote><p>Clean hands.</p>\n</blockquote><figcaption>A nurse <a class="cite" href="#ref-1"',
    );
    expect(reported).toBe("");
  });
});
