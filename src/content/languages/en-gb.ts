import type { Language } from "./define.ts";
import { blockWords } from "./en-gb/blocks.ts";
import { pageWords } from "./en-gb/pages.ts";
import { supportWords } from "./en-gb/support.ts";
import { runWords } from "./en-gb/run.ts";

/** British English, the source of all interface texts. Keys never change their meaning. */
export const enGb = { ...pageWords, ...supportWords, ...blockWords, ...runWords } as const;

/** Written in English, so there is no translation to review. */
export const british: Language = {
  tag: "en-GB",
  name: "English",
  catalogue: enGb,
  reviewed: { by: "build-course", date: "2026-11-25" },
};
