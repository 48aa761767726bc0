import { imageSize } from "image-size";

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a picture as it is shown; `undefined` when the file does not say. The only use of image-size. */
export function imageDimensions(bytes: Uint8Array): Dimensions | undefined {
  const found = attempt(() => imageSize(bytes));
  if (!found || !(found.width > 0) || !(found.height > 0)) return undefined;
  const { width, height, orientation = 1 } = found;
  // EXIF 5-8: the camera was held upright, and browsers turn the picture.
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** image-size throws whatever it meets in a damaged file: TypeError, RangeError, Error. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
