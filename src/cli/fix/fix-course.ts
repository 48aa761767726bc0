import type { Diagnostic, Mend } from "../../diagnostics/diagnostic.ts";
import { pathOf } from "../../diagnostics/reporters/place.ts";
import type { BuildRequest, BuildResult } from "../../index.ts";
import type { World } from "../../model/world.ts";
import { editText } from "./edit-text.ts";

/** A course as it is once all is mended that has one right answer. */
export interface Fixed {
  readonly result: BuildResult;
  /** What was written, a line each. */
  readonly lines: readonly string[];
}

/** What is mended may show what it hid; a course that takes more rounds is left as it is then. */
const mostRounds = 50;

/** Checks, writes what mends a finding, and checks again, until nothing is left that is certain. */
export async function fixCourse(
  request: BuildRequest,
  check: (request: BuildRequest, world: World) => Promise<BuildResult>,
  world: World,
): Promise<Fixed> {
  const lines: string[] = [];
  let result = await check(request, world);
  for (let round = 0; round < mostRounds; round++) {
    const made = await mendFiles(request.folder, result, world);
    if (made.length === 0) break;
    lines.push(...made);
    result = await check(request, world);
  }
  return { result, lines };
}

async function mendFiles(
  folder: string,
  { diagnostics, texts }: BuildResult,
  world: World,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [file, mends] of byFile(diagnostics)) {
    const path = pathOf({ file }, folder);
    const raw = utf8Of(await world.readBytes(path));
    if (raw === undefined) continue;
    const { text, made } = editText(raw, texts.get(file) ?? "", mends);
    if (made.length === 0) continue;
    await world.writeAtomically(path, new TextEncoder().encode(text));
    lines.push(...made.map((mend) => lineOf(path, mend, texts.get(file) ?? "")));
  }
  return lines;
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Mend[]> {
  const files = new Map<string, Mend[]>();
  for (const { mend } of diagnostics) if (mend) files.set(mend.span.file, [...(files.get(mend.span.file) ?? []), mend]);
  return files;
}

/** With its byte order mark; `undefined` where it is no UTF-8. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOf(path: string, { span, text }: Mend, before: string): string {
  const line = before.split("\n")[span.start.line - 1] ?? "";
  const old = line.slice(span.start.column - 1, span.end.column - 1);
  return `Fixed ${path}:${span.start.line}:${span.start.column}: ${JSON.stringify(old)} → ${JSON.stringify(text)}`;
}
