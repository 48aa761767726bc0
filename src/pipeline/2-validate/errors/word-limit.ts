import { counted } from "../../../diagnostics/counted.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { emptyText, outOfRange, tooLong, tooShort, wrongCount } from "../messages.ts";
import { documentationOf } from "./subschema.ts";
import type { Finding } from "./finding.ts";

/** A text that is empty, too short or too long. Characters are counted as people do, not as UTF-16 units. */
export function wordLength({ error, place, subschema }: Finding): Diagnostic {
  const count = typeof place.value === "string" ? [...place.value].length : 0;
  if (count === 0) return emptyText.at(place.span, { place: place.subject });
  const message = error.keyword === "minLength" ? tooShort : tooLong;
  return message.at(place.span, {
    place: place.subject,
    count: counted(count, "character"),
    limit: limitOf(error),
    description: documentationOf(subschema),
  });
}

/** A number out of its range. */
export function wordNumber({ error, place, subschema, written }: Finding): Diagnostic {
  const limit = `${numberWords[error.keyword] ?? ""}${limitOf(error)}`;
  return outOfRange.at(place.span, {
    place: place.subject,
    value: written,
    limit,
    description: documentationOf(subschema),
  });
}

const numberWords: Readonly<Record<string, string>> = {
  minimum: "at least ",
  maximum: "at most ",
  exclusiveMinimum: "more than ",
  exclusiveMaximum: "less than ",
  multipleOf: "a multiple of ",
};

/** A list or mapping with too few or too many entries. */
export function wordCount({ error, place, subschema }: Finding): Diagnostic {
  const { value } = place;
  const entries = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
  const limit = `${error.keyword.startsWith("min") ? "at least" : "at most"} ${limitOf(error)}`;
  const count = entries === 0 ? "no entries" : counted(entries, "entry", "entries");
  return wrongCount.at(place.keySpan, { place: place.subject, count, limit, description: documentationOf(subschema) });
}

function limitOf(error: Finding["error"]): number {
  return Number(error.params["limit"] ?? error.params["multipleOf"]);
}
