/** `a, b or c`: without `Intl.ListFormat`, which takes as long to make as all schemas of a course. */
export function alternatives(words: readonly string[]): string {
  return words.join(", ").replace(/, ([^,]*)$/, " or $1");
}
