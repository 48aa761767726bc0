import type { Invocation } from "../commands/define.ts";

/** Options that only several courses have a use for. */
export const manyOptions = [
  { flags: "--jobs <n>", description: "of several courses, build so many at once (default: by their number)" },
  { flags: "--shard <i/n>", description: "of several courses, only the i-th of n parts, for n machines" },
  { flags: "--catalogue <file>", description: "write what the courses are, and their packages, as JSON" },
] as const;

/** Whether a command line is about several courses, or asks for what only several have. */
export function isAboutMany({ words, options }: Pick<Invocation, "words" | "options">): boolean {
  return words.length > 1 || words.some(isPattern) || ["jobs", "shard", "catalogue"].some((name) => name in options);
}

/** Whether a word is a pattern that the shell has left to us. */
export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word);
}
