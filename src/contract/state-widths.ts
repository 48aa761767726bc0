import type { Stores } from "./answer.ts";
import type { Slot } from "./state.ts";

/**
 * How many bits each part of a learner's state has. The codec (`runtime/state`) writes with these
 * widths and the build proves with them that the worst case fits (`state-size.ts`).
 * Widths marked frozen are those of format version 1, whose reader stays for ever.
 */

/** One base64url character carries six bits. */
export const bitsPerChar = 6;

/**
 * Widths in bits of the head's fields, in the order they are written. Frozen. `layout` was a bit to fill up the last
 * character until 0.1.0: readers of then check it and pass it by.
 */
export const headWidths = {
  version: 6,
  lengthChars: 24,
  revision: 18,
  token: 24,
  counter: 24,
  completed: 1,
  passed: 1,
  hasScore: 1,
  score: 14,
  attemptsUsed: 6,
  layout: 1,
} as const;

/** Sums are written out (a test adds them up), so that the bundle need not carry the names. */
export const headBits = 120;

/** Widths in bits of place and quiz, the start of the body. Frozen. */
export const placeWidths = {
  page: 15,
  block: 10,
  seed: 32,
  quizPhase: 2,
  at: 10,
  clock: 16,
} as const;

export const placeBits = 85;

/** Widths in bits of what stands before a note's text. Frozen. */
export const noteWidths = { slot: 14, coding: 2, lengthChars: 20 } as const;

export const noteBits = 36;

/** The head's checksum: a CRC-32 and four zero bits. */
export const checksumChars = 6;

/** The checksum of a segment of the body, or of a note: the lower thirty bits of a CRC-32. Frozen. */
export const checkChars = 5;

/**
 * The body's segments: how many of the stored slots are in it and those before it. The first has place and quiz, and no
 * slot; then come 16 slots, 32, and 64 each: small ones first, so that a short course has several too. Counted in slots, not
 * in characters: so whoever lost one knows which slots the next one holds, and no character says so. Frozen.
 */
export function segmentEnds(storedSlots: number): readonly number[] {
  return indices(storedSlots + 1).filter((count) => count % 64 === 48 || [0, 16, storedSlots].includes(count));
}

/** Bits that tell `count` things apart; 0 for one thing. */
export function bitsFor(count: number): number {
  return count > 1 ? Math.ceil(Math.log2(count)) : 0;
}

/** A number is a sign, nine significant digits and a power of ten from -9 up. Frozen. */
export const numberWidths = { sign: 1, digits: 30, power: 9 } as const;
export const numberBits = 40;

/** Bits of an answer in the body. A text is not in the body but in a note. */
export function valueBits(stores: Stores): number {
  switch (stores.type) {
    case "nothing":
    case "seen":
    case "text":
      return 0;
    case "bits":
      return stores.count;
    case "choice":
      return bitsFor(stores.options);
    case "choices":
      return sum(stores.options.map((options) => bitsFor(options + 1)));
    case "order":
      // One Lehmer digit an item: how many of the items not yet placed stand before it.
      return sum(Array.from({ length: stores.items }, (_, placed) => bitsFor(stores.items - placed)));
    case "number":
      return numberBits;
    default:
      return stores satisfies never;
  }
}

/**
 * Bits of a slot at its worst: presence, the answer and, for a question, two bits of phase.
 * A fourth code of phase means "no answer" and is followed by one bit (checked or shown).
 */
export function slotBits(slot: Slot): number {
  if (slot.stores.type === "nothing") return 0;
  if (slot.retired && slot.stores.type !== "text") return 1;
  return slot.phased ? 3 + Math.max(1, valueBits(slot.stores)) : 1 + valueBits(slot.stores);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** 0, 1, 2 … */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
