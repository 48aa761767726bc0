/** The character before a place; empty at the start. */
export function before(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
}

/** The character at a place; empty at the end. */
export function after(text: string, at: number): string {
  return /^./su.exec(text.slice(at, at + 2))?.[0] ?? "";
}

/** Letters and digits, with accents. */
export function isWord(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}]$/u.test(character);
}

/** Letters of scripts that put no spaces between words, or glue endings to them, as Korean does. */
export function isUnspaced(character: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]$/u.test(
    character,
  );
}
