import type { Finding } from "./finding.ts";
import { plainName } from "../../../diagnostics/characters.ts";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import { certain, didYouMean, suggest } from "../../../diagnostics/suggest.ts";
import {
  doesNotFit,
  missingKey,
  repeatedEntry,
  unknownBlockType,
  unknownKey,
  unknownQuestionType,
  unknownWord,
  wrongForm,
  wrongType,
} from "../messages.ts";
import { commaAdvice } from "./comma-in-text.ts";
import { patternWords } from "./pattern-words.ts";
import type { FaultyValue } from "./faulty-value.ts";
import { documentationOf, typesOf, type Subschema } from "./subschema.ts";
import { synonymOf, typeMeant } from "./synonyms.ts";
import { wordLookAlike } from "./word-look-alike.ts";
import { wordCount, wordLength, wordNumber } from "./word-limit.ts";
import { wordType } from "./word-type.ts";

type Wording = (finding: Finding) => Diagnostic;

const wordings: Readonly<Record<string, Wording>> = {
  additionalProperties: wordUnknownKey,
  required: wordMissingKey,
  discriminator: wordUnknownType,
  type: wordType,
  enum: wordUnknownWord,
  const: wordUnknownWord,
  pattern: wordPattern,
  minLength: wordLength,
  maxLength: wordLength,
  minimum: wordNumber,
  maximum: wordNumber,
  exclusiveMinimum: wordNumber,
  exclusiveMaximum: wordNumber,
  multipleOf: wordNumber,
  minItems: wordCount,
  maxItems: wordCount,
  minProperties: wordCount,
  maxProperties: wordCount,
  uniqueItems: wordRepeated,
};

/** One error of the schema in the author's words, at the place to look at. */
export function wordError(finding: Finding): Diagnostic {
  const wording = wordings[finding.error.keyword] ?? wordOther;
  return wording(finding);
}

/** A list as long as that of the interface's texts would bury the rest of the report. */
const listLimit = 60;

interface Choosing {
  readonly subschema?: Subschema;
  /** What is meant beyond doubt. */
  readonly meant?: string | undefined;
}

/** "Did you mean …?" and the list to choose from, or where to find it. */
function choose(typed: string, known: readonly string[], label: string, { subschema, meant }: Choosing = {}): string {
  const near = meant ?? suggest(typed, known);
  return didYouMean(near, known.length > listLimit ? documentationOf(subschema) : `${label}: ${known.join(", ")}.`);
}

function wordUnknownKey({ error, place, subschema }: Finding): Diagnostic {
  const key = String(error.params["additionalProperty"]);
  const known = Object.keys(subschema.properties ?? {});
  const lookAlike = wordLookAlike(key, place.keyIn(key), (plain) => known.includes(plain));
  if (lookAlike) return lookAlike;
  const meant = suggest(key, known) ?? synonymOf(key, known);
  const comma = meant === undefined ? commaAdvice(key, place) : undefined;
  const advice = comma ?? choose(key, known, "Known keys", { subschema, meant });
  const own = typeof place.value === "object" && place.value !== null ? Object.keys(place.value) : [];
  const missing = known.filter((name) => !own.includes(name));
  const found = unknownKey.at(place.keyIn(key), { key, where: whereIn(place, subschema), advice });
  return mendedTo(certain(key, known), missing, found);
}

/** With what was meant, where that is certain and may stand there. */
function mendedTo(meant: string | undefined, allowed: readonly string[], found: Diagnostic): Diagnostic {
  const span: Span | undefined = found.span;
  return span && meant !== undefined && allowed.includes(meant) ? { ...found, mend: { span, text: meant } } : found;
}

function wordMissingKey({ error, place, subschema }: Finding): Diagnostic {
  const key = String(error.params["missingProperty"]);
  const own = typeof place.value === "object" && place.value !== null ? Object.keys(place.value) : [];
  const written = own.find((candidate) => candidate !== key && plainName(candidate) === key) ?? key;
  const lookAlike = wordLookAlike(written, place.keyIn(written), (plain) => plain === key);
  if (lookAlike) return lookAlike;
  const types = key === "type" ? typesOf(subschema) : [];
  const asKey = kindAsKey(place.value, types);
  const choice =
    asKey === undefined ? `Known types: ${types.join(", ")}.` : `Write "type: ${asKey}", and its keys below.`;
  const description = types.length > 0 ? choice : documentationOf(subschema.properties?.[key]);
  return missingKey.at(place.keySpan, { key, where: whereIn(place, subschema), description });
}

