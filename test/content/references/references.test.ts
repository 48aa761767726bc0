import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

describe("references", () => {
  it("lists all sources, and leaves their ids to the page of references", async () => {
    const { html, session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ text: "Wash [@who]." }, { type: "references" }]),
      "references.yaml": "references:\n  - { id: who, text: WHO }\n",
    });
    expect(session).toMatch(
      /<h2 class="block-title" id="d-1-2">References<\/h2>\n<ol class="references">\n<li>WHO<\/li>/,
    );
    expect(html.match(/id="ref-1"/g)).toHaveLength(1);
  });
});
