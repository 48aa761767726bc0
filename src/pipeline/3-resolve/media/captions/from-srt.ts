/** Lines that stand above the SubRip text in what becomes of it. */
export const linesAbove = 2;

/**
 * SubRip as WebVTT, line by line, so that places stay. Nothing lays down what SRT is: its times have a comma, hours of one
 * digit or none, and places of old players behind them; its marks are those of HTML, some in braces.
 */
export function webVttOf(srt: string): string {
  const lines = srt.split("\n").map((line) => (line.includes("-->") ? timingOf(line) : wordsOf(line)));
  return ["WEBVTT", "", ...lines].join("\n");
}

function timingOf(line: string): string {
  return line.replace(/\s+[XY][12]:.*$/, "").replace(/\d[\d:]*[.,:]\d+/g, timeOf);
}

/** "1:02:03,4" → "01:02:03.400"; what is no time stays, and is reported where it stands. */
function timeOf(time: string): string {
  const [, hours = "0", minutes, seconds, rest = "0"] =
    /^(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(time) ?? [];
  if (minutes === undefined || seconds === undefined) return time;
  return `${[hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":")}.${rest.padEnd(3, "0")}`;
}

function wordsOf(line: string): string {
  return line
    .replace(/\{\\[^{}]*\}/g, "")
    .replace(/<\/?(?:font|span|s|strike)\b[^<>]*>/gi, "")
    .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, "&amp;")
    .replace(/<(?!\/?[biu]>)/gi, "&lt;")
    .replace(/<\/?[BIU]>/g, (mark) => mark.toLowerCase());
}
