/**
 * SHA-1 (FIPS 180-4) for ids, where no secret hangs on it. The browser's own answers later than a page that is closing
 * can wait, and not at all by plain http.
 */
export function sha1(bytes: readonly number[]): readonly number[] {
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = padded(bytes);
  for (let block = 0; block < words.length; block += 16) {
    const schedule = words.slice(block, block + 16);
    for (let n = 16; n < 80; n++) {
      schedule[n] = turned(at(schedule, n - 3) ^ at(schedule, n - 8) ^ at(schedule, n - 14) ^ at(schedule, n - 16), 1);
    }
    const mixed = schedule.reduce<readonly number[]>(round, state);
    state = state.map((word, n) => (word + at(mixed, n)) | 0);
  }
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

function round([a = 0, b = 0, c = 0, d = 0, e = 0]: readonly number[], word: number, n: number): readonly number[] {
  const [mix, constant] =
    n < 20
      ? [(b & c) | (~b & d), 0x5a827999]
      : n < 40
        ? [b ^ c ^ d, 0x6ed9eba1]
        : n < 60
          ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
          : [b ^ c ^ d, 0xca62c1d6];
  return [(turned(a, 5) + mix + e + constant + word) | 0, a, turned(b, 30), c, d];
}

/** As 32-bit words: the bytes, a one bit, zeros up to a whole block, the length in bits. */
function padded(bytes: readonly number[]): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  for (const [n, byte] of [...bytes, 0x80].entries()) words[n >> 2] = at(words, n >> 2) | (byte << (24 - 8 * (n & 3)));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function at(words: readonly number[], n: number): number {
  return words[n] ?? 0;
}
