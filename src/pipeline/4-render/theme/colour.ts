/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number];

/** A colour as style sheets write it; `undefined` for what has no fixed value, is see-through, or is not known here. */
export function parseColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  if (value === "white") return [255, 255, 255];
  if (value === "black") return [0, 0, 0];
  const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/.exec(value);
  if (hex) return hexColour(hex[1]?.replace(/./g, "$&$&") ?? hex[2] ?? "");
  const [, name, parts] = /^(rgb|hsl)\(([^()/]+)\)$/.exec(value) ?? [];
  const [first, second, third, ...rest] = (parts ?? "").split(/[\s,]+/).filter(Boolean);
  if (first === undefined || second === undefined || third === undefined || rest.length > 0) return undefined;
  const colour: readonly number[] =
    name === "hsl" ? hslColour(first, second, third) : [first, second, third].map(channel);
  const [red = NaN, green = NaN, blue = NaN] = colour;
  return [red, green, blue].some(Number.isNaN) ? undefined : [red, green, blue];
}

function hexColour(digits: string): Colour {
  const number = parseInt(digits, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function channel(text: string): number {
  return text.endsWith("%") ? (Number(text.slice(0, -1)) * 255) / 100 : Number(text);
}

function hslColour(hueText: string, saturationText: string, lightnessText: string): readonly number[] {
  const hue = Number(hueText.replace(/deg$/, ""));
  const saturation = Number(saturationText.replace(/%$/, "")) / 100;
  const lightness = Number(lightnessText.replace(/%$/, "")) / 100;
  const spread = saturation * Math.min(lightness, 1 - lightness);
  // CSS Color 4, 7.1: HSL to sRGB.
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}

export function toHex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** `share` 0 is the first colour, 1 the second. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (n: 0 | 1 | 2) => Math.round(from[n] + (to[n] - from[n]) * share);
  return [part(0), part(1), part(2)];
}

/** Contrast ratio of WCAG 2: 1–21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** What a colour must reach against others. */
export interface Demand {
  readonly against: Colour;
  readonly needed: number;
}

/** The colour nearest to the one given, on its way to black or white, that meets every demand. */
export function nearestPassing(colour: Colour, demands: readonly Demand[]): Colour | undefined {
  const meets = (candidate: Colour) => demands.every(({ against, needed }) => contrast(candidate, against) >= needed);
  const ends: readonly Colour[] = [
    [0, 0, 0],
    [255, 255, 255],
  ];
  for (let step = 0; step <= 100; step++) {
    const found = ends.map((end) => mix(colour, end, step / 100)).find(meets);
    if (found) return found;
  }
  return undefined;
}
