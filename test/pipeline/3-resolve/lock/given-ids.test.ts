import { describe, expect, it } from "vitest";
import { a, b, c, edited, texts } from "./written.ts";

describe("A47 ids that authors gave", () => {
  const [one, two] = [
    { ...a, id: "s-1" },
    { ...b, id: "s-2" },
  ];

  it("A47 and then numbered anew are reported with what they stood for", async () => {
    const found = await edited(
      [one, two],
      [
        { ...c, id: "s-1" },
        { ...a, id: "s-2" },
        { ...b, id: "s-3" },
      ],
    );
    expect(found.said).toEqual(["BC3023 c.yaml:1", "BC3023 a.yaml:1"]);
  });

  it("A47 may stay with what was rewritten", async () => {
    const found = await edited([one, two], [{ ...one, title: "Hands", text: texts.candour }, two]);
    expect([found.slots, found.said]).toEqual([{ "a.yaml": 0, "b.yaml": 1 }, []]);
  });

  it("A47 to a session that had none are reported where learners lose it", async () => {
    const found = await edited([a, b], [{ ...a, id: "hands" }, b]);
    expect([found.said, found.changes]).toEqual([
      ["BC3024 a.yaml:1"],
      ['"washing" is gone', '"hands" (Washing) is new'],
    ]);
  });
});
