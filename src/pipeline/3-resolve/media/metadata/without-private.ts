import { latin1, withCuts, type Cut } from "./cuts.ts";
import { jpegCuts } from "./jpeg.ts";
import { pngCuts } from "./png.ts";
import { webpWithout } from "./webp.ts";

/**
 * A picture without what its camera and its owner have put beside the pixels: place, make, serial number, names, small copies. How it is turned,
 * its colours, its author and who may use it stay, and so does every pixel. `undefined` when it is so already, or is no JPEG, PNG or WebP.
 */
export function withoutPrivate(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return changed(bytes, jpegCuts(bytes));
  if (latin1(bytes, 1, 4) === "PNG") return changed(bytes, pngCuts(bytes));
  if (latin1(bytes, 0, 4) === "RIFF" && latin1(bytes, 8, 12) === "WEBP") return webpWithout(bytes);
  return undefined;
}

function changed(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array | undefined {
  return cuts.length === 0 ? undefined : withCuts(bytes, cuts);
}
