type Subschema = Readonly<Record<string, unknown>>;

/** A branch of a union told apart by `type`, or a definition, as a schema of its own. */
export interface Branch {
  readonly id: string;
  /** Where it was first met, as ajv writes it in errors. */
  readonly schemaPath: string;
  readonly schema: object;
}

export interface Split {
  /** With `$ref` in place of each branch, and no definitions. */
  readonly schema: object;
  readonly branches: readonly Branch[];
}

const definitions = "#/$defs/";

/**
 * Takes the branches out of all unions that are told apart by `type`, in branches too, equal ones once; and the
 * definitions, since the errors of one that stays inside do not say where in the schema they come from.
 */
export function splitUnions(name: string, schema: object): Split {
  const branches = new Map<string, Branch>();
  const refer = (branch: unknown, path: string): object => {
    const text = JSON.stringify(branch);
    const known = branches.get(text);
    if (known) return { $ref: known.id };
    const id = `${name}-${branches.size}`;
    branches.set(text, { id, schemaPath: path, schema: {} }); // keeps its number while what is inside is split
    branches.set(text, { id, schemaPath: path, schema: without(branch, path) });
    return { $ref: id };
  };
  const split = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry, index) => split(entry, `${path}/${index}`));
    return isSubschema(value) ? without(value, path) : value;
  };
  const without = (value: unknown, path: string): object => {
    if (!isSubschema(value)) throw new Error(`${path} is not a schema`);
    const kept = Object.entries(value).filter(([key]) => key !== "$defs");
    const entries = kept.map(([key, subschema]): readonly [string, unknown] => {
      if (key === "$ref" && typeof subschema === "string") return [key, subschema.replace(definitions, `${name}-`)];
      const inner = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const isUnion = key === "oneOf" && "discriminator" in value && Array.isArray(subschema);
      return [
        key,
        isUnion ? subschema.map((branch, index) => refer(branch, `${inner}/${index}`)) : split(subschema, inner),
      ];
    });
    return Object.fromEntries(entries);
  };
  const defined = Object.entries("$defs" in schema ? (schema.$defs ?? {}) : {}).map(([key, subschema]) => ({
    id: `${name}-${key}`,
    schemaPath: definitions + key,
    schema: without(subschema, definitions + key),
  }));
  return { schema: without(schema, "#"), branches: [...defined, ...branches.values()] };
}

function isSubschema(value: unknown): value is Subschema {
  return typeof value === "object" && value !== null;
}
