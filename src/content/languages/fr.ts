import type { Language } from "./define.ts";
import { blockWords } from "./fr/blocks.ts";
import { pageWords } from "./fr/pages.ts";
import { runWords } from "./fr/run.ts";
import { supportWords } from "./fr/support.ts";

/** French. Not yet read by anybody who speaks it: put who and when here once it is. */
export const french: Language = {
  tag: "fr",
  name: "French",
  catalogue: { ...pageWords, ...supportWords, ...blockWords, ...runWords },
  reviewed: false,
};
