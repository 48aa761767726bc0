/** How a picture moves: `Infinity` when it never ends. */
export interface Motion {
  readonly seconds: number;
}

/** The motion of a GIF, an animated PNG or WebP; `undefined` of what stands still. */
export function motionOf(bytes: Uint8Array): Motion | undefined {
  const latin1 = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (latin1(0, 4) === "GIF8") return moves(gifFrames(bytes, view));
    if (latin1(1, 4) === "PNG") return moves(pngFrames(bytes, view));
    if (latin1(8, 12) === "WEBP") return moves(webpFrames(bytes, view));
  } catch (error) {
    // A file that ends too early: what can be shown of it is said elsewhere.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

interface Frames {
  readonly seconds: readonly number[];
  /** 0: for ever. */
  readonly plays: number;
}

function moves({ seconds, plays }: Frames): Motion | undefined {
  if (seconds.length < 2) return undefined;
  return { seconds: plays === 0 ? Infinity : plays * seconds.reduce((sum, one) => sum + one, 0) };
}

/** Browsers give frames of less than 0.02 s a tenth of a second. */
const gifSeconds = (hundredths: number): number => (hundredths < 2 ? 0.1 : hundredths / 100);

/** GIF89a, 18 to 26. Without a loop block it plays once. */
function gifFrames(bytes: Uint8Array, view: DataView): Frames {
  const seconds: number[] = [];
  let plays = 1;
  let delay = 0;
  let at = 13 + tableBytes(view.getUint8(10));
  for (let mark = view.getUint8(at); mark !== 0x3b; mark = view.getUint8(at)) {
    if (mark === 0x2c) {
      seconds.push(gifSeconds(delay));
      at = afterSubBlocks(view, at + 11 + tableBytes(view.getUint8(at + 9)));
      continue;
    }
    const label = view.getUint8(at + 1);
    if (label === 0xf9) delay = view.getUint16(at + 4, true);
    if (label === 0xff && isLoop(bytes, at)) {
      const again = view.getUint16(at + 16, true);
      plays = again === 0 ? 0 : again + 1;
    }
    at = afterSubBlocks(view, at + 2);
  }
  return { seconds, plays };
}

function isLoop(bytes: Uint8Array, at: number): boolean {
  return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(String.fromCharCode(...bytes.subarray(at + 3, at + 14)));
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function afterSubBlocks(view: DataView, from: number): number {
  let at = from;
  while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
  return at + 1;
}

/** Animated PNG: `acTL` says how often, each `fcTL` how long. */
function pngFrames(bytes: Uint8Array, view: DataView): Frames {
  const seconds: number[] = [];
  let plays = 1;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === "acTL") plays = view.getUint32(at + 12);
    if (name === "fcTL") seconds.push(view.getUint16(at + 28) / (view.getUint16(at + 30) || 100));
  }
  return { seconds, plays };
}

/** WebP: `ANIM` says how often, each `ANMF` how long. */
function webpFrames(bytes: Uint8Array, view: DataView): Frames {
  const seconds: number[] = [];
  let plays = 1;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (name === "ANIM") plays = view.getUint16(at + 12, true);
    if (name === "ANMF") seconds.push((view.getUint32(at + 20, true) & 0xffffff) / 1000);
    at += 8 + length + (length % 2);
  }
  return { seconds, plays };
}
