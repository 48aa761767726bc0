import type { Diagnostic } from "./diagnostic.ts";
import { inReadingOrder } from "./log.ts";

/** A mistake that somebody makes once they make again and again: from this many on in one file it is told once. */
const many = 10;

/**
 * Findings of one kind in one file as one, with the places of all: sixty times the same would bury what else was found.
 * Errors are of one kind when the way out is the same.
 */
export function gathered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const found of inReadingOrder(diagnostics)) {
    const kind = kindOf(found);
    const same = kinds.get(kind);
    if (same) same.push(found);
    else kinds.set(kind, [found]);
  }
  const told = new Map<Diagnostic, Diagnostic>();
  for (const all of kinds.values()) {
    const [first, ...others] = all;
    if (!first || all.length < many) continue;
    for (const other of others) told.set(other, other);
    told.set(first, { ...first, more: others.flatMap(({ span }) => span ?? []) });
  }
  return diagnostics.flatMap((found) => {
    const as = told.get(found);
    return as === undefined ? [found] : as === found ? [] : [as];
  });
}

function kindOf({ code, severity, fix, span }: Diagnostic): string {
  return JSON.stringify([code, span?.file, severity === "error" ? fix : ""]);
}

const mostLines = 12;

/** "The same in 61 more places, on lines 3, 5 and 7." */
export function moreWords({ more = [] }: Diagnostic): string | undefined {
  if (more.length === 0) return undefined;
  const lines = [...new Set(more.map(({ start }) => start.line))];
  const shown = lines.slice(0, mostLines).join(", ");
  return `The same in ${more.length} more places: lines ${shown}${lines.length > mostLines ? ", …" : ""}.`;
}
