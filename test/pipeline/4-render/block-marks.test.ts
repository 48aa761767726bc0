import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/sessions.ts";
import { blockMarks } from "../../../src/pipeline/4-render/views/block-marks.ts";

const text = (words: string, id?: string): Block => ({
  type: "text",
  value: { text: words },
  ...(id === undefined ? {} : { id }),
  seconds: 0,
  parts: [],
  span: undefined,
});

const markOf = (block: Block, ...others: readonly Block[]) => blockMarks([...others, block]).at(-1);

describe("the mark of a block", () => {
  it("B111 stays when others come before it, and is within ten bits, above every number of a block", () => {
    const block = text("Wash your hands.");
    const mark = markOf(block);
    expect(mark).toBeGreaterThanOrEqual(512);
    expect(mark).toBeLessThan(1024);
    expect(markOf(block, text("Look."), text("Think."))).toBe(mark);
  });

  it("B111 is that of its id, whatever its words, or of the heading it begins with", () => {
    expect(markOf(text("Wash.", "wash"))).toBe(markOf(text("Clean.", "wash")));
    expect(markOf(text("## Hands\n\nWash."))).toBe(markOf(text("## Hands\n\nClean.")));
    expect(markOf(text("Wash."))).not.toBe(markOf(text("Clean.")));
  });

  it("B111 is another one for each block of a session, also where two have the same words, or there are hundreds", () => {
    const same = Array.from({ length: 512 }, (_, nth) => text(`Wash ${nth % 100}.`));
    expect(new Set(blockMarks(same)).size).toBe(512);
    // 0 is the beginning of the page, and no block's place.
    expect(blockMarks([...same, text("One too many.")]).at(-1)).toBe(0);
  });
});
