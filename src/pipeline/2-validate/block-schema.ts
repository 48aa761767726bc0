import { Type, type TSchema } from "typebox";
import { blockKinds } from "../../content/blocks/index.ts";
import type { BlockKind } from "../../content/blocks/define.ts";
import { unionByType, withKeys } from "../../content/questions/schema.ts";
import { Id } from "../../content/text.ts";

export { assessedQuestionSchema } from "../../content/questions/schema.ts";

const blockId = Id({
  description: "Stable id: needed where the block stores something of the learner's.",
  examples: ["spot-social-media"],
});

/** A list entry of `blocks:`: a bare string is a text block, anything else is told apart by `type`. */
export function blockListSchema(): TSchema {
  return Type.Array(
    Type.Unsafe({
      if: { type: "string" },
      then: { type: "string", minLength: 1 },
      else: unionByType(blockKinds.map(blockSchema), "A block of content, told apart by `type`."),
    }),
    { description: "The content, in order. A bare string is a text block.", minItems: 1 },
  );
}

function blockSchema(kind: BlockKind): TSchema {
  return withKeys(kind.schema, kind.type, kind.summary, {
    id: kind.id === "required" ? blockId : Type.Optional(blockId),
  });
}
