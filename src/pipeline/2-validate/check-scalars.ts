import { isKnownTag, languageTag } from "../../content/language-tags.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Locate, Plain, Source } from "../../model/source.ts";
import { patternWords } from "./errors/pattern-words.ts";
import { subschemaOfEntry, type Subschema } from "./errors/subschema.ts";
import { numberLosesForm, wrongForm } from "./messages.ts";
import { courseSchemas, type ValidatorName } from "./schemas.ts";

/** A word or number of a file. */
interface Scalar {
  readonly holder: object;
  readonly key: string;
  readonly value: string | number;
}

/**
 * What a schema cannot see: numbers that learners would see in another form than the file has (YAML makes 1.1 of 1.10),
 * and tags of the right form that name no language. Which key takes what is only looked up when there is something to ask.
 */
export function checkScalars(file: Source, validator: ValidatorName, locate: Locate): readonly Diagnostic[] {
  const lines = file.text.split("\n");
  const suspects = [...scalarsIn(file.value)].flatMap((scalar) => {
    if (typeof scalar.value === "string") return isTagOfNothing(scalar) ? [{ scalar, written: scalar.value }] : [];
    if (file.isUsual) return [];
    const written = writtenAt(scalar, lines, locate);
    return written === String(scalar.value) ? [] : [{ scalar, written }];
  });
  if (suspects.length === 0) return [];
  const schema: Subschema = courseSchemas().find((entry) => entry.validator === validator)?.schema ?? {};
  const parts = new Map<object, Map<string, Subschema>>();
  noteSubschemas(schema, file.value, parts);
  return suspects.flatMap(({ scalar, written }) => {
    const found = problemOf(scalar, written, parts.get(scalar.holder)?.get(scalar.key) ?? {});
    return found ? [found(locate(scalar.holder, keyOf(scalar)))] : [];
  });
}

type MakeDiagnostic = (span: Diagnostic["span"]) => Diagnostic;

function problemOf(scalar: Scalar, written: string, subschema: Subschema): MakeDiagnostic | undefined {
  const key = keyOf(scalar);
  const place = typeof key === "number" ? `Entry ${key + 1}` : `"${key}"`;
  const { value } = scalar;
  if (typeof value === "string") {
    if (subschema.pattern !== languageTag) return undefined;
    return (span) => wrongForm.at(span, { place, value, ...patternWords(languageTag, subschema, value) });
  }
  const types = [subschema.type ?? []].flat();
  const takesBoth = types.includes("string") && (types.includes("number") || types.includes("integer"));
  const mark = typeof key === "number" ? "-" : `${key}:`;
  if (!takesBoth) return undefined;
  return (span) => {
    const found = numberLosesForm.at(span, { place, written, value, key: mark });
    return span ? { ...found, mend: { span, text: `"${written}"` } } : found;
  };
}

function isTagOfNothing({ key, value }: Scalar): boolean {
  return (
    (key === "lang" || key === "language") && new RegExp(languageTag).test(String(value)) && !isKnownTag(String(value))
  );
}

function writtenAt(scalar: Scalar, lines: readonly string[], locate: Locate): string {
  const span = locate(scalar.holder, keyOf(scalar));
  if (!span) return String(scalar.value);
  return lines[span.start.line - 1]?.slice(span.start.column - 1, span.end.column - 1) ?? "";
}

function keyOf({ holder, key }: Scalar): string | number {
  return Array.isArray(holder) ? Number(key) : key;
}

function* scalarsIn(value: Plain): Generator<Scalar> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries<Plain>(value)) {
    if (typeof inner === "string" || typeof inner === "number") yield { holder: value, key, value: inner };
    else yield* scalarsIn(inner);
  }
}

function noteSubschemas(subschema: Subschema, value: Plain, into: Map<object, Map<string, Subschema>>): void {
  if (typeof value !== "object" || value === null) return;
  const own = new Map(Object.keys(value).map((key) => [key, subschemaOfEntry(subschema, value, key)]));
  into.set(value, own);
  for (const [key, inner] of Object.entries<Plain>(value)) noteSubschemas(own.get(key) ?? {}, inner, into);
}
