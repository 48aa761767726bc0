/** SCORM 2004 (IEEE 1484.11.1) names of interaction types: the richest set; drivers translate down. */
export type InteractionType =
  "true-false" | "choice" | "fill-in" | "long-fill-in" | "matching" | "sequencing" | "likert" | "numeric" | "other";

/** A token of an option, source, target or item: its stable number and its id from the course file. */
export interface Token {
  readonly number: number;
  readonly id: string;
}

/** A learner's response, by interaction type. */
export type Response =
  | { readonly type: "true-false"; readonly value: boolean }
  | { readonly type: "choice"; readonly picked: readonly Token[] }
  | { readonly type: "fill-in"; readonly texts: readonly string[] }
  | { readonly type: "long-fill-in"; readonly text: string }
  | { readonly type: "matching"; readonly pairs: readonly (readonly [Token, Token])[] }
  | { readonly type: "sequencing"; readonly items: readonly Token[] }
  | { readonly type: "likert"; readonly picked: Token }
  | { readonly type: "numeric"; readonly value: number }
  | { readonly type: "other"; readonly text: string };

/** A right answer: a response, or a range of numbers. */
export type Pattern = Response | { readonly type: "numeric-range"; readonly min?: number; readonly max?: number };

/** What a learner could pick, place or order, in words: for standards that describe a question. */
export interface OptionWords {
  /** As in `Token`. */
  readonly id: string;
  /** Plain text. */
  readonly text: string;
  /** Whether it is a row that one of the others belongs to. */
  readonly isRow?: true;
}

/** One question answered, as the LMS is told of it. */
export interface Interaction {
  readonly id: string;
  readonly type: InteractionType;
  /** The prompt as plain text, for standards that take a description. */
  readonly description: string;
  readonly response: Response;
  /** `QuestionData.patterns`. */
  readonly correct: readonly string[];
  /** `QuestionData.options`. */
  readonly options?: readonly OptionWords[];
  readonly result: "correct" | "incorrect" | "neutral";
  readonly weight: number;
  readonly objectiveIds: readonly string[];
  /** Milliseconds since 1970 by the learner's clock. */
  readonly at: number;
  readonly latencySeconds: number;
}
