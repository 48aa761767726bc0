import type { Cue } from "../../../../contract/captions.ts";
import type { Report, Span } from "../../../../diagnostics/diagnostic.ts";
import type { NumberedLine } from "./caption-blocks.ts";
import { linesAbove, webVttOf } from "./from-srt.ts";
import {
  captionLineLost,
  captionOutOfOrder,
  captionRefused,
  captionsUnsigned,
  captionsWithoutCue,
  captionWordsLost,
} from "./messages.ts";
import { readCaptions, type PlacedCue, type ReadCaptions } from "./read-captions.ts";

/** A caption file as a browser will have it. */
export interface Captions {
  readonly webVtt: string;
  /** Whether it begins as a browser wants it to: of any other it shows nothing. */
  readonly isSigned: boolean;
  readonly cues: readonly PlacedCue[];
  /** Where a line of the WebVTT stands in the author's file. */
  spanOf(line: NumberedLine, part?: string): Span;
}

interface Named {
  readonly path: string;
  /** Where the file is named. */
  readonly at: Span | undefined;
}

/** Reads captions, from SubRip too, and reports all that no learner would see. */
export function checkCaptions(text: string, { path, at }: Named, report: Report): Captions {
  const isSrt = path.toLowerCase().endsWith(".srt");
  const webVtt = isSrt ? webVttOf(text) : text;
  const read = readCaptions(webVtt);
  const spanOf = spansOf(path, isSrt ? linesAbove : 0);
  const captions = { webVtt, isSigned: read.isSigned, cues: read.cues, spanOf };
  if (!read.isSigned) {
    report(captionsUnsigned.at(at, { path, advice: signatureAdvice(text) }));
    return captions;
  }
  reportLeftOut(read, captions, report);
  const isShown = ({ cue: [, , words] }: PlacedCue) => words.trim() !== "";
  if (!read.cues.some(isShown) && read.refused.length === 0) report(captionsWithoutCue.at(at, { path }));
  return captions;
}

/** As the page has them. */
export function shownCues({ cues }: Captions): readonly Cue[] {
  return cues.map(({ cue }) => cue);
}

function reportLeftOut({ cues, refused, stray, lost }: ReadCaptions, { spanOf }: Captions, report: Report): void {
  for (const { line, reason, fix } of refused)
    report(captionRefused.at(spanOf(line), { line: shortened(line.text), reason, advice: fix }));
  for (const line of stray) report(captionLineLost.at(spanOf(line), { line: shortened(line.text) }));
  for (const { line, words } of lost) report(captionWordsLost.at(spanOf(line, words), { words: shortened(words) }));
  for (const [index, { cue, line }] of cues.entries()) {
    const before = cues[index - 1];
    if (before && cue[0] < before.cue[0]) report(captionOutOfOrder.at(spanOf(line), {}));
  }
}

function signatureAdvice(text: string): string {
  if (/^\s*(?:\d+\s*\n)?\s*\d+:\d\d:\d\d,\d+\s*-->/.test(text))
    return "It looks like SRT: rename it to .srt, which is taken too.";
  if (/^\s+WEBVTT/.test(text)) return "Take out the blank line or the space before WEBVTT.";
  return "Write WEBVTT on the first line, and leave the second one blank; or export it as WebVTT or SRT.";
}

function spansOf(file: string, above: number): Captions["spanOf"] {
  return ({ text, number }, part) => {
    const line = Math.max(1, number - above);
    const column = part === undefined ? 1 : Math.max(0, text.indexOf(part)) + 1;
    return { file, start: { line, column }, end: { line, column: column + (part ?? text).length } };
  };
}

const mostChars = 60;

function shortened(text: string): string {
  const line = text.trim();
  return line.length > mostChars ? `${line.slice(0, mostChars)}…` : line;
}
