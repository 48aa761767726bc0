import { blockWords } from "./blocks.ts";
import { pageWords } from "./pages.ts";
import { runWords } from "./run.ts";
import { supportWords } from "./support.ts";

/** British English, the source of all interface texts. Keys never change their meaning. */
export const enGb = { ...pageWords, ...supportWords, ...blockWords, ...runWords } as const;
