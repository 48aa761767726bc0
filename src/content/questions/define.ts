import type { Static, TSchema } from "typebox";
import type { Stores } from "../../contract/answer.ts";
import type { InteractionType } from "../../contract/interaction.ts";
import type { Correct } from "../../contract/scoring.ts";
import type { CheckTools, FileUse, SafeHtml, ViewTools } from "../kind-tools.ts";
import type { TextValue } from "../text.ts";
import type { CheckValue } from "./shared-keys.ts";

/** Something a learner can pick, place or order; the lock gives it a stable number. */
export interface OptionSource {
  /** The author's id, which survives any rewording. */
  readonly id?: string;
  readonly text: TextValue;
  /** Plain words, not Markdown. */
  readonly isLine?: true;
  /** Of a row or a choice: `text` says which in front, for the lock; these are the words alone. */
  readonly shown?: { readonly text: TextValue; readonly isRow?: true };
  /** Part of the key: an option that turns from wrong to right is a re-keyed question. */
  readonly correct: boolean;
}

/** What a learner sees after answering; the same parts for every kind, so one template shows them. */
export interface AnswerView {
  /** The right answer, in words; empty where there is none. A string is plain text. */
  readonly right: readonly (SafeHtml | string)[];
  /** What to call it, if not "Right answer". */
  readonly title?: string;
  /** Whether the order of `right` is the answer. */
  readonly ordered?: true;
  /** Feedback by option, by its stable number. */
  readonly feedback: readonly {
    readonly option: number;
    readonly label: SafeHtml;
    readonly html: SafeHtml;
    readonly correct: boolean;
  }[];
}

/** A kind of question. Its template is `templates/questions/<type>.hbs`; it shows prompt and controls, never the key. */
export interface QuestionKind<Schema extends TSchema = TSchema, Value = Static<Schema>> {
  readonly type: string;
  readonly summary: string;
  /** One as an author would write it, without `type` and `id`: for the reference and for editors. */
  readonly example: Value & CheckValue;
  /** Keys of the question without `type`, `id` and the keys all questions share (`common.ts`). */
  readonly schema: Schema;
  readonly interaction: InteractionType;
  /** Where it depends on the question. */
  interactionOf?(question: Value): InteractionType;
  /** No answer is right or wrong: it is recorded, weighs nothing, and the learner may change it. */
  readonly unscored?: true;
  /** Options in the order of the course file. */
  options(question: Value): readonly OptionSource[];
  stores(question: Value): Stores;
  /** Files the question uses. */
  files?(question: Value, tools: CheckTools): readonly FileUse[];
  texts(question: Value): readonly TextValue[];
  check?(question: Value, tools: CheckTools): void;
  /** JSON that `scoring.shared.ts` reads. `numbers[i]` is the stable number of option i. */
  key(question: Value, numbers: readonly number[]): unknown;
  /** The right answers, from the key. */
  readonly correct: Correct;
  /** Options that keep their place under shuffling, by index. */
  pinned?(question: Value): readonly number[];
  /** Data for the template beyond prompt, hint and ids. */
  view(question: Value, numbers: readonly number[], tools: ViewTools): object;
  answer(question: Value, numbers: readonly number[], tools: ViewTools): AnswerView;
}

/**
 * The type of a question's values follows from its schema, never the other way round: to try both took the compiler three quarters of
 * its time.
 */
export function defineQuestion<Schema extends TSchema>(
  kind: QuestionKind<Schema, NoInfer<Static<Schema>>>,
): QuestionKind<Schema, NoInfer<Static<Schema>>> {
  return kind;
}
