import type { TextValue } from "../content/text.ts";
import type { Span } from "../diagnostics/diagnostic.ts";

export interface Session {
  readonly id: string;
  /** Its place in the whole course, from 1; in a unit of its own too. */
  readonly number: number;
  readonly title: string;
  readonly summary?: TextValue;
  /** Shown on the start page and in the menu; without `alt` it tells nothing that the title does not. */
  readonly picture?: Picture;
  readonly objectiveIds: readonly string[];
  readonly complete: "view" | "activities" | "pass";
  readonly reading: "scroll" | "steps";
  readonly recap: readonly TextValue[];
  readonly blocks: readonly Block[];
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  readonly slot: number;
  /** The file as it was read, for places in reports. */
  readonly source: object;
  readonly span: Span | undefined;
}

/** A picture by which a learner knows something again. */
export interface Picture {
  /** Path of the file, as the author wrote it. */
  readonly image: string;
  readonly alt?: TextValue;
  /** The part of the course, as it was read, that names it. */
  readonly source: object;
}

/** A block of content. `value` was accepted by the schema of its kind. */
export interface Block {
  readonly type: string;
  readonly value: object;
  readonly id?: string;
  /** What it takes. */
  readonly seconds: number;
  /** Present when the block itself stores something. */
  readonly slot?: number;
  /** What of the block is stored by itself. */
  readonly parts: readonly BlockPart[];
  /** Present when the block holds a knowledge check. */
  readonly question?: Question;
  readonly span: Span | undefined;
  /** Where it stands as a bare string, which `value` was made of. */
  readonly bare?: BareText;
}

/** An entry of a list that came out of `load`. */
export interface BareText {
  readonly list: object;
  readonly index: number;
}

/** A part of a block with a slot of its own. */
export interface BlockPart {
  /** Unique within the block. */
  readonly id: string;
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
  /** By stable number: the id an LMS sees. */
  readonly optionIds: readonly string[];
}

/** A question. `value` was accepted by the schema of its kind. */
export interface Question {
  readonly type: string;
  readonly id: string;
  readonly value: object;
  readonly prompt: TextValue;
  readonly hint?: TextValue;
  readonly explanation?: TextValue;
  readonly objectiveIds: readonly string[];
  readonly weight: number;
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
  /** By stable number: the id an LMS sees. */
  readonly optionIds: readonly string[];
  readonly span: Span | undefined;
}

export interface Assessment {
  readonly title: string;
  readonly intro?: TextValue;
  /** 0–1. */
  readonly pass: number;
  /** 0 = unlimited. */
  readonly attempts: number;
  readonly draw: number;
  readonly feedback: "each" | "end";
  readonly score: "best" | "last";
  readonly retry: "all" | "wrong-only" | "redraw";
  readonly reveal: "after-pass-or-last" | "each-attempt" | "never";
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  /** 0 = none. */
  readonly limitMinutes: number;
  /** Whole minutes that one attempt takes. */
  readonly minutes: number;
  readonly questions: readonly Question[];
  /** The file as it was read. */
  readonly source: object;
  readonly span: Span | undefined;
}
