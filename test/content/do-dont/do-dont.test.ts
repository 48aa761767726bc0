import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

describe("do-dont", () => {
  it("has two lists under headings of their own, one level below its title", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([
        { text: "## Rules" },
        { type: "do-dont", title: "Taps", do: ["Use *soap*"], dont: ["Hurry"] },
      ]),
    });
    expect(session).toContain('<h3 class="block-title">Taps</h3>');
    expect(session).toMatch(
      /<h4>Do<\/h4>[\s\S]*<span>Use <em>soap<\/em><\/span>[\s\S]*<h4>Don’t<\/h4>[\s\S]*<span>Hurry<\/span>/,
    );
  });
});
