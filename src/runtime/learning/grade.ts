export type Grade = "right" | "partly" | "wrong" | "noted";

/** How right an answer is, for styles, and the key of the words for it. */
export function gradeOf(score: number, isScored: boolean): readonly [Grade, string] {
  if (!isScored) return ["noted", "run.noted"];
  if (score >= 1) return ["right", "run.correct"];
  return score > 0 ? ["partly", "run.partly"] : ["wrong", "run.notQuite"];
}
