import type { Language } from "./define.ts";
import { enGb } from "./en-gb/words.ts";

/** Written in English, so there is no translation to review. */
export const british: Language = {
  tag: "en-GB",
  name: "English",
  catalogue: enGb,
  reviewed: { by: "build-course", date: "2026-11-25" },
};
