import type { Unplayable } from "./playable.ts";

/** The line for ffmpeg that writes a film or sound that plays everywhere, keeping what does already. */
export function mendLine(path: string, use: "video" | "audio", parts: readonly Unplayable[]): string {
  const anew = (part: Unplayable["part"]) => parts.some((one) => one.part === part || one.part === "file");
  const picture = use === "audio" ? "-vn" : anew("picture") ? "-c:v libx264 -pix_fmt yuv420p" : "-c:v copy";
  const sound = anew("sound") ? "-c:a aac" : "-c:a copy";
  return lineOf(path, [picture, sound, "-movflags +faststart"], use === "audio" ? "m4a" : "mp4");
}

/** The same film with what says where everything is in front. */
export function indexFirstLine(path: string): string {
  return lineOf(path, ["-c copy", "-movflags +faststart"], endingOf(path));
}

/** The sound of a film alone. */
export function soundAloneLine(path: string, isMp4: boolean): string {
  return lineOf(path, ["-vn", isMp4 ? "-c:a copy" : "-c:a aac", "-movflags +faststart"], "m4a");
}

function lineOf(path: string, options: readonly string[], ending: string): string {
  const stem = path.slice(0, -(endingOf(path).length + 1));
  const target = `${stem}${ending === endingOf(path) ? "-2" : ""}.${ending}`;
  return `ffmpeg -i ${quoted(path)} ${options.join(" ")} ${quoted(target)}`;
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);
