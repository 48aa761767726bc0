import { printable } from "./printable.ts";
import type { Diagnostic, Foundation, Note, Severity, Span } from "./diagnostic.ts";

/** Names of the `{holes}` in a text, so that a message with a missing or misspelt value does not compile. */
type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never;

export type HoleValues<Text extends string> = { readonly [Hole in HolesIn<Text>]: string | number };

/** `BC` and four digits; the first says which part of the compiler speaks (src/diagnostics/README.md). */
export type Code = `BC${number}`;

interface Wording<Text extends string, Fix extends string> {
  readonly code: Code;
  /** Kebab-case; permanent, like the code. */
  readonly name: string;
  readonly severity: Severity;
  readonly hangsOn?: Foundation;
  /** What is wrong, in the author's words. */
  readonly text: Text;
  /** What to do. */
  readonly fix: Fix;
  /** The clause or reason, shown by `explain`. */
  readonly why: string;
}

/** A message constant: the only thing diagnostics are made from. */
export interface Message<Holes = Record<string, string | number>> {
  readonly code: Code;
  readonly name: string;
  readonly severity: Severity;
  readonly text: string;
  readonly fix: string;
  readonly why: string;
  /** A diagnostic at a place in the source; `span` is absent only when there is no file to point at. */
  at(span: Span | undefined, holes: Holes, notes?: readonly Note[]): Diagnostic;
}

/** Turns a wording into a message whose holes are typed. */
export function defineMessage<const Text extends string, const Fix extends string>(
  wording: Wording<Text, Fix>,
): Message<HoleValues<Text> & HoleValues<Fix>> {
  return {
    ...wording,
    at(span, holes, notes = []) {
      return {
        code: wording.code,
        name: wording.name,
        severity: wording.severity,
        text: fillHoles(wording.text, holes),
        fix: fillHoles(wording.fix, holes),
        notes,
        ...(span ? { span } : {}),
        ...(wording.hangsOn === undefined ? {} : { hangsOn: wording.hangsOn }),
      };
    },
  };
}

/** Replaces each `{hole}`; control characters of the value are shown escaped, so no report can be forged. */
export function fillHoles(text: string, holes: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, hole: string) =>
    Object.hasOwn(holes, hole) ? oneLine(printable(String(holes[hole]))) : whole,
  );
}

/** A line break in a value would let an author's file write lines of its own into a report. */
function oneLine(text: string): string {
  return text.replaceAll("\n", "\\n");
}
