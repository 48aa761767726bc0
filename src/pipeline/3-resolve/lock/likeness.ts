/**
 * By how much of its words a text is known again after it was edited. Only the author's own words go in, never what
 * is made of them: a new version of the tool finds every text as the version before left it.
 *
 * A print is a MinHash of pairs of neighbouring words in one permutation (Li, Owen, Zhang 2012): the pairs are dealt out
 * to 32 baskets, and of each basket the pair that comes first is kept. The share of baskets in which two prints agree is
 * about the share of pairs that the texts have in common. (A hash of the whole would know no text again in which a
 * letter was mended; one for each block would fill the lock file, and know no long block again.)
 */
const baskets = 32;
const empty = "--";

/** In fewer baskets a text is so short that another may well have the same words. */
const fewestBaskets = 7;

/** Where no space stands between words each letter counts as one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu;

/** The same where there are no letters but those of the keyboard: the other pattern takes longer to make than to use. */
const plainWord = /[a-z0-9]+/g;
const hasOtherLetters = /[^\0-\x7f\u2010-\u2027]/;

/** 64 characters that stand for texts. */
export function printOf(texts: Iterable<string>): string {
  const least: (number | undefined)[] = Array.from({ length: baskets });
  const keep = (pair: number) => {
    const basket = pair % baskets;
    least[basket] = Math.min(least[basket] ?? pair, pair);
  };
  for (const text of texts) eachPair(text, keep);
  // Bits that neither chose the basket nor made this pair the first in it.
  return least.map((pair) => (pair === undefined ? empty : hex((pair >>> 5) & 0xff))).join("");
}

/** Each two neighbouring words as a number; the first and the last have nothing as their neighbour. */
function eachPair(text: string, keep: (pair: number) => void): void {
  const folded = text.normalize("NFKC").toLowerCase();
  const words = folded.match(hasOtherLetters.test(folded) ? word : plainWord) ?? [];
  let before = 0;
  for (const one of words) {
    const hash = hashOf(one);
    keep(mixed(Math.imul(before, 31) + hash));
    before = hash;
  }
  if (words.length > 0) keep(mixed(Math.imul(before, 31)));
}

/** The share of words that two prints have in common, 0–1. */
export function likeness(one: string, other: string): number {
  let [filled, same] = [0, 0];
  // Every session is compared with every other: nothing is copied for it.
  for (let at = 0; at < baskets * empty.length; at += empty.length) {
    if (one.startsWith(empty, at) && other.startsWith(empty, at)) continue;
    filled++;
    if (one[at] === other[at] && one[at + 1] === other[at + 1]) same++;
  }
  return filled === 0 ? (one === other ? 1 : 0) : same / filled;
}

/** Texts of one course have a tenth of their words in common at most; one that was reworded keeps a third. */
const sameText = 0.25;

/** Whether the one text is not the other one reworded. A text whose print is not known may be anything. */
export function isOtherText(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && likeness(one, other) < sameText;
}

/** Whether the text of a print is so short that it proves little. */
export function isShort(print: string): boolean {
  return pairsOf(print).filter((pair) => pair !== empty).length < fewestBaskets;
}

function pairsOf(print: string): readonly string[] {
  return Array.from({ length: baskets }, (_, basket) => print.slice(basket * 2, basket * 2 + 2));
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** FNV-1a. */
function hashOf(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits;
}

/** The last step of MurmurHash3: each bit of the number has a say in each bit of the result. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
