import type { Static, TSchema } from "typebox";
import type { Stores } from "../../contract/answer.ts";
import type { CheckTools, FileUse, ViewTools } from "../kind-tools.ts";
import type { OptionSource } from "../questions/define.ts";
import type { CheckValue } from "../questions/shared-keys.ts";
import type { TextValue } from "../text.ts";

/** Something within a block that is stored by itself: a decision of a scenario, an item of a checklist. */
export interface BlockPart {
  /** Unique within the block; the lock knows the part by it. */
  readonly id: string;
  /** Where the author gave an id: the one it would have without, which the lock may know it by. */
  readonly idOfWords?: string;
  /** What to call it, where its id says nothing. */
  readonly title?: TextValue;
  readonly stores: Stores;
  /** What can be chosen there, so that moving and rewording change no answer. */
  readonly options?: readonly OptionSource[];
}

/** What a block without a question tells an LMS of, as a neutral interaction of type choice. */
export interface BlockTold {
  /** The part it is about; without one, the block. */
  readonly part?: string;
  readonly description: TextValue;
  /** Ids of the parts its answer is stored in. */
  readonly storedIn: readonly string[];
}

/** Another block that this one speaks of. */
export interface BlockLink {
  readonly id: string;
  /** Where it is named. */
  readonly holder: object;
  readonly key: string | number;
  /** The types it may have. */
  readonly types: readonly string[];
  /** Whether it must stand before this one. */
  readonly earlier: boolean;
}

/**
 * A kind of content block. Its template is `templates/blocks/<type>.hbs`, its styles `<type>.css` beside it.
 * Methods are written as methods on purpose: the registry holds kinds of different schemas, and each is only
 * ever handed values that its own schema has accepted.
 */
export interface BlockKind<Schema extends TSchema = TSchema, Value = Static<Schema>> {
  readonly type: string;
  /** One sentence for the block reference. */
  readonly summary: string;
  /** Keys of the block without `type` and `id`. Every key has a description. */
  readonly schema: Schema;
  /**
   * A block without `type` and `id`, for the block reference, where the required keys' own examples are not enough: all
   * it needs to be reported nothing of.
   */
  readonly example?: object;
  /** Whether the author must give an `id`: what stores something must have one. */
  readonly id: "required" | "optional";
  /** Its browser half is `<type>.browser.ts` beside it; only courses that use the block load it. */
  readonly hasBrowserHalf?: true;
  /** Style sheets its template uses that not every course has: paths under `templates/`, such as `partials/questions/options`. */
  readonly borrowsStyles?: readonly string[];
  /** Whether doing it counts for `complete: activities`; it is done once its own slot holds something. */
  readonly isActivity?: true;
  /** What the block stores beyond the question it may hold. */
  stores(block: Value): Stores;
  /** The knowledge check it holds, or is itself: that one's kind does the rest. */
  holds?(block: Value): { readonly type: string; readonly value: CheckValue };
  /** What it stores in slots of their own, beside its own: adding one loses nothing of the others. */
  parts?(block: Value): readonly BlockPart[];
  /** What is written there, where it stores a text: for downloads. `fields` are keys of words, where it is a list of entries. */
  note?(block: Value): { readonly prompt: TextValue; readonly fields?: readonly string[] };
  tells?(block: Value): readonly BlockTold[];
  /** Other blocks it names. */
  links?(block: Value): readonly BlockLink[];
  /** Files the block uses. */
  files?(block: Value, tools: CheckTools): readonly FileUse[];
  /** All Markdown in the block: checked for citations, links and terms, and counted for reading time. */
  texts(block: Value): readonly TextValue[];
  /** Ids of references named other than in Markdown. */
  cites?(block: Value): readonly { readonly id: string; readonly holder: object; readonly key: string }[];
  /** Origins of other sites that it may show in a frame once the learner asks: the page's policy allows these alone. */
  frames?(block: Value): readonly string[];
  /** What the schema cannot say. */
  check?(block: Value, tools: CheckTools): void;
  /** Seconds beyond reading: media, doing. */
  seconds?(block: Value): number;
  /** Data for the template. */
  view(block: Value, tools: ViewTools): object;
}

/**
 * The type of a block's values follows from its schema, never the other way round: to try both took the compiler three quarters of
 * its time.
 */
export function defineBlock<Schema extends TSchema>(
  kind: BlockKind<Schema, NoInfer<Static<Schema>>>,
): BlockKind<Schema, NoInfer<Static<Schema>>> {
  return kind;
}
