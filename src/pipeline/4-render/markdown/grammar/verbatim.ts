import type { MarkdownIt, StateInline } from "markdown-it";

/** E-mail addresses, addresses of pages, and paths of Windows, which forbids the signs that end one. */
const whole = [
  /(?<![\p{L}\p{N}._+~'-])[\p{L}\p{N}.+~'-][\p{L}\p{N}._+~'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"`|*[\]{}]+/giu,
  /(?<![^\s([{"'“‘*_>=])(?:[a-z]:|\\\\[\p{L}\p{N}.-]+)\\[^\s*<>|"`[\]?]*/giu,
];

type Stretch = readonly [start: number, end: number];

/** Signs within an address or a path are part of it: `first~last~x@example.org`, `C:\_old\~x`. */
export function addVerbatim(parser: MarkdownIt): void {
  const known = new WeakMap<StateInline, readonly Stretch[]>();
  parser.inline.ruler.before("text", "verbatim", (state, silent) => {
    const stretches = known.get(state) ?? stretchesOf(state.src);
    known.set(state, stretches);
    const found = stretches.find(([start, end]) => start <= state.pos && state.pos < end);
    if (!found) return false;
    const end = Math.min(found[1], state.posMax);
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}

function stretchesOf(text: string): readonly Stretch[] {
  if (!/[@\\]|:\/\/|www\./i.test(text)) return [];
  return whole.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }): Stretch => [index, index + length]),
  );
}
