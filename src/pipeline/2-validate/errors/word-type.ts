import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { noValue, unquotedText, wrongType } from "../messages.ts";
import { documentationOf } from "./subschema.ts";
import { howToWrite, wordForTypes, wordForValue } from "./type-words.ts";
import { wordLookAlike } from "./word-look-alike.ts";
import type { Finding } from "./finding.ts";

/** What YAML reads as a value of a type. */
const scalars: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
};

/** A value of another type than the schema takes. */
export function wordType({ error, place, subschema, written }: Finding): Diagnostic {
  const { value } = place;
  const types = [error.params["type"]].flat().map(String);
  if (value === null)
    return noValue.at(place.keySpan, { place: place.subject, description: documentationOf(subschema) });
  const fits = (plain: string) => types.some((type) => scalars[type]?.test(plain));
  const lookAlike = typeof value === "string" ? wordLookAlike(value, place.span, fits) : undefined;
  if (lookAlike) return lookAlike;
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean")) {
    const key = place.isEntry ? "-" : `${place.key ?? ""}:`;
    const found = unquotedText.at(place.span, { place: place.subject, written, kind: wordForValue(value), key });
    return place.span ? { ...found, mend: { span: place.span, text: `"${written}"` } } : found;
  }
  return wrongType.at(place.span, {
    place: place.subject,
    actual: wordForValue(value),
    expected: wordForTypes(types),
    advice: howToWrite(types, { key: place.isEntry ? undefined : place.key, value, subschema }),
  });
}
