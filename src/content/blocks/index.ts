import { callout } from "./callout/block.ts";
import { text } from "./text/block.ts";
import type { BlockKind } from "./define.ts";

/** Every kind of block. A new one: its folder, its template, and a line here. */
export const blockKinds: readonly BlockKind[] = [text, callout];
