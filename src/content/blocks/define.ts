import type { Static, TSchema } from "typebox";
import type { Stores } from "../../contract/answer.ts";
import type { CheckTools, FileUse, ViewTools } from "../kind-tools.ts";
import type { TextValue } from "../text.ts";

/**
 * A kind of content block. Its template is `templates/blocks/<type>.hbs`, its styles `<type>.css` beside it.
 * Methods are written as methods on purpose: the registry holds kinds of different schemas, and each is only
 * ever handed values that its own schema has accepted.
 */
export interface BlockKind<Schema extends TSchema = TSchema> {
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
  /** What the block stores beyond the question it may hold. */
  stores(block: Static<Schema>): Stores;
  /** Files the block uses. */
  files?(block: Static<Schema>, tools: CheckTools): readonly FileUse[];
  /** All Markdown in the block: checked for citations, links and terms, and counted for reading time. */
  texts(block: Static<Schema>): readonly TextValue[];
  /** Ids of references named other than in Markdown. */
  cites?(block: Static<Schema>): readonly { readonly id: string; readonly holder: object; readonly key: string }[];
  /** Origins of other sites that it may show in a frame once the learner asks: the page's policy allows these alone. */
  frames?(block: Static<Schema>): readonly string[];
  /** What the schema cannot say. */
  check?(block: Static<Schema>, tools: CheckTools): void;
  /** Seconds beyond reading: media, doing. */
  seconds?(block: Static<Schema>): number;
  /** Data for the template. */
  view(block: Static<Schema>, tools: ViewTools): object;
}

export function defineBlock<Schema extends TSchema>(kind: BlockKind<Schema>): BlockKind<Schema> {
  return kind;
}
