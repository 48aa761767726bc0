import type { ErrorObject } from "ajv";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import type { Locate, Source } from "../../../model/source.ts";
import { colonInText } from "../messages.ts";
import { faultyValue } from "./faulty-value.ts";
import { subschemaAt, type Subschema } from "./subschema.ts";

export interface ColonsInText {
  readonly diagnostics: readonly Diagnostic[];
  /** What is left to say beside them. */
  readonly others: readonly ErrorObject[];
}

/** Texts that a colon has made keys of, as `Dose: 5 mg` in a list: one mistake, whatever the schema says of those keys. */
export function colonsInText(
  errors: readonly ErrorObject[],
  schema: object,
  file: Source,
  locate: Locate,
): ColonsInText {
  const found = new Map<string, Diagnostic>();
  for (const { instancePath, schemaPath, keyword, params } of errors) {
    if (found.has(instancePath) || !isAboutKeys(keyword)) continue;
    const place = faultyValue(instancePath, file, locate);
    const { value, span } = place;
    if (typeof value !== "object" || value === null || Array.isArray(value) || !span) continue;
    const subschema = subschemaAt(schema, schemaPath);
    const [key = ""] = Object.keys(value);
    const line = (file.text.split("\n")[span.start.line - 1] ?? "").slice(span.start.column - 1);
    const isOneLine = span.end.line === span.start.line;
    const written = (isOneLine ? line.slice(0, span.end.column - span.start.column) : line).trim();
    if (written.startsWith("{") || !takesText(subschema, keyword, params) || isKnown(key, subschema)) continue;
    const quote = written.includes('"') ? "'" : '"';
    found.set(instancePath, colonInText.at(span, { key, quoted: `${quote}${written}${quote}` }));
  }
  const isCovered = (path: string) => [...found.keys()].some((own) => path === own || path.startsWith(`${own}/`));
  return { diagnostics: [...found.values()], others: errors.filter(({ instancePath }) => !isCovered(instancePath)) };
}

function isAboutKeys(keyword: string): boolean {
  return ["type", "required", "additionalProperties", "discriminator"].includes(keyword);
}

/** The schema of a text, of one with a language of its own, or of a block, which may be a bare text. */
function takesText(subschema: Subschema, keyword: string, params: ErrorObject["params"]): boolean {
  if (keyword === "type") return [params["type"]].flat().includes("string");
  if (subschema.oneOf) return subschema.oneOf.some(({ properties }) => properties?.["type"]?.const === "text");
  return [subschema.type ?? []].flat().includes("string");
}

/** A key of the place, or nearly; where kinds have many, only one of theirs, or the name of a kind. */
function isKnown(key: string, { properties = {}, oneOf: branches }: Subschema): boolean {
  if (!branches) return suggest(key, Object.keys(properties)) !== undefined;
  return branches.some((branch) => key in (branch.properties ?? {}) || branch.properties?.["type"]?.const === key);
}
