import type { Report, Span } from "../../diagnostics/diagnostic.ts";
import { WorldError, type World } from "../../model/world.ts";
import { decodeText, findControlCharacters } from "./decode-text.ts";
import type { FoundFile } from "./find-file.ts";
import { controlCharacter, notUtf8, textTooLarge, unreadableFile } from "./messages.ts";
import { spanFinder } from "./text-lines.ts";

const textLimitBytes = 2_000_000;

/** The text of a file that was found; `at` is where it is named. Reports why it is not text. */
export async function readText(
  file: FoundFile,
  at: Span | undefined,
  world: World,
  report: Report,
  limitBytes = textLimitBytes,
): Promise<string | undefined> {
  const { path } = file;
  if (file.sizeBytes > limitBytes) {
    return void report(textTooLarge.at(at, { path, size: megabytes(file.sizeBytes), limit: megabytes(limitBytes) }));
  }
  const bytes = await readBytes(file, at, world, report);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if ("reason" in decoded) {
    const end = decoded.sound.length;
    report(notUtf8.at(spanFinder(path, decoded.sound)(end, end), { path, reason: decoded.reason }));
  }
  if ("text" in decoded) return withoutControls(path, decoded.text, report);
  const { readable = "" } = decoded;
  const isText = readable !== "" && (readable.match(/\ufffd/g)?.length ?? 0) <= mostUnreadable;
  return isText ? withoutControls(path, readable, report) : undefined;
}

/** A file with more of what is no text is none, and nothing else of it is worth saying. */
const mostUnreadable = 20;

/** The text with U+FFFD for what cannot be shown, which is reported. */
function withoutControls(path: string, text: string, report: Report): string | undefined {
  const controls = findControlCharacters(text);
  const isText = controls.length <= mostUnreadable;
  const spanAt = spanFinder(path, text);
  for (const { offset, name } of isText ? controls : controls.slice(0, 1))
    report(controlCharacter.at(spanAt(offset, offset + 1), { character: name }));
  if (!isText) return undefined;
  return controls.reduce((left, { offset }) => `${left.slice(0, offset)}\ufffd${left.slice(offset + 1)}`, text);
}

/** The bytes of a file that was found; a refusal of the system is reported. */
export async function readBytes(
  file: FoundFile,
  at: Span | undefined,
  world: World,
  report: Report,
): Promise<Uint8Array | undefined> {
  try {
    return file.bytes ?? (await world.readBytes(file.realPath));
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return void report(unreadableFile.at(at, { path: file.path, reason: error.code }));
  }
}

/** "2.4 MB". */
export function megabytes(sizeBytes: number): string {
  return `${(sizeBytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
