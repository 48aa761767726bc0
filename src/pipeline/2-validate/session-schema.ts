import { Type, type Static, type TSchema } from "typebox";
import { pictureKeys } from "../../content/blocks/picture.ts";
import { Id, Keys, Line, Text, type TextValue } from "../../content/text.ts";
import { assessedQuestionSchema, blockListSchema } from "./block-schema.ts";

/** How the parts of a session are read: `delivery.reading` for all of them, `reading` for one. */
export const Reading = Type.Enum(["scroll", "steps"], {
  description:
    "scroll shows a session as one page; steps shows it part by part, each a text that begins with a heading (##) and what follows it.",
});

const sessionKeys = {
  id: Type.Optional(
    Id({ description: "Stable id; made from the title once, and kept in course.lock.yaml, when left out." }),
  ),
  title: Line({ description: "Title, plain words; up to 60 characters reads well on a phone.", maxLength: 200 }),
  summary: Type.Optional(Text({ description: "One or two sentences under the title." })),
  objectives: Type.Optional(
    Type.Array(Id({ description: "Id of an objective." }), { description: "Objectives this session works towards." }),
  ),
  complete: Type.Optional(
    Type.Enum(["view", "activities", "pass"], {
      description: "What completes the session: reaching its end, doing its checks, or getting them right.",
    }),
  ),
  duration: Type.Optional(
    Type.Integer({ description: "Minutes; computed from the content when left out.", minimum: 1, maximum: 600 }),
  ),
  reading: Type.Optional(Reading),
  ...pictureKeys,
  recap: Type.Optional(
    Type.Array(Text({ description: "A point." }), {
      description: "What the session covered, for its end.",
      maxItems: 6,
    }),
  ),
};

/** A file of `sessions:`. */
export function sessionFileSchema(): TSchema {
  return Keys(
    { ...sessionKeys, blocks: blockListSchema() },
    { description: "A session: what a learner does in one sitting." },
  );
}

const SessionShape = Keys({ ...sessionKeys, blocks: Type.Array(Type.Unknown()) });
export type SessionFileValue = Omit<Static<typeof SessionShape>, "blocks"> & {
  readonly blocks: readonly (string | BlockValue)[];
};
/** A block its kind's schema has accepted. */
export interface BlockValue {
  readonly type: string;
  readonly id?: string;
}

const assessmentKeys = {
  title: Type.Optional(Line({ description: "Title; “Final quiz” in the course's language when left out." })),
  intro: Type.Optional(Text({ description: "Shown before the first question." })),
  pass: Type.Unsafe<string | number>({
    type: ["string", "number"],
    pattern: "^[0-9]{1,3}(\\.[0-9]{1,2})?%$",
    description: "Pass mark as a percentage.",
    examples: ["80%"],
  }),
  attempts: Type.Optional(
    Type.Unsafe<number | "unlimited">({
      type: ["integer", "string"],
      enum: [...Array.from({ length: 60 }, (_, index) => index + 1), "unlimited"],
      description: "How many attempts a learner has: 1–60 or unlimited. 3 when left out.",
      examples: [3],
    }),
  ),
  "time-limit": Type.Optional(
    Type.Integer({
      description:
        "Minutes that an attempt may take; no limit when left out, which is kinder. The learner can turn it off, or have ten times as long.",
      minimum: 2,
      maximum: 240,
    }),
  ),
  feedback: Type.Optional(Type.Enum(["each", "end"], { description: "After each question, or at the end." })),
  draw: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: "How many questions are drawn from the pool, balanced over objectives; all when left out.",
    }),
  ),
  shuffle: Type.Optional(
    Keys(
      {
        questions: Type.Optional(Type.Boolean({ description: "Questions in an order of their own for each attempt." })),
        options: Type.Optional(Type.Boolean({ description: "Options in an order of their own for each attempt." })),
      },
      { description: "What is shuffled." },
    ),
  ),
  score: Type.Optional(
    Type.Enum(["best", "last"], {
      description: "Which attempt's score counts: the best (when left out), or the last. A pass stays a pass.",
    }),
  ),
  retry: Type.Optional(
    Type.Enum(["all", "wrong-only", "redraw"], {
      description:
        "What another attempt asks; when left out, `redraw` where `draw` leaves questions that were not asked yet, else `all`.",
    }),
  ),
  reveal: Type.Optional(
    Type.Enum(["after-pass-or-last", "each-attempt", "never"], {
      description:
        "When the review of answers shows the right ones. Explanations are there with them, and always after feedback on each question, unless this is never.",
    }),
  ),
};

/** The file of `assessment:`. */
export function assessmentFileSchema(): TSchema {
  const questions = Type.Array(assessedQuestionSchema(), { minItems: 1, description: "The pool." });
  return Keys({ ...assessmentKeys, questions }, { description: "The final assessment." });
}

const AssessmentShape = Keys({ ...assessmentKeys, questions: Type.Array(Type.Unknown()) });
export type AssessmentFileValue = Omit<Static<typeof AssessmentShape>, "questions"> & {
  readonly questions: readonly QuestionValue[];
};
/** A question its kind's schema has accepted. `id` is present in the assessment only. */
export interface QuestionValue {
  readonly type: string;
  readonly id?: string;
  readonly prompt: TextValue;
  readonly hint?: TextValue;
  readonly explanation?: TextValue;
  readonly objective?: string;
  readonly objectives?: readonly string[];
  readonly weight?: number;
}
