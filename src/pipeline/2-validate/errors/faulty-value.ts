import type { Span } from "../../../diagnostics/diagnostic.ts";
import type { Source, Locate, Plain } from "../../../model/source.ts";

/** A value of a file that an error is about, and what it is called in messages. */
export interface FaultyValue {
  readonly value: Plain | undefined;
  /** `"title"`, `entry 2 of "keywords"`, `this file`. */
  readonly name: string;
  /** The same, to begin a sentence with. */
  readonly subject: string;
  /** The last key on the way that is a word. */
  readonly key: string | undefined;
  /** Whether the value is an entry of a list. */
  readonly isEntry: boolean;
  /** Where the value stands. */
  readonly span: Span | undefined;
  /** Where its key stands, or the entry of the list. */
  readonly keySpan: Span | undefined;
  /** Where one of its own keys stands. */
  keyIn(key: string): Span | undefined;
  /** Where the value of one of its own keys stands. */
  valueIn(key: string): Span | undefined;
}

/** Follows a JSON pointer into a file. */
export function faultyValue(pointer: string, source: Source, locate: Locate): FaultyValue {
  const segments = pointer.split("/").slice(1).map(unescapePointer);
  const last = segments.at(-1);
  const parent = segments.slice(0, -1).reduce(childOf, source.value);
  const value = last === undefined ? source.value : childOf(parent, last);
  const key = segments.findLast((segment) => !isIndex(segment));
  const inside = (onKey?: "key") =>
    isObject(parent) && last !== undefined ? locate(parent, last, onKey) : startOf(source.value, locate);
  const name = nameOf(last, key);
  return {
    value,
    name,
    subject: name.charAt(0).toUpperCase() + name.slice(1),
    key,
    isEntry: last !== undefined && isIndex(last),
    span: inside(),
    keySpan: inside("key"),
    keyIn: (own) => (isObject(value) ? locate(value, own, "key") : undefined),
    valueIn: (own) => (isObject(value) ? locate(value, own) : undefined),
  };
}

/** Part of a JSON pointer as it was before escaping (RFC 6901). */
export function unescapePointer(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The first key of a file, for what concerns all of it. */
function startOf(value: Plain, locate: Locate): Span | undefined {
  const first = isObject(value) ? Object.keys(value)[0] : undefined;
  return isObject(value) && first !== undefined ? locate(value, first, "key") : undefined;
}

function childOf(value: Plain | undefined, segment: string): Plain | undefined {
  return isObject(value) ? (value as Readonly<Record<string, Plain>>)[segment] : undefined; // a list answers to its indexes too
}

function nameOf(last: string | undefined, key: string | undefined): string {
  if (last === undefined) return "this file";
  if (!isIndex(last)) return `"${last}"`;
  return key === undefined ? `entry ${Number(last) + 1}` : `entry ${Number(last) + 1} of "${key}"`;
}

const isIndex = (segment: string): boolean => /^\d+$/.test(segment);

function isObject(value: Plain | undefined): value is Exclude<Plain, string | number | boolean | null> {
  return typeof value === "object" && value !== null;
}
