import type { MarkdownIt, StateInline } from "markdown-it";
import { inlineRule } from "./built-in.ts";

/** What stands by itself, and is a link where it stands: an address of a page, of a person, or `tel:` with a number. */
const linked = /^(?:https?:\/\/[^\s/]|www\.[^\s.]+\.|tel:)|^[^\s@:/]+@[^\s@]+\.\p{L}{2,}$/iu;

/**
 * E-mail addresses, addresses of pages, and paths of Windows, which forbids the signs that end one. Before each a sign of it that is
 * quickly looked for: most texts have none.
 */
const whole: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/[^[]@/, /(?<![\p{L}\p{N}._+~'-])[\p{L}\p{N}.+~'-][\p{L}\p{N}._+~'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [/:\/\/|www\./i, /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"`|*[\]{}]+/giu],
  [/tel:/i, /(?<![\p{L}\p{N}:/])tel:\+?\d[\d().-]*\d/giu],
  [/\\/, /(?<![^\s([{"'“‘*_>=])(?:[a-z]:|\\\\[\p{L}\p{N}.-]+)\\[^\s*<>|"`[\]?]*/giu],
];

type Stretch = readonly [start: number, end: number];

/** Signs within an address or a path are part of it: `first~last~x@example.org`, `C:\_old\~x`. */
export function addVerbatim(parser: MarkdownIt): void {
  const known = new WeakMap<StateInline, readonly Stretch[]>();
  const text = inlineRule("text");
  // Words end where an address begins, which has none of the signs that end them.
  parser.inline.ruler.at("text", (state, silent) => {
    const from = state.pos;
    if (!text(state, silent)) return false;
    const next = known.get(state)?.find(([start]) => from < start && start < state.pos);
    if (!next) return true;
    if (!silent) state.pending = state.pending.slice(0, next[0] - state.pos);
    state.pos = next[0];
    return true;
  });
  parser.inline.ruler.before("text", "verbatim", (state, silent) => {
    const stretches = known.get(state) ?? stretchesOf(state.src);
    known.set(state, stretches);
    const found = stretches.find(([start, end]) => start <= state.pos && state.pos < end);
    if (!found) return false;
    const end = Math.min(found[1], state.posMax);
    const address = state.pos === found[0] ? withoutEnd(state.src.slice(found[0], end)) : "";
    if (address !== "" && state.linkLevel === 0 && linked.test(address)) {
      if (!silent) pushLink(state, address);
      state.pos += address.length;
      return true;
    }
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}

/** Signs at the end belong to the sentence, and so does a bracket that was opened before. */
function withoutEnd(address: string): string {
  const shorter = address.replace(/[.,;:!?'"”’»…]+$/u, "");
  const isOpen = shorter.endsWith(")") && shorter.split(")").length > shorter.split("(").length;
  return isOpen ? withoutEnd(shorter.slice(0, -1)) : shorter;
}

function pushLink(state: StateInline, address: string): void {
  const scheme = /^(?:https?:|tel:)/i.test(address)
    ? ""
    : address.includes("@") && !/^www\./i.test(address)
      ? "mailto:"
      : "https://";
  const open = state.push("link_open", "a", 1);
  open.attrSet("href", state.md.normalizeLink(scheme + address));
  if (scheme !== "mailto:") open.attrSet("class", "plain");
  open.info = "auto";
  state.push("text", "", 0).content = address;
  state.push("link_close", "a", -1).info = "auto";
}

function stretchesOf(text: string): readonly Stretch[] {
  return whole.flatMap(([sign, pattern]) =>
    !sign.test(text)
      ? []
      : [...text.matchAll(pattern)].map(({ 0: { length }, index }): Stretch => [index, index + length]),
  );
}
