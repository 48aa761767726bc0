import type { Language } from "./define.ts";
import { blockWords } from "./cy/blocks.ts";
import { pageWords } from "./cy/pages.ts";
import { runWords } from "./cy/run.ts";
import { supportWords } from "./cy/support.ts";

/** Welsh. Not yet read by anybody who speaks it: put who and when here once it is. */
export const welsh: Language = {
  tag: "cy",
  name: "Welsh",
  catalogue: { ...pageWords, ...supportWords, ...blockWords, ...runWords },
  reviewed: false,
};
