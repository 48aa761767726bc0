import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

const figure = { value: "9 in 10", text: "people wash", source: "who", date: "2024-01", share: 90 };
const render = async (given: object) =>
  await renderFiles({
    "sessions/1.yaml": sessionFile([{ type: "statistic", title: "Numbers", figures: [given] }]),
    "references.yaml": "references:\n  - { id: who, text: WHO }\n",
  });

describe("statistic", () => {
  it("shows figure, sentence, bar, source and date", async () => {
    const { session, reported } = await render({ ...figure, sample: "2,024 adults" });
    expect(session).toContain('<b class="stat-value">9 in 10</b> <span class="stat-text">people wash</span>');
    expect(session).toContain('<rect class="track-part" width="90%"');
    expect(session).toContain('<a class="cite" href="#ref-1" id="cite-1-1">[1]');
    expect(session).toContain("<span>January 2024</span>, <span>sample: 2,024 adults</span>");
    expect(reported).toBe("");
  });

  it("takes a number without quotes", async () => {
    const { session } = await render({ ...figure, value: 15, date: 2024 });
    expect(session).toContain(">15</b>");
    expect(session).toContain("<span>2024</span>");
  });

  it.each([
    ["source", "BC2205"],
    ["date", "BC2206"],
  ])("without a %s is an error at the figure", async (key, code) => {
    await expect(render({ ...figure, [key]: undefined })).rejects.toThrow(code);
  });
});
