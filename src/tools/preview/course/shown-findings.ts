import { codeFrame } from "../../../diagnostics/code-frame.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gathered } from "../../../diagnostics/gather.ts";
import { inReadingOrder } from "../../../diagnostics/log.ts";
import type { ShownFinding } from "../contract.shared.ts";

/** Findings with the lines they are about, errors first. */
export async function shownFindings(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): Promise<readonly ShownFinding[]> {
  const found = inReadingOrder(gathered(diagnostics));
  const sorted = [...found.filter(isError), ...found.filter((one) => !isError(one))];
  return await Promise.all(sorted.map((one) => shown(one, texts)));
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

async function shown(one: Diagnostic, texts: ReadonlyMap<string, string>): Promise<ShownFinding> {
  const { code, name, severity, text, fix, span } = one;
  const source = span && texts.get(span.file);
  return {
    code,
    name,
    severity,
    text,
    fix,
    notes: one.notes.map((note) => note.text),
    ...(span ? { place: { file: span.file, line: span.start.line, column: span.start.column } } : {}),
    ...(span && source !== undefined ? { frame: await codeFrame(source, span) } : {}),
  };
}
