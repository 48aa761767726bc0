import type { Plain } from "../../../model/source.ts";
import type { Subschema } from "./subschema.ts";

/** What a value is, in an author's words. */
export function wordForValue(value: Plain | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a set of keys";
  if (typeof value === "number") return "a number";
  if (typeof value === "boolean") return "true or false";
  return value === null || value === undefined ? "nothing" : "text";
}

const expectedWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a set of keys",
};

/** What types a schema takes. Text with a language of its own is still text. */
export function wordForTypes(types: readonly string[]): string {
  const named = types.filter((type) => !(type === "object" && types.includes("string")));
  return named.map((type) => expectedWords[type] ?? type).join(" or ");
}

/** A value that has the wrong type, with the part of the schema that says so. */
export interface WrongValue {
  readonly key: string | undefined;
  readonly value: Plain | undefined;
  readonly subschema: Subschema;
}

/** How to write a value of the types a schema takes. */
export function howToWrite(types: readonly string[], { key, value, subschema }: WrongValue): string {
  const named = key === undefined ? "" : `${key}: `;
  if (types.includes("boolean")) return booleanAdvice(named, value);
  if (types.includes("number") || types.includes("integer")) return numberAdvice(types, named, value);
  if (types.includes("array")) return listAdvice(value, subschema.items);
  if (types.includes("string")) return `Write text${key === undefined ? "" : ` after \`${key}:\``}.`;
  return keysAdvice(value, subschema);
}

/** YAML 1.2 knows true and false only; `yes` is a word, and a tick is none. */
function booleanAdvice(named: string, value: Plain | undefined): string {
  const word = typeof value === "string" ? value.toLowerCase() : "";
  if (/^(?:yes|y|on|true|x|✓|✔)$/.test(word)) return `Write \`${named}true\`, without quotes.`;
  if (/^(?:no|n|off|false)$/.test(word)) return `Write \`${named}false\`, without quotes.`;
  return "Write true or false, without quotes.";
}

function isSwitch(value: Plain | undefined): boolean {
  return typeof value === "boolean" || (typeof value === "string" && /^(?:yes|no|on|off)$/i.test(value));
}

function listAdvice(value: Plain | undefined, items: Subschema | undefined): string {
  if (typeof value === "string" && /^-\S/.test(value))
    return "Put a space after each hyphen: `- one`, and below it `- two`.";
  // What would have to stand in quotes within `{ }` is no example to copy.
  const isPlain = typeof value === "string" && /^[\p{L}\p{N}/ ._-]+$/u.test(value);
  const such = isPlain && items ? `, such as \`- ${entryOf(value, items)}\`` : "";
  return `Write a list: each entry on a line of its own, indented, beginning with a hyphen and a space${such}.`;
}

function entryOf(value: string, items: Subschema): string {
  const keys = [items.type].flat().includes("string") ? undefined : keysWith(value, items);
  return keys === undefined ? value : `{ ${keys.join(", ")} }`;
}

/** A text where keys are meant goes into the key that takes it; a list of keys loses its hyphens. */
function keysAdvice(value: Plain | undefined, { properties = {}, required = [] }: Subschema): string {
  if (Array.isArray(value)) return "Write its keys on lines of their own, indented, without hyphens.";
  const switches = Object.keys(properties).filter((key) => properties[key]?.type === "boolean");
  if (isSwitch(value) && switches.length > 0) return `Write its keys: \`${switches.join(": true`, `")}: true\`.`;
  const keys = typeof value === "string" ? keysWith(value, { properties, required }) : undefined;
  return keys === undefined
    ? "Write keys on lines of their own, indented."
    : `Write it with its keys: \`${keys.join("`, `")}\`.`;
}

/** The keys of an entry, with a text in the one that takes it. */
function keysWith(value: string, { properties = {}, required = [] }: Subschema): readonly string[] | undefined {
  const isFile = /\.[a-z0-9]{2,5}$/i.test(value);
  const holders = [...(isFile ? ["file"] : []), "text", "prompt", "title", "term", "name"];
  const takes = (key: string) => properties[key]?.enum?.includes(value) === true;
  const holder = holders.find((key) => key in properties) ?? Object.keys(properties).find(takes);
  if (holder === undefined) return undefined;
  const others = required.filter((key) => key !== holder).map((key) => `${key}: …`);
  return [...others, `${holder}: ${value}`];
}

function numberAdvice(types: readonly string[], named: string, value: Plain | undefined): string {
  const [, number, percent] = typeof value === "string" ? (/^\s*([\d.]+)\s*(%?)\s*$/.exec(value) ?? []) : [];
  if (percent === "%" && number !== undefined) return `Write the number alone: \`${named}${number}\`.`;
  if (number !== undefined && Number.isFinite(Number(number))) return "Write the number without quotes.";
  return types.includes("integer") ? "Write a whole number, in digits." : "Write a number, in digits.";
}
