import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./package.ts";

/** A row of the table "what the page says" of docs/learner-state.md. */
export interface SaidRow {
  readonly lms: string;
  /** What becomes of a save. */
  readonly becomes: string;
  readonly says: string;
  /** What "Save and leave" does. */
  readonly leave: string;
}

/** First cells of the rows that speak of an LRS. */
export const lrsFormats: readonly string[] = ["any LRS, xAPI", "any LMS, cmi5"];

export function saidRows(): readonly SaidRow[] {
  const text = readFileSync(join(root, "docs/learner-state.md"), "utf8");
  const [, passage = ""] = /<!-- begin: what the page says[^>]*-->([^]*?)<!-- end/.exec(text) ?? [];
  return passage
    .split("\n")
    .filter((line) => /^\| [A-Za-z]/.test(line))
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, lms = "", becomes = "", , says = "", leave = ""]) => ({ lms, becomes, says, leave }));
}
