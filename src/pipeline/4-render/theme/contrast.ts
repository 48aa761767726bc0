import { contrast, nearestPassing, parseColour, toHex, type Colour } from "./colour.ts";
import { pairs, type Pair } from "./pairs.ts";
import { tokensIn, type Mode, type Token } from "./tokens.ts";

/** A pair of colours that cannot be told apart well enough. */
export interface Weak {
  readonly pair: Pair;
  readonly mode: Mode;
  readonly front: Token;
  readonly back: Token;
  readonly ratio: number;
  /** What to give the token that is to blame, as hex; `undefined` where no shade of it will do. */
  readonly nearest: string | undefined;
  /** The one the author set; where both are, the one in front. */
  readonly blamed: Token;
}

export const modes: readonly Mode[] = ["light", "dark"];

/**
 * The pairs of a theme that fail, in both modes: for each colour and mode the worst, so that one change gives one report.
 * Later sheets are stronger where the cascade says so; `isOurs` tells tokens that are not the author's.
 */
export function weakPairs(sheets: readonly (readonly Token[])[], isOurs: (token: Token) => boolean): readonly Weak[] {
  return modes.flatMap((mode) => {
    const tokens = tokensIn(mode, sheets);
    const found = pairs.flatMap((pair) => weakPair(pair, mode, tokens, isOurs));
    const worst = new Map<string, Weak>();
    for (const weak of found) {
      const before = worst.get(weak.blamed.name);
      if (!before || shortfall(weak) > shortfall(before)) worst.set(weak.blamed.name, weak);
    }
    return [...worst.values()];
  });
}

function shortfall({ pair, ratio }: Weak): number {
  return pair.needed / ratio;
}

function weakPair(
  pair: Pair,
  mode: Mode,
  tokens: ReadonlyMap<string, Token>,
  isOurs: (token: Token) => boolean,
): readonly Weak[] {
  const front = tokens.get(pair.front);
  const back = tokens.get(pair.back);
  const [one, other] = [colourOf(front, tokens), colourOf(back, tokens)];
  if (!front || !back || !one || !other) return [];
  const second = pair.or === undefined ? undefined : colourOf(tokens.get(pair.or), tokens);
  const ratio = Math.max(contrast(one, other), second ? contrast(second, other) : 0);
  if (ratio >= pair.needed) return [];
  const blamed = isOurs(front) && !isOurs(back) ? back : front;
  return [{ pair, mode, front, back, ratio, blamed, nearest: nearestFor(blamed, tokens) }];
}

/** A shade of the token that passes with all it meets. */
function nearestFor(token: Token, tokens: ReadonlyMap<string, Token>): string | undefined {
  const colour = colourOf(token, tokens);
  const demands = pairs.flatMap(({ front, back, or, needed }) => {
    const met = or !== undefined ? undefined : front === token.name ? back : back === token.name ? front : undefined;
    const against = met === undefined ? undefined : colourOf(tokens.get(met), tokens);
    return against ? [{ against, needed }] : [];
  });
  const nearest = colour && nearestPassing(colour, demands);
  return nearest && toHex(nearest);
}

/** The colour of a token, through `var(--other)`. */
export function colourOf(token: Token | undefined, tokens: ReadonlyMap<string, Token>, depth = 0): Colour | undefined {
  if (!token || depth > 8) return undefined;
  const other = /^var\(\s*--([\w-]+)\s*\)$/.exec(token.value)?.[1];
  return other === undefined ? parseColour(token.value) : colourOf(tokens.get(other), tokens, depth + 1);
}

/** Names of the colours that pairs are made of. */
export const colourNames: ReadonlySet<string> = new Set(
  pairs.flatMap(({ front, back, or }) => [front, back, ...(or === undefined ? [] : [or])]),
);
