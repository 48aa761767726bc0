/** Text of a file, with `\n` for every kind of line end and no byte order mark; or why it is none, and up to where it is. `readable` has U+FFFD for what is not. */
export type Decoded =
  { readonly text: string } | { readonly reason: string; readonly sound: string; readonly readable?: string };

/** Strict: not one character is replaced or guessed. UTF-16 is read where a byte order mark says so. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { reason: "it looks like UTF-16 without a byte order mark", sound: "" };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // One value whatever the editor ends lines with: the same course gives the same package.
    return { text: sameLineEnds(text) };
  } catch {
    return encoding === "utf-8" ? badByte(bytes) : { reason: "its UTF-16 is cut short or damaged", sound: "" };
  }
}

/** Where a file has lines, other separators are characters of a text: those a text is pasted with end no line of YAML. */
function sameLineEnds(text: string): string {
  return text.replace(/[\r\n]/.test(text) ? /\r\n?/g : /[\u0085\u2028\u2029]/g, "\n");
}

interface Control {
  readonly offset: number;
  readonly name: string;
}

/** First character that neither XML nor a page can carry. */
export function findControlCharacter(text: string): Control | undefined {
  return findControlCharacters(text)[0];
}

/** All of them. */
export function findControlCharacters(text: string): readonly Control[] {
  return [...text.matchAll(/[^\P{Cc}\t\n\u0085]|[\ufffe\uffff]|\p{Cs}/gu)].map(({ 0: character, index }) => ({
    offset: index,
    name: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  }));
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const everyOtherIsNul = bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) === (first === 0);
  return everyOtherIsNul ? undefined : "utf-8";
}

function badByte(bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const sound = decoder.decode(bytes.subarray(0, soundPrefix(bytes)), { stream: true });
  // Encoded again without the beginning of the character that never ends.
  const offset = new TextEncoder().encode(sound).length;
  const lines = sameLineEnds(sound.replace(/^\ufeff/, ""));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase();
  const reason = `the byte 0x${byte} on line ${lines.split("\n").length} (offset ${offset}) belongs to no character`;
  const readable = sameLineEnds(new TextDecoder().decode(bytes));
  return { reason, sound: lines, readable };
}

/** Length of the longest prefix without a mistake, by bisection: `TextDecoder` does not say where it stopped. */
function soundPrefix(bytes: Uint8Array): number {
  const isSound = (length: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (isSound(bytes.length)) return bytes.length;
  let [sound, unsound] = [0, bytes.length];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (isSound(middle)) sound = middle;
    else unsound = middle;
  }
  return sound;
}
