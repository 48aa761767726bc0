import type { Language } from "./define.ts";
import { blockWords } from "./ar/blocks.ts";
import { pageWords } from "./ar/pages.ts";
import { runWords } from "./ar/run.ts";
import { supportWords } from "./ar/support.ts";

/** Arabic. Not yet read by anybody who speaks it: put who and when here once it is. */
export const arabic: Language = {
  tag: "ar",
  name: "Arabic",
  catalogue: { ...pageWords, ...supportWords, ...blockWords, ...runWords },
  reviewed: false,
};
