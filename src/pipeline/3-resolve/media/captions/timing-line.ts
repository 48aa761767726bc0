import { WebVTTCueTimingsAndSettingsParser, type ParsedCue } from "webvtt-parser";
import type { CueSettings } from "../../../../contract/captions.ts";

/** What a line of times says. */
export interface Timing {
  readonly start: number;
  readonly end: number;
  readonly settings: CueSettings;
}

/** Why a browser passes over a caption, and what to write; the same way out for all of a kind. */
export interface Refusal {
  readonly reason: string;
  readonly fix: string;
}

/**
 * Reads a line with an arrow by W3C's own parser. The only use of webvtt-parser: of a whole file it keeps captions that no
 * browser does (without a first line), and gives none of them a line.
 */
export function readTiming(line: string): Timing | Refusal {
  const cue: ParsedCue = {};
  const isRead = new WebVTTCueTimingsAndSettingsParser(line, () => undefined).parse(cue, 0) === true;
  const { startTime: start, endTime: end } = cue;
  if (!isRead || start === undefined || end === undefined) return refusalOf(line);
  if (end <= start) return { reason: "it ends before it has begun", fix: "Write the later time behind the arrow." };
  return { start, end, settings: settingsOf(cue) };
}

/** Whether a line without the right arrow was meant to be one of times. */
export function isMeantAsTiming(line: string): boolean {
  return /^\s*\d+:[\d:.,]+\s*[^\s\d\p{L}]+\s*\d+:[\d:.,]+/u.test(line);
}

export function refusalOf(line: string): Refusal {
  return refusals.find(({ found }) => found.test(line)) ?? usual;
}

const usual = {
  reason: "its times are not in the form that WebVTT has",
  fix: "Write both times with two digits for minutes and seconds and three behind the full stop: 00:00:01.000 --> 00:00:04.000.",
};
const refusals: readonly (Refusal & { readonly found: RegExp })[] = [
  {
    found: /^(?!.*-->)/,
    reason: 'its arrow is not "-->"',
    fix: "Write the arrow as two hyphens and a greater-than sign, with a space on each side.",
  },
  {
    found: /\d,\d/,
    reason: "its times have a comma",
    fix: "Write a full stop before the thousandths, 00:00:01.000; if it is an SRT file, rename it to .srt.",
  },
  {
    found: /\d+:\d+:\d+[:;]\d+/,
    reason: "its times count frames",
    fix: "Export it as WebVTT, whose times have thousandths of a second: 00:00:01.000.",
  },
  {
    found: /:(?:[6-9]\d)\b|^\s*(?:[6-9]\d|\d{3,}):\d+\./,
    reason: "its times have more than 59 minutes or seconds",
    fix: "Write hours, minutes and seconds: 01:15:00.000.",
  },
];

/** In the browser's words, without what is as usual. */
function settingsOf(cue: ParsedCue): CueSettings {
  const { direction, snapToLines, linePosition, lineAlign, textPosition, positionAlign, size, alignment } = cue;
  return {
    ...(direction === undefined ? {} : { vertical: direction }),
    ...(snapToLines === false ? { snapToLines } : {}),
    ...(linePosition === undefined ? {} : { line: linePosition }),
    ...(lineAlign === undefined ? {} : { lineAlign }),
    ...(textPosition === undefined ? {} : { position: textPosition }),
    ...(positionAlign === undefined ? {} : { positionAlign }),
    ...(size === undefined ? {} : { size }),
    ...(alignment === undefined ? {} : { align: alignment }),
  };
}
