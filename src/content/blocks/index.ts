import { callout } from "./callout/block.ts";
import type { BlockKind } from "./define.ts";
import { doDont } from "./do-dont/block.ts";
import { image } from "./image/block.ts";
import { question } from "./question/block.ts";
import { quote } from "./quote/block.ts";
import { references } from "./references/block.ts";
import { reflection } from "./reflection/block.ts";
import { statistic } from "./statistic/block.ts";
import { text } from "./text/block.ts";
import { video } from "./video/block.ts";
import { wordCloud } from "./word-cloud/block.ts";

/** Every kind of block. A new one: its folder, its template, and a line here. */
export const blockKinds: readonly BlockKind[] = [
  text,
  image,
  video,
  statistic,
  wordCloud,
  callout,
  quote,
  doDont,
  references,
  reflection,
  question,
];
