import { Type, type TObject, type TSchema } from "typebox";
import { blockKinds } from "../../content/blocks/index.ts";
import type { BlockKind } from "../../content/blocks/define.ts";
import { assessedKeys, questionKeys } from "../../content/questions/common.ts";
import type { QuestionKind } from "../../content/questions/define.ts";
import { questionKinds } from "../../content/questions/index.ts";
import { Id } from "../../content/text.ts";

const blockId = Id({ description: "Stable id: needed where the block stores something of the learner's.", examples: ["spot-social-media"] });

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

/** A question inside a `question` block: the block has the id. */
export function checkQuestionSchema(): TSchema {
  return unionByType(questionKinds.map((kind) => questionSchema(kind, questionKeys)), "A question, told apart by `type`.");
}

/** A question of the assessment. */
export function assessedQuestionSchema(): TSchema {
  const keys = { ...assessedKeys, ...questionKeys };
  return unionByType(questionKinds.map((kind) => questionSchema(kind, keys)), "A question, told apart by `type`.");
}

function questionSchema(kind: QuestionKind, keys: Readonly<Record<string, TSchema>>): TSchema {
  return withKeys(kind.schema, kind.type, kind.summary, keys);
}

/** ajv picks the branch by `type`, so that one bad block gives one message, not one for each kind. */
function unionByType(branches: readonly TSchema[], description: string): TSchema {
  return Type.Unsafe({
    type: "object",
    description,
    discriminator: { propertyName: "type" },
    required: ["type"],
    oneOf: branches,
  });
}

function withKeys(schema: TSchema, type: string, description: string, keys: Readonly<Record<string, TSchema>>): TSchema {
  const own = (schema as TObject).properties; // every kind's schema is made by Keys()
  return Type.Object(
    { type: Type.Literal(type, { description }), ...keys, ...own },
    { additionalProperties: false, description },
  );
}
