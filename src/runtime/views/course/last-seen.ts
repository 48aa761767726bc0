import { hooks } from "../../../contract/hooks.ts";
import { isAt } from "../../learning/attempt.ts";
import { all } from "../../page/dom.ts";

/** Where a page was last looked at: the block that was on top of the window, and how much of it was above. */
export interface Seen {
  readonly block: HTMLElement;
  /** How many blocks stand before it. */
  readonly before: number;
  /** Share of the block, 0–1: the same in a window of another width. */
  readonly above: number;
}

/** A block that is reached stands this far below the edge of the window at most: `scroll-padding-block`, and a little. */
const edgePx = 32;

/** The block on top of the window; nothing at the beginning of a page, and on one without blocks. */
export function topOf(section: ParentNode | undefined): Seen | undefined {
  const blocks = section ? all(section, hooks.block) : [];
  // Of a session that is read part by part, the other parts have no height.
  const shown = blocks.filter(({ offsetHeight }) => offsetHeight > 0);
  const block = shown.find((each) => each.getBoundingClientRect().bottom > edgePx) ?? shown.at(-1);
  if (!block) return undefined;
  const before = blocks.indexOf(block);
  const { top, height } = block.getBoundingClientRect();
  if (before === 0 && top > edgePx) return undefined;
  return { block, before, above: Math.min(1, Math.max(0, -top / (height || 1))) };
}

/** The same of a place that was stored: its mark, or its number where 0.1.0 stored it. */
export function blockAt(section: ParentNode | undefined, place: number): Seen | undefined {
  const blocks = section ? all(section, hooks.block) : [];
  const before = blocks.findIndex((block, index) => isAt(place, markOf(block), index));
  const block = blocks[before];
  return block && { block, before, above: 0 };
}

export function markOf(block: HTMLElement | null | undefined): number {
  return Number(block?.dataset["block"] ?? 0);
}
