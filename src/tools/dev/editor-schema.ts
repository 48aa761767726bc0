import { blockKinds } from "../../content/blocks/index.ts";
import { questionKinds } from "../../content/questions/index.ts";
import { exampleOf } from "./docs/block-reference.ts";
import { snippetOf } from "./snippet.ts";

/** A schema as editors read it: draft 2020-12 with a name and a title. */
export function editorSchema(name: string, title: string, schema: object, offers: Offers): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:build-course:schema:${name}`,
    title,
    ...asEditorsComplete(schema as Subschema, name, offers), // A JSON Schema is plain JSON.
  };
}

type Subschema = Readonly<Record<string, unknown>>;

/** What a key offers, by its place such as `course/theme`: names that are checked elsewhere, with a better message than a schema can give. */
export type Offers = Readonly<Record<string, readonly string[]>>;

/**
 * The same values, said so that editors complete them as authors write them (yaml-language-server 1.19): of a text that may be keys it
 * always writes the keys, unless the two are apart; an entry told apart by `type` is offered by its name, with an example to fill in.
 */
function asEditorsComplete(subschema: Subschema, path: string, offers: Offers): Subschema {
  const offered = offers[path];
  const inner = Object.fromEntries(
    Object.entries(subschema).map(([key, value]) => [key, eachSubschema(key, value, path, offers)]),
  );
  if (offered) return offering(offered, inner);
  if (isTextOrKeys(subschema)) return textOrKeys(inner);
  if ("discriminator" in subschema && Array.isArray(inner["oneOf"])) {
    const oneOf = inner["oneOf"].map((branch: unknown) =>
      isSubschema(branch) ? withSnippet(branch, path.split("/", 1)[0] ?? "") : branch,
    );
    return { ...inner, oneOf };
  }
  return inner;
}

/** Names of keys are offered as keys, each with what it may hold. */
function offering(offered: readonly string[], subschema: Subschema): Subschema {
  const { additionalProperties: each } = subschema;
  if (!isSubschema(each)) return { ...subschema, examples: offered };
  const properties = Object.fromEntries(offered.map((name) => [name, each]));
  return { ...subschema, properties, additionalProperties: false };
}

function eachSubschema(key: string, value: unknown, path: string, offers: Offers): unknown {
  if (key === "examples" || key === "enum" || key === "required") return value;
  const isNamed = key === "properties";
  if (Array.isArray(value))
    return value.map((entry) => (isSubschema(entry) ? asEditorsComplete(entry, path, offers) : (entry as unknown)));
  if (!isSubschema(value)) return value;
  if (!isNamed) return asEditorsComplete(value, path, offers);
  return Object.fromEntries(
    Object.entries(value).map(([property, subschema]) => [
      property,
      isSubschema(subschema) ? asEditorsComplete(subschema, `${path}/${property}`, offers) : subschema,
    ]),
  );
}

function isTextOrKeys({ type, properties }: Subschema): boolean {
  return Array.isArray(type) && type.includes("string") && type.includes("object") && properties !== undefined;
}

const ofObjects = ["properties", "required", "additionalProperties"];

function textOrKeys(subschema: Subschema): Subschema {
  const { type, description, examples, minLength, ...rest } = subschema;
  const types = (type as readonly string[]).filter((one) => one !== "object"); // As isTextOrKeys found it.
  const keys = Object.fromEntries(Object.entries(rest).filter(([key]) => ofObjects.includes(key)));
  const others = Object.fromEntries(Object.entries(rest).filter(([key]) => !ofObjects.includes(key)));
  const plain = types.map((one) => ({
    type: one,
    ...(one === "string" && minLength !== undefined ? { minLength } : {}),
  }));
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    ...others,
    anyOf: [...plain, { type: "object", ...keys }],
  };
}

/** The name of the kind as its title, and an example to fill in. */
function withSnippet(branch: Subschema, name: string): Subschema {
  const { type } = (branch["properties"] ?? {}) as { readonly type?: { readonly const?: string } }; // Each branch has one.
  const label = type?.const ?? "";
  const block = name === "session" ? blockKinds.find((kind) => kind.type === label) : undefined;
  const question = block ? undefined : questionKinds.find((kind) => kind.type === label);
  const isListed = block !== undefined || name === "assessment";
  const id = name === "assessment" ? { id: `q-${label}` } : {};
  const example = block ? exampleOf(block) : question && { ...id, type: label, ...question.example };
  if (!example) return { ...branch, title: label };
  const { description } = branch;
  return { ...branch, title: label, defaultSnippets: [{ label, description, bodyText: snippetOf(example, isListed) }] };
}

function isSubschema(value: unknown): value is Subschema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
