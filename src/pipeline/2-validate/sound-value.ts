import type { ErrorObject } from "ajv";
import type { Plain } from "../../model/source.ts";
import { unescapePointer } from "./errors/faulty-value.ts";

/** What stands in for parts of a file that cannot be used. */
export interface StandIn {
  /** By key: what every file of its kind must have. */
  readonly keys: Readonly<Record<string, Plain>>;
  /** The key of its long list, and what takes the place of an entry. */
  readonly list?: { readonly key: string; entry(index: number): Plain };
}

/** Whether an entry of a list has lines that could not be read. */
export type IsUnread = (list: object, index: number) => boolean;

/** A value without the parts a schema has refused. `copies` learns which part of the source each new one is a copy of. */
export function soundValue(
  value: Plain,
  errors: readonly ErrorObject[],
  standIn: StandIn,
  copies: Map<object, object>,
  isUnread: IsUnread,
): Plain {
  if (typeof value !== "object" || value === null || isList(value)) return filled({}, standIn);
  const paths = errors.map(pathOf);
  const { list } = standIn;
  const entries = Object.entries<Plain>(value).flatMap(([key, inner]): readonly (readonly [string, Plain])[] => {
    const own = paths.filter((path) => path[0] === key);
    if (key !== list?.key || !isList(inner)) return own.length === 0 ? [[key, inner]] : [];
    const bad = new Set(own.map((path) => path[1]));
    if (bad.has(undefined)) return [];
    const isBad = (index: number) => bad.has(String(index)) || isUnread(inner, index);
    const copy = inner.map((entry, index) => (isBad(index) ? list.entry(index) : entry));
    copies.set(copy, inner);
    return [[key, copy]];
  });
  const sound = filled(Object.fromEntries(entries), standIn);
  copies.set(sound, value);
  return sound;
}

function filled(value: Readonly<Record<string, Plain>>, { keys, list }: StandIn): { readonly [key: string]: Plain } {
  return { ...keys, ...(list ? { [list.key]: [list.entry(0)] } : {}), ...value };
}

/** The way to what an error is about; to the key itself, where there is one too many. */
function pathOf({ instancePath, keyword, params }: ErrorObject): readonly string[] {
  const path = instancePath.split("/").slice(1).map(unescapePointer);
  return keyword === "additionalProperties" && path.length === 0 ? [String(params["additionalProperty"])] : path;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
