import { isMap, isScalar, isSeq } from "yaml";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { Plain, Source } from "../../model/source.ts";
import { spanFinder } from "../files/text-lines.ts";
import { noContent, notKeys } from "./messages.ts";
import type { NodeIndex } from "./node-index.ts";
import { parseYaml } from "./parse-yaml.ts";
import { plainValues } from "./plain-values.ts";
import { quickValue } from "./quick/quick-value.ts";
import { topList, topText } from "./syntax-words.ts";

/** Reads the YAML of one file: quickly, where it is as usual in every way. */
export function readSource(path: string, text: string, index: NodeIndex, report: Report): Source {
  let whole: Plain = null;
  const readAgain = () => readThoroughly(path, text, index, () => undefined).value;
  const file = { path, value: () => whole, readAgain };
  const value = quickValue(text, (part) => index.noteQuick(part, file));
  if (value === undefined) return readThoroughly(path, text, index, report);
  whole = value;
  return { path, text, value, isUsual: true };
}

/** What cannot be read is reported and left out; of a file without keys the value is `null`. */
export function readThoroughly(path: string, text: string, index: NodeIndex, report: Report): Source {
  const spanAt = spanFinder(path, text);
  const { document, diagnostics, isPartial, text: readable } = parseYaml(path, text, spanAt);
  for (const diagnostic of diagnostics) report(diagnostic);
  const nothing = { path, text, value: null, isPartial: true } as const;
  if (!document) return nothing;
  const { contents } = document;
  if (isMap(contents)) {
    let isBroken = isPartial;
    const unread = new Set([...diagnostics.flatMap(linesOf), ...blankLines(text, readable)]);
    const value = plainValues(document, index, { text: readable, spanAt }, (diagnostic) => {
      isBroken ||= diagnostic.severity === "error";
      if (diagnostic.severity === "error") for (const line of linesOf(diagnostic)) unread.add(line);
      report(diagnostic);
    });
    return { path, text, value, ...(isBroken ? { isPartial: true, unread: [...unread] } : {}) };
  }
  const [start, end] = contents?.range ?? [0, 0];
  if (diagnostics.length > 0) return nothing;
  if (isScalar(contents) && contents.value === null) report(noContent.at(spanAt(0, 0), { path }));
  else report(notKeys.at(spanAt(start, end), { path, ...(isSeq(contents) ? topList : topText) }));
  return nothing;
}

function linesOf({ span }: Diagnostic): readonly number[] {
  return span ? [span.start.line, span.end.line] : [];
}

/** Lines that were taken out to read the rest. */
function blankLines(text: string, readable: string): readonly number[] {
  if (text === readable) return [];
  const left = readable.split("\n");
  return text
    .split("\n")
    .flatMap((line, index) => (line.trim() !== "" && left[index]?.trim() === "" ? [index + 1] : []));
}
