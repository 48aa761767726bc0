import type { FaultyValue } from "./faulty-value.ts";

/**
 * What to do about a key that is the rest of a text: within `{ }` a comma begins the next key, so `{ text: Wet, then dry }` has a key
 * "then dry" without a value. `undefined` where it is none.
 */
export function commaAdvice(key: string, { value, keyIn, valueIn }: FaultyValue): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const at = entries.findIndex(([name]) => name === key);
  if (entries[at]?.[1] !== null) return undefined;
  const first = entries.findLastIndex(([, inner], index) => index < at && inner !== null);
  const [name, text] = entries[first] ?? [];
  if (name === undefined || typeof text !== "string") return undefined;
  // A key in a line of its own has been written as one.
  if (keyIn(key)?.start.line !== valueIn(name)?.end.line) return undefined;
  const after = entries.slice(first + 1).findIndex(([, inner]) => inner !== null);
  const rest = entries.slice(first + 1, after < 0 ? undefined : first + 1 + after).map(([words]) => words);
  return `A comma ended the text before it. Put all of that in quotes: ${name}: ${JSON.stringify([text, ...rest].join(", "))}`;
}
