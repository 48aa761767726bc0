/** What a file's first bytes say it is. */
export type Content = keyof typeof contentWords;

/** The same in an author's words. */
export const contentWords = {
  png: "a PNG picture",
  jpeg: "a JPEG picture",
  gif: "a GIF picture",
  webp: "a WebP picture",
  avif: "an AVIF picture",
  heic: "a HEIC photo, as iPhones take them",
  tiff: "a TIFF picture",
  jp2: "a JPEG 2000 picture",
  jxl: "a JPEG XL picture",
  psd: "a Photoshop file",
  mp4: "an MP4 video or sound",
  webm: "a WebM video",
  mp3: "an MP3 sound",
  ogg: "an Ogg sound",
  vtt: "a WebVTT caption file",
  pdf: "a PDF",
  zip: "a zip or Office file",
  rtf: "an RTF document",
  woff2: "a WOFF2 font",
  page: "a web page",
  program: "a program",
} as const;

/** Longest first where one begins like another. `?` stands for any byte. */
const signatures: readonly (readonly [Content, string])[] = [
  ["png", "89504e470d0a1a0a"],
  ["jpeg", "ffd8ff"],
  ["gif", "47494638"],
  ["webp", "52494646????????57454250"],
  ["avif", "????????6674797061766966"],
  ["avif", "????????6674797061766973"],
  ...["68656963", "68656978", "6865696d", "68656973", "68657663", "68657678", "6d696631", "6d736631"].map(
    (brand) => ["heic", `????????66747970${brand}`] as const,
  ),
  ["tiff", "49492a00"],
  ["tiff", "4d4d002a"],
  ["jp2", "0000000c6a502020"],
  ["jxl", "0000000c4a584c20"],
  ["psd", "38425053"],
  ["mp4", "????????66747970"],
  ["webm", "1a45dfa3"],
  ["mp3", "494433"],
  ["mp3", "fffb"],
  ["mp3", "fff3"],
  ["mp3", "fff2"],
  ["mp3", "fffa"],
  ["mp3", "ffe3"],
  ["mp3", "ffe2"],
  ["ogg", "4f676753"],
  ["pdf", "255044462d"],
  ["zip", "504b0304"],
  ["rtf", "7b5c727466"],
  ["woff2", "774f4632"],
  ["program", "4d5a"],
  ["program", "7f454c46"],
  ["program", "cafebabe"],
  ["program", "feedface"],
  ["program", "feedfacf"],
  ["program", "cefaedfe"],
  ["program", "cffaedfe"],
  ["program", "2321"],
];

/** What the first bytes of a file say it is; `undefined` when they say nothing. */
export function sniff(head: Uint8Array): Content | undefined {
  const start = head.subarray(0, 512);
  const hex = Array.from(start.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const text = new TextDecoder("latin1").decode(start);
  const found = signatures.find(([, signature]) => fits(hex, signature))?.[0];
  // Both kinds may begin with a brand of their common container; what else they are comes behind it.
  if (found === "heic" && /^[^]{8}m(?:if|sf)1[^]{4}(?:[^]{4})*?avi[fs]/.test(text.slice(0, 64))) return "avif";
  return found ?? textContent(text);
}

function fits(hex: string, signature: string): boolean {
  return hex.length >= signature.length && [...signature].every((digit, at) => digit === "?" || digit === hex[at]);
}

function textContent(start: string): Content | undefined {
  const text = start.replace(/^ï»¿/, "").trimStart();
  if (/^WEBVTT(\s|$)/.test(text)) return "vtt";
  return /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|script|meta|iframe)\b/i.test(text)
    ? "page"
    : undefined;
}
