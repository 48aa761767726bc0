import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Locate, Plain, Source } from "../../model/source.ts";
import { partOfEntry, type SchemaPart } from "./errors/schema-part.ts";
import { numberLosesForm } from "./messages.ts";
import { courseSchemas, type ValidatorName } from "./schemas.ts";

/** A number of a file, and how its author wrote it. */
interface Found {
  readonly holder: object;
  readonly key: string | number;
  readonly number: number;
  readonly written: string;
}

/**
 * Numbers that learners would see in another form than the file has: YAML makes 1.1 of 1.10, 5 of 5.0 and 7 of 007.
 * It only matters where words may stand as well, as in the cell of a table.
 */
export function writtenNumbers(file: Source, validator: ValidatorName, locate: Locate): readonly Diagnostic[] {
  const changed = [...numbersIn(file.value, file.text.split("\n"), locate)].filter(
    ({ number, written }) => written !== String(number),
  );
  if (changed.length === 0) return [];
  const schema: object = courseSchemas().find((entry) => entry.validator === validator)?.schema ?? {};
  const words = new Set(textEntries(schema, file.value));
  return changed.flatMap(({ holder, key, number, written }) => {
    if (![...words].some((entry) => entry.holder === holder && entry.key === String(key))) return [];
    const [name, mark] = typeof key === "number" ? [`Entry ${key + 1}`, "-"] : [`"${key}"`, `${key}:`];
    return [numberLosesForm.at(locate(holder, key), { place: name, written, value: number, key: mark })];
  });
}

function* numbersIn(value: Plain, lines: readonly string[], locate: Locate): Generator<Found> {
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries<Plain>(value)) {
    const key = isList ? Number(name) : name;
    if (typeof inner === "number") {
      const span = locate(value, key);
      const line = span && lines[span.start.line - 1];
      if (span && line !== undefined)
        yield { holder: value, key, number: inner, written: line.slice(span.start.column - 1, span.end.column - 1) };
    } else yield* numbersIn(inner, lines, locate);
  }
}

/** Where a number stands and a text might. */
function* textEntries(part: SchemaPart, value: Plain): Generator<{ readonly holder: object; readonly key: string }> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries<Plain>(value)) {
    const own = partOfEntry(part, value, key);
    const types = [own.type ?? []].flat();
    const takesBoth = types.includes("string") && (types.includes("number") || types.includes("integer"));
    if (typeof inner === "number" && takesBoth) yield { holder: value, key };
    else yield* textEntries(own, inner);
  }
}
