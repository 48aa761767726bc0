import { isMap, isScalar, isSeq } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Plain, Source } from "../../model/source.ts";
import { spanFinder } from "../files/text-lines.ts";
import { noContent, notKeys } from "./messages.ts";
import type { NodeIndex } from "./node-index.ts";
import { parseYaml } from "./parse-yaml.ts";
import { plainValues } from "./plain-values.ts";
import { topList, topText } from "./syntax-words.ts";

/** Reads the YAML of one file. What cannot be read is reported, and its value is `null`. */
export function readSource(path: string, text: string, index: NodeIndex, report: Report): Source {
  return { path, text, value: readValue(path, text, index, report) };
}

function readValue(path: string, text: string, index: NodeIndex, report: Report): Plain {
  const spanAt = spanFinder(path, text);
  const document = parseYaml(path, text, spanAt);
  if ("code" in document) {
    report(document);
    return null;
  }
  const { contents } = document;
  if (isMap(contents)) return plainValues(document, index, { text, spanAt }, report);
  const [start, end] = contents?.range ?? [0, 0];
  if (isScalar(contents) && contents.value === null) report(noContent.at(spanAt(0, 0), { path }));
  else report(notKeys.at(spanAt(start, end), { path, ...(isSeq(contents) ? topList : topText) }));
  return null;
}
