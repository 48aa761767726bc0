import type { FileUse } from "../../../../content/kind-tools.ts";
import type { Report } from "../../../../diagnostics/diagnostic.ts";
import { endingOf } from "../file-types.ts";
import { contentWords, type Content } from "../sniff.ts";
import { altIsFileName, pictureMovesOn, pictureNotShown } from "./messages.ts";
import { motionOf } from "./motion.ts";

const shown: readonly (Content | undefined)[] = ["png", "jpeg", "gif", "webp", "avif", undefined];

/** Whether browsers show a file as a picture; what cannot be told is left to who measures it. */
export function isShownAsPicture(path: string, content: Content | undefined, use: FileUse, report: Report): boolean {
  if (content === undefined || shown.includes(content)) return true;
  const advice =
    content === "heic"
      ? "Export it as JPEG: on a Mac or an iPhone from Photos, on Windows with Save as in Photos. For pictures to come, choose Settings > Camera > Formats > Most Compatible on the iPhone."
      : "Export it as PNG, JPEG, WebP or SVG.";
  report(pictureNotShown.at(use.at, { path, found: contentWords[content], advice }));
  return false;
}

const stillSeconds = 5; // WCAG 2.2.2

export function checkMotion(path: string, bytes: Uint8Array, use: FileUse, report: Report): void {
  const { seconds } = motionOf(bytes) ?? { seconds: 0 };
  if (seconds <= stillSeconds) return;
  const time = seconds === Infinity ? "ever" : `${Math.round(seconds)} seconds`;
  const target = `${path.slice(0, -(endingOf(path).length + 1))}.mp4`;
  const command = `ffmpeg -i "${path}" -pix_fmt yuv420p -vf "crop=trunc(iw/2)*2:trunc(ih/2)*2" -movflags +faststart "${target}"`;
  report(pictureMovesOn.at(use.at, { path, time, command }));
}

/** Names that cameras, phones and programs give, and any with the ending of a picture. */
const fileName =
  /^\S*\.(?:jpe?g|png|gif|svg|webp|avif|heic|tiff?|bmp)$|^(?:IMG|DSC[NF]?|DCIM|PXL|MVIMG|Screen[ -]?shot|Screenshot|WhatsApp Image|image|picture|photo|untitled)[ _-]?\(?\d[\w .()-]*$/i;

export function checkAlt({ path, alt }: FileUse, report: Report): void {
  if (!alt) return;
  const words = alt.words.trim();
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const isStem = words.toLowerCase() === stem.toLowerCase() && /[_\d-]/.test(stem);
  if (isStem || fileName.test(words)) report(altIsFileName.at(alt.at, { alt: words }));
}
