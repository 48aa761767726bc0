import type { Report, Span } from "../../diagnostics/diagnostic.ts";
import { WorldError, type World } from "../../model/world.ts";
import { decodeText, findControlCharacter } from "./decode-text.ts";
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
    return void report(notUtf8.at(spanFinder(path, decoded.sound)(end, end), { path, reason: decoded.reason }));
  }
  const control = findControlCharacter(decoded.text);
  if (control === undefined) return decoded.text;
  const span = spanFinder(path, decoded.text)(control.offset, control.offset + 1);
  return void report(controlCharacter.at(span, { character: control.name }));
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
