import type { ErrorObject } from "ajv";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import type { Locate, Source } from "../../../model/source.ts";
import { courseSchemas, type ValidatorName } from "../schemas.ts";
import { colonsInText } from "./colon-in-text.ts";
import { oneEach } from "./one-each.ts";
import { faultyValue, type FaultyValue } from "./faulty-value.ts";
import { subschemaAt } from "./subschema.ts";
import { wordForValue } from "./type-words.ts";
import { wordError } from "./word-error.ts";

/** What the schema says against a file, one diagnostic for each mistake. The schemas are only made when there is one. */
export function wordErrors(
  errors: readonly ErrorObject[],
  validator: ValidatorName,
  file: Source,
  locate: Locate,
): readonly Diagnostic[] {
  if (errors.length === 0) return [];
  const schema = courseSchemas().find((entry) => entry.validator === validator)?.schema ?? {};
  const { diagnostics, others } = colonsInText(errors, schema, file, locate);
  const worded = oneEach(others).map((error) => {
    const place = faultyValue(error.instancePath, file, locate);
    return wordError({
      error,
      place,
      subschema: subschemaAt(schema, error.schemaPath),
      written: writtenAt(place, file.text),
    });
  });
  return [...diagnostics, ...worded];
}

/** The author's own characters, so that 1.10 is shown as 1.10; text without its quotes, lists and keys by their name. */
function writtenAt(place: FaultyValue, text: string): string {
  const { span, value } = place;
  if (typeof value === "string") return excerpt(value);
  if (typeof value === "object" || !span) return wordForValue(value);
  return lineOf(text, span).slice(span.start.column - 1, span.end.column - 1);
}

function lineOf(text: string, span: Span): string {
  return text.split("\n")[span.start.line - 1] ?? "";
}

/** One line that fits a message. */
function excerpt(text: string): string {
  const [line = ""] = text.split("\n");
  const short = line.slice(0, 60);
  return short === text ? text : `${short}…`;
}
