import { Type, type TObject, type TSchema } from "typebox";
import { assessedKeys, questionKeys } from "./shared-keys.ts";
import type { QuestionKind } from "./define.ts";
import { questionKinds } from "./index.ts";

/** A question inside a `question` block: the block has the id. */
export function checkQuestionSchema(): TSchema {
  return unionByType(
    questionKinds.map((kind) => questionSchema(kind, questionKeys)),
    "A question, told apart by `type`.",
  );
}

/** A question of the assessment. */
export function assessedQuestionSchema(): TSchema {
  const keys = { ...assessedKeys, ...questionKeys };
  return unionByType(
    questionKinds.map((kind) => questionSchema(kind, keys)),
    "A question, told apart by `type`.",
  );
}

function questionSchema(kind: QuestionKind, keys: Readonly<Record<string, TSchema>>): TSchema {
  return withKeys(kind.schema, kind.type, kind.summary, keys);
}

/** ajv picks the branch by `type`, so that one bad value gives one message, not one for each kind. */
export function unionByType(branches: readonly TSchema[], description: string): TSchema {
  return Type.Unsafe({
    type: "object",
    description,
    discriminator: { propertyName: "type" },
    required: ["type"],
    oneOf: branches,
  });
}

/** The schema of a kind with `type` and the keys that all its kinds have. */
export function withKeys(
  schema: TSchema,
  type: string,
  description: string,
  keys: Readonly<Record<string, TSchema>>,
): TSchema {
  const own = (schema as TObject).properties; // every kind's schema is made by Keys()
  return Type.Object(
    { type: Type.Literal(type, { description }), ...keys, ...own },
    { additionalProperties: false, description },
  );
}
