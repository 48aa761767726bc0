import { blockKinds } from "../../content/blocks/index.ts";
import type { BlockKind } from "../../content/blocks/define.ts";
import type { QuestionKind } from "../../content/questions/define.ts";
import { questionKinds } from "../../content/questions/index.ts";
import type { BlockValue, QuestionValue } from "../2-validate/session-schema.ts";

const blocksByType = new Map(blockKinds.map((kind) => [kind.type, kind]));
const questionsByType = new Map(questionKinds.map((kind) => [kind.type, kind]));

/** The kind of a block that was validated; an unknown one is our own bug. */
export function blockKind(type: string): BlockKind {
  const kind = blocksByType.get(type);
  if (!kind) throw new Error(`no block kind ${type}`);
  return kind;
}

/** The kind of a question that was validated; an unknown one is our own bug. */
export function questionKind(type: string): QuestionKind {
  const kind = questionsByType.get(type);
  if (!kind) throw new Error(`no question kind ${type}`);
  return kind;
}

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