/** `callout:` with keys below it, where `type: callout` is meant. */
function kindAsKey(value: FaultyValue["value"], types: readonly string[]): string | undefined {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.find(([key, inner]) => types.includes(key) && (inner === null || typeof inner === "object"))?.[0];
}

/** `a video block`, `"shuffle"`, `this file`. */
function whereIn(place: FaultyValue, subschema: Subschema): string {
  const type = subschema.properties?.["type"]?.const;
  return typeof type === "string" ? `this ${type} ${place.key === "blocks" ? "block" : "question"}` : place.name;
}

function wordUnknownType({ error, place, subschema }: Finding): Diagnostic {
  const tag: unknown = error.params["tagValue"];
  if (typeof tag === "object") return wordTypeOfKeys(place, Array.isArray(tag) ? "a list" : "a set of keys");
  const type = typeof tag === "string" ? tag : JSON.stringify(tag);
  const message = place.key === "blocks" ? unknownBlockType : unknownQuestionType;
  const types = typesOf(subschema);
  const lookAlike = wordLookAlike(type, place.valueIn("type"), (plain) => types.includes(plain));
  if (lookAlike) return lookAlike;
  const meant = typeMeant(type, types);
  const advice = choose(type, types, "Known types", { meant });
  const found = message.at(place.valueIn("type"), { type, advice });
  return meant === undefined ? mendedTo(certain(type, types), types, found) : found;
}

function wordTypeOfKeys(place: FaultyValue, actual: string): Diagnostic {
  const holes = { place: '"type"', actual, expected: "text", advice: "Write one word after it." };
  return wrongType.at(place.valueIn("type"), holes);
}

function wordUnknownWord({ error, place, subschema, written }: Finding): Diagnostic {
  const known = [error.params["allowedValues"] ?? error.params["allowedValue"]].flat().map(String);
  const lookAlike = wordLookAlike(written, place.span, (plain) => known.includes(plain));
  if (lookAlike) return lookAlike;
  const advice =
    rangeAdvice(error, written) ??
    (known.length > 12 ? documentationOf(subschema) : choose(written, known, "Known words"));
  const found = unknownWord.at(place.span, { place: place.subject, value: written, advice });
  return typeof place.value === "string" ? mendedTo(certain(written, known), known, found) : found;
}

/** A list of numbers in a row, with words beside it, is a range to an author. */
function rangeAdvice({ params }: Finding["error"], written: string): string | undefined {
  const allowed: readonly unknown[] = [params["allowedValues"] ?? []].flat();
  const numbers = allowed.filter((value) => typeof value === "number");
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined || numbers.length < 3) return undefined;
  if (numbers.includes(Number(written))) return "Write the number without quotes.";
  const words = allowed.filter((value) => typeof value === "string");
  return `Write a whole number from ${first} to ${last}${words.map((word) => `, or ${word}`).join("")}.`;
}

function wordPattern({ error, place, subschema, written }: Finding): Diagnostic {
  const pattern = new RegExp(String(error.params["pattern"]), "u");
  const lookAlike = wordLookAlike(written, place.span, (plain) => pattern.test(plain));
  if (lookAlike) return lookAlike;
  return wrongForm.at(place.span, {
    place: place.subject,
    value: written,
    ...patternWords(String(error.params["pattern"]), subschema, written),
  });
}

function wordRepeated({ error, place }: Finding): Diagnostic {
  const [first, second] = [Number(error.params["j"]) + 1, Number(error.params["i"]) + 1].sort(
    (left, right) => left - right,
  );
  return repeatedEntry.at(place.keySpan, { first: first ?? 1, second: second ?? 2 });
}

function wordOther({ error, place, subschema }: Finding): Diagnostic {
  return doesNotFit.at(place.span, {
    place: place.subject,
    reason: error.message ?? "is different",
    description: documentationOf(subschema),
  });
}
