/**
 * An id for words that have none: the same for the same words. It tells one item of a block from the others, so that a
 * few thousand million are plenty.
 */
export function idOfWords(words: string): string {
  let hash = 5381;
  for (const character of words.trim().replace(/\s+/g, " ")) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `w${hash.toString(36)}`;
}
