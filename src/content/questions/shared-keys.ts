import { Type, type Static, type TObject } from "typebox";
import { Id, Keys, Text } from "../text.ts";

/** Keys every question has. */
export const questionKeys = {
  prompt: Text({
    description:
      "The question itself: a sentence, or a case with paragraphs, lists, tables and pictures. The last sentence that asks names it.",
    examples: ["Which of these could identify a patient?"],
  }),
  hint: Type.Optional(Text({ description: "A hint the learner may open before answering." })),
  explanation: Type.Optional(
    Text({ description: "Why the right answer is right; shown after answering, whatever was answered." }),
  ),
};

/** What every question says, wherever it stands. */
export type CheckValue = Static<TObject<typeof questionKeys>>;

/** Keys a question of the assessment has beside those. */
export const assessedKeys = {
  id: Id({
    description: "Stable id: the contract with the LMS and with learners in progress.",
    examples: ["q-privacy"],
  }),
  objective: Type.Optional(Id({ description: "Id of the objective it tests." })),
  objectives: Type.Optional(
    Type.Array(Id({ description: "Id of an objective." }), {
      description: "Ids of the objectives it tests, when there are several.",
      minItems: 1,
    }),
  ),
  weight: Type.Optional(
    Type.Number({
      description: "How much it counts beside the others; 1 unless said.",
      exclusiveMinimum: 0,
      maximum: 100,
    }),
  ),
};

/** One option of a question that offers some. */
export const Option = Keys({
  id: Type.Optional(Id({ description: "Stable id; give one when you will reorder and reword options together." })),
  text: Text({ description: "What the learner can choose: words, a picture, a list, a table." }),
  correct: Type.Optional(Type.Boolean({ description: "true for a right option." })),
  feedback: Type.Optional(
    Text({ description: "Shown to a learner who chose it; with lists, tables and pictures, if need be." }),
  ),
  pinned: Type.Optional(Type.Boolean({ description: "true keeps its place when options are shuffled." })),
});

export type OptionValue = Static<typeof Option>;

/** For a question whose parts can be right one by one. */
export const PartScoring = Type.Optional(
  Type.Enum(["all-or-nothing", "partial"], {
    description:
      "all-or-nothing: full marks only when everything is right. partial: each right part counts, and the learner is told so.",
    default: "all-or-nothing",
    examples: ["partial"],
  }),
);

/** The option list of a question. */
export const Options = Type.Array(Option, {
  description: "What the learner can choose from.",
  minItems: 2,
  // SCORM 1.2 RTE 3.4.5: a choice response is made of single characters 0-9 and a-z.
  maxItems: 36,
});
