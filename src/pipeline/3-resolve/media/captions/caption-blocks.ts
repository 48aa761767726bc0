/** A line of a file, counted from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** What stands between two blank lines. Above its times is the caption's name, below them are its words. */
export interface CaptionBlock {
  readonly above: readonly NumberedLine[];
  readonly timing: NumberedLine | undefined;
  readonly below: readonly NumberedLine[];
}

/**
 * The blocks of a file behind its first line, as browsers cut it (WebVTT 1, "collect a WebVTT block"): times may stand on
 * the first or second line of one, and any further arrow begins another.
 */
export function captionBlocks(lines: readonly NumberedLine[]): readonly CaptionBlock[] {
  const blocks: CaptionBlock[] = [];
  let at = headerLength(lines);
  while (at < lines.length) {
    const length = blockLength(lines, at);
    if (length > 0) blocks.push(blockOf(lines.slice(at, at + length)));
    at += Math.max(1, length);
  }
  return blocks;
}

/** What follows the first line without a blank one is about the file, up to an arrow. */
function headerLength(lines: readonly NumberedLine[]): number {
  const end = lines.findIndex(({ text }) => text === "" || hasArrow(text));
  return end < 0 ? lines.length : end;
}

const hasArrow = (text: string): boolean => text.includes("-->");

function blockLength(lines: readonly NumberedLine[], from: number): number {
  let hasTiming = false;
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    if (text === "") return at - from;
    if (!hasArrow(text)) continue;
    if (hasTiming || at - from > 1) return at - from;
    hasTiming = true;
  }
  return lines.length - from;
}

function blockOf(lines: readonly NumberedLine[]): CaptionBlock {
  const at = lines.findIndex(({ text }) => hasArrow(text));
  if (at < 0) return { above: lines, timing: undefined, below: [] };
  return { above: lines.slice(0, at), timing: lines[at], below: lines.slice(at + 1) };
}
