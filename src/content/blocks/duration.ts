import type { CheckTools, FileUse, ViewTools } from "../kind-tools.ts";

/** `m:ss` or `h:mm:ss`. */
export const durationPattern = "^([0-9]{1,2}:)?[0-9]{1,2}:[0-5][0-9]$";

/** Seconds of a duration or of a place in a recording. */
export function secondsOf(duration: string): number {
  return duration.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** What a block says of its recording's length. */
export function lengthOf(block: { readonly duration: string }, tools: CheckTools): FileUse["lasts"] & object {
  return { seconds: secondsOf(block.duration), at: tools.locate(block, "duration") };
}

/** "1 minute 40 seconds". */
export function durationWords(duration: string, tools: ViewTools): string {
  const seconds = secondsOf(duration);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    ...(minutes > 0 ? [tools.words("video.minutes", { count: minutes })] : []),
    ...(rest > 0 ? [tools.words("video.seconds", { count: rest })] : []),
  ].join(" ");
}
