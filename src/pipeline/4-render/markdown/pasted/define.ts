import type { MakeProblem } from "../reading.ts";

/** A line of a paragraph. */
export interface Line {
  /** Without what stands before its first letter or sign. */
  readonly text: string;
  /** Spaces before it that are not the keyboard's. */
  readonly lead: string;
  /** Where it stands in the text of the author. */
  readonly start: number;
}

export interface Found {
  readonly make: MakeProblem;
  readonly line: Line;
  /** From where to where of the line. */
  readonly from: number;
  readonly to: number;
}

/** What the lines of a paragraph were meant to be; each kind is told once. */
export type Find = (lines: readonly Line[]) => readonly Found[];

/** The beginning of a line, for a message. */
export function beginning(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 32 ? `${words.slice(0, 30).trimEnd()}…` : words;
}
