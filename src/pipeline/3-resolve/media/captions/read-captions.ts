import type { Cue } from "../../../../contract/captions.ts";
import { captionBlocks, type CaptionBlock, type NumberedLine } from "./caption-blocks.ts";
import { isMeantAsTiming, readTiming, refusalOf, type Refusal } from "./timing-line.ts";

/** A caption with the line of its times. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly line: NumberedLine;
}

/** What a browser makes of a caption file, and what it leaves out. */
export interface ReadCaptions {
  readonly cues: readonly PlacedCue[];
  /** Whether the first line is the one without which a browser reads nothing. */
  readonly isSigned: boolean;
  readonly refused: readonly (Refusal & { readonly line: NumberedLine })[];
  /** Lines that belong to no caption. */
  readonly stray: readonly NumberedLine[];
  /** Words within signs that are taken for marks, so that nobody sees them. */
  readonly lost: readonly { readonly line: NumberedLine; readonly words: string }[];
}

export function readCaptions(text: string): ReadCaptions {
  const [first, ...rest] = text.split("\n").map((line, index) => ({ text: line, number: index + 1 }));
  const blocks = captionBlocks(rest);
  const read = blocks.flatMap((block) =>
    block.timing ? [{ block, found: readTiming(block.timing.text), line: block.timing }] : [],
  );
  const cues = read.flatMap(({ block, found, line }) => ("start" in found ? [{ block, found, line }] : []));
  const strays = blocks.filter(isStray);
  return {
    isSigned: /^WEBVTT(?:[ \t]|$)/.test(first?.text ?? ""),
    cues: cues.map(({ block, found, line }) => ({ line, cue: cueOf(block, found) })),
    refused: [
      ...read.flatMap(({ found, line }) => ("reason" in found ? [{ ...found, line }] : [])),
      ...strays.flatMap(meantTiming).map((line) => ({ ...refusalOf(line.text), line })),
    ],
    stray: strays.filter((block) => meantTiming(block).length === 0).flatMap(({ above }) => above[0] ?? []),
    lost: cues.flatMap(({ block }) => block.below.flatMap(lostWords)),
  };
}

function cueOf({ below }: CaptionBlock, timing: Exclude<ReturnType<typeof readTiming>, Refusal>): Cue {
  const { start, end, settings } = timing;
  const text = below.map((line) => line.text).join("\n");
  return Object.keys(settings).length === 0 ? [start, end, text] : [start, end, text, settings];
}

/** Neither a caption nor what WebVTT has beside them. A number alone is the name of a caption that a blank line has cut off. */
function isStray({ above, timing }: CaptionBlock): boolean {
  const [first, ...others] = above;
  if (timing || first === undefined) return false;
  const isNumber = others.length === 0 && /^\d+$/.test(first.text.trim());
  return !isNumber && !/^(?:NOTE(?:[ \t]|$)|STYLE[ \t]*$|REGION[ \t]*$)/.test(first.text);
}

function meantTiming({ above }: CaptionBlock): readonly NumberedLine[] {
  return above.slice(0, 2).filter(({ text }) => isMeantAsTiming(text));
}

const known = /^<(?:\/?(?:c|i|b|u|ruby|rt|v|lang)(?:[.\s][^>]*)?|\/?|(?:\d+:)?\d\d:\d\d\.\d{3})>$/;
/** Marks of HTML, which browsers pass over together with their brackets. */
const harmless = /^<\/?(?:font|span|p|br|em|strong|s)\b[^<>]*>$/i;

function lostWords(line: NumberedLine): ReadCaptions["lost"] {
  const marks = line.text.match(/<[^>]*(?:>|$)/g) ?? [];
  return marks.filter((mark) => !known.test(mark) && !harmless.test(mark)).map((words) => ({ line, words }));
}
