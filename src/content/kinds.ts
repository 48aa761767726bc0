import { blockKinds } from "./blocks/index.ts";
import type { BlockKind } from "./blocks/define.ts";
import type { QuestionKind } from "./questions/define.ts";
import { questionKinds } from "./questions/index.ts";

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
