import type { Env, StateInline, Token } from "markdown-it";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import type { TextRange } from "../../../model/source.ts";
import type { InlinePlace } from "./inline-place.ts";
import type { MarkdownScope } from "./scope.ts";

/** The reading of one text: its scope, and the passage that is being read. */
interface Reading {
  readonly scope: MarkdownScope;
  passage: InlinePlace;
  /** What is said once of a text, however often it has it. */
  readonly said: Set<string>;
}

/** Makes a diagnostic of a place; the text knows the place. */
export type MakeProblem = (span: Span | undefined) => Diagnostic;

const readings = new WeakMap<object, Reading>();
const places = new WeakMap<Token, TextRange>();

/** The environment markdown-it hands to every rule, with a reading behind it. `passage` is where inline text stands. */
export function environment(scope: MarkdownScope, passage: InlinePlace): Env {
  let docId: string | undefined;
  const env: Env = {
    // Only a text with footnotes is counted: others may come and go before it.
    get docId() {
      return (docId ??= String(scope.count("text")));
    },
  };
  readings.set(env, { scope, passage, said: new Set() });
  return env;
}

/** The scope behind an environment; its absence is our own bug. */
export function scopeOf(env: object | undefined): MarkdownScope {
  const reading = env && readings.get(env);
  if (!reading) throw new Error("Markdown was rendered without a scope");
  return reading.scope;
}

/** The passage that is being read, where a text has no other. */
export function passageOf(env: object): InlinePlace | undefined {
  return readings.get(env)?.passage;
}

/** From here on, inline rules read this passage. Where Markdown is read for its words alone, nobody asks for places. */
export function enterPassage(env: object, passage: InlinePlace): void {
  const reading = readings.get(env);
  if (reading) reading.passage = passage;
}

/** Reports what an inline rule found from `start` to `end` of its text. What is read for its words alone is reported elsewhere. */
export function problemIn(state: StateInline, start: number, end: number, make: MakeProblem): void {
  const reading = readings.get(state.env);
  reading?.scope.problem(make, rangeIn(state, start, end, reading.passage));
}

/** Reports what a rule of blocks found in a stretch of the text. */
export function problemAt(env: object, at: TextRange, make: MakeProblem): void {
  readings.get(env)?.scope.problem(make, at);
}

/** The same for what a text tends to have many of: only the first is reported. */
export function firstProblemIn(state: StateInline, start: number, end: number, kind: string, make: MakeProblem): void {
  const said = readings.get(state.env)?.said;
  if (said?.has(kind)) return;
  said?.add(kind);
  problemIn(state, start, end, make);
}

/** Remembers where a token stands, for rules that look at it later. */
export function notePlace(state: StateInline, token: Token | undefined, start: number, end: number): void {
  const reading = readings.get(state.env);
  if (reading && token) places.set(token, rangeIn(state, start, end, reading.passage));
}

/** Where a token stands that `notePlace` was told of. */
export function placeOfToken(token: Token): TextRange | undefined {
  return places.get(token);
}

/** A footnote is read by itself, within the passage that has it. */
function rangeIn(state: StateInline, start: number, end: number, { content, offset }: InlinePlace): TextRange {
  const inner = state.src === content ? 0 : Math.max(0, content.indexOf(state.src));
  return { start: offset(inner + start), end: offset(inner + end) };
}
