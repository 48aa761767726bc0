import { accordion } from "./accordion/block.ts";
import { actionPlan } from "./action-plan/block.ts";
import { audio } from "./audio/block.ts";
import { callout } from "./callout/block.ts";
import { cardSort } from "./card-sort/block.ts";
import { checklist } from "./checklist/block.ts";
import { code } from "./code/block.ts";
import { comparison } from "./comparison/block.ts";
import type { BlockKind } from "./define.ts";
import { doDont } from "./do-dont/block.ts";
import { downloads } from "./downloads/block.ts";
import { embed } from "./embed/block.ts";
import { flipCards } from "./flip-cards/block.ts";
import { image } from "./image/block.ts";
import { labelledGraphic } from "./labelled-graphic/block.ts";
import { question } from "./question/block.ts";
import { quote } from "./quote/block.ts";
import { references } from "./references/block.ts";
import { reflection } from "./reflection/block.ts";
import { scenario } from "./scenario/block.ts";
import { statistic } from "./statistic/block.ts";
import { steps } from "./steps/block.ts";
import { table } from "./table/block.ts";
import { tabs } from "./tabs/block.ts";
import { text } from "./text/block.ts";
import { timeline } from "./timeline/block.ts";
import { transcript } from "./transcript/block.ts";
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
  accordion,
  tabs,
  flipCards,
  table,
  quote,
  timeline,
  steps,
  labelledGraphic,
  comparison,
  doDont,
  references,
  reflection,
  downloads,
  embed,
  code,
  audio,
  transcript,
  cardSort,
  scenario,
  checklist,
  actionPlan,
  question,
];
