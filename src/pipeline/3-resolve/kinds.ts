import { blockKind, questionKind } from "../../content/kinds.ts";
import type { BlockValue, QuestionValue } from "../2-validate/session-schema.ts";

export { blockKind, questionKind };

/** A list entry of `blocks:` as a block; a bare string is a text block. */
export function asBlock(entry: string | BlockValue): BlockValue {
  return typeof entry === "string" ? { type: "text", ...{ text: entry } } : entry;
}

/** A question with its type, which a block that is a question itself does not say. */
export interface TypedQuestion {
  readonly type: string;
  readonly value: Omit<QuestionValue, "type">;
}

/** The knowledge check a block holds or is. */
export function heldQuestion(block: BlockValue): TypedQuestion | undefined {
  return blockKind(block.type).holds?.(block);
}
