import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { inReadingOrder } from "../../src/diagnostics/log.ts";
import type { CaseFolder } from "./case-folder.ts";

const fileName = "diagnostics.txt";

/**
 * Compares what was reported with the case's `diagnostics.txt`: all of it, and nothing else. A twin has no such file.
 * `UPDATE_GOLDEN=1` writes it.
 */
export function expectDiagnostics(found: readonly Diagnostic[], folder: CaseFolder): void {
  const file = join(folder.path, fileName);
  const text = diagnosticsText(found);
  if (process.env["UPDATE_GOLDEN"] === "1" && !folder.isValid) writeFileSync(file, text);
  expect(text).toBe(existsSync(file) && !folder.isValid ? readFileSync(file, "utf8") : "");
}

/** One block for each: place, severity, code and name; then what is wrong, and what to do. */
export function diagnosticsText(found: readonly Diagnostic[]): string {
  return inReadingOrder(found).map(diagnosticText).join("");
}

function diagnosticText({ span, severity, code, name, text, fix, notes }: Diagnostic): string {
  const place = span ? `${span.file}:${span.start.line}:${span.start.column}` : "-";
  const more = notes.map(
    (note) =>
      `  ${note.span ? `${note.span.file}:${note.span.start.line}:${note.span.start.column} ` : ""}${note.text}\n`,
  );
  return `${place} ${severity} ${code} ${name}\n  ${text}\n  > ${fix}\n${more.join("")}`;
}

/** The codes that case folders expect, for "every code has a case". */
export function codesIn(folders: readonly CaseFolder[]): ReadonlySet<string> {
  const texts = folders
    .map(({ path }) => join(path, fileName))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/ (BC\d{4}) /g)].map((match) => match[1] ?? "")));
}
