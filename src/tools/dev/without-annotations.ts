const annotations = new Set(["description", "examples", "title"]);

/** Keywords whose keys are names, not keywords: a property may be called `description`. */
const named = new Set(["properties", "patternProperties", "$defs"]);

/** A schema without what only people read. ajv keeps each schema beside its function, and every start would read it. */
export function withoutAnnotations(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !annotations.has(key))
      .map(([key, value]) => [key, named.has(key) ? eachValue(value, partWithout) : partWithout(value)]),
  );
}

function partWithout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(partWithout);
  return typeof value === "object" && value !== null ? withoutAnnotations(value) : value;
}

function eachValue(value: unknown, change: (subschema: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, subschema]) => [key, change(subschema)]));
}
