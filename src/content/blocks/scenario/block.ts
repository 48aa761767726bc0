import { Type, type Static } from "typebox";
import type { ViewTools } from "../../kind-tools.ts";
import { Id, Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { checkSteps } from "./check-steps.ts";

const Choice = Keys({
  id: Type.Optional(Id({ description: "Stable id; give one when you will reorder and reword choices together." })),
  text: Text({ description: "What the learner can do.", examples: ["Ask her to take the post down"] }),
  outcome: Text({ description: "What follows from it.", examples: ["She is taken aback, then thanks you."] }),
  next: Id({
    description: "Id of the step it leads to. An earlier one takes the learner back to choose again.",
    examples: ["next-morning"],
  }),
});

const Step = Keys({
  id: Id({ description: "Stable id; choices lead to steps by it.", examples: ["the-post"] }),
  title: Text({ description: "Heading of the step.", examples: ["A post at midnight"] }),
  text: Text({ description: "The situation or, in a step without choices, how it ends." }),
  prompt: Type.Optional(Text({ description: "The question; “What do you do?” when left out." })),
  choices: Type.Optional(
    Type.Array(Choice, {
      description: "What the learner can do; a step without choices is an end.",
      minItems: 2,
      maxItems: 6,
    }),
  ),
});

type StepValue = Static<typeof Step>;

const secondsPerDecision = 45;

export const scenario = defineBlock({
  type: "scenario",
  summary: "A story that goes on as the learner decides, one decision at a time. It can be played again.",
  schema: Keys({
    title: Text({ description: "Heading.", examples: ["The photograph"] }),
    intro: Type.Optional(Text({ description: "Who the learner is, and where; shown before the first step." })),
    steps: Type.Array(Step, {
      description: "Decisions and ends. The first step begins the story.",
      minItems: 2,
      maxItems: 40,
      examples: [
        [
          {
            id: "the-post",
            title: "A post at midnight",
            text: "A colleague has posted about today’s clinic.",
            choices: [
              { text: "Tell her", outcome: "She listens.", next: "removed" },
              { text: "Say nothing", outcome: "It is shared.", next: "removed" },
            ],
          },
          { id: "removed", title: "The next day", text: "The post is gone." },
        ],
      ],
    }),
  }),
  id: "required",
  hasBrowserHalf: true,
  borrowsStyles: ["partials/questions/options", "partials/questions/question-frame"],
  isActivity: true,
  /** Whether an end was reached. */
  stores: () => ({ type: "seen" }),
  // Each decision by itself: a step more, or one less, loses nothing of the path so far.
  parts: ({ steps }) =>
    steps.flatMap(({ id, choices }) =>
      choices
        ? [
            {
              id,
              stores: { type: "choice", options: choices.length },
              options: choices.map((choice) => ({ ...choice, correct: false })),
            },
          ]
        : [],
    ),
  tells: ({ steps }) =>
    steps.flatMap(({ id, title, choices }) => (choices ? [{ part: id, description: title, storedIn: [id] }] : [])),
  texts: ({ title, intro, steps }) => [
    title,
    ...(intro === undefined ? [] : [intro]),
    ...steps.flatMap((step) => [
      step.title,
      step.text,
      ...(step.prompt === undefined ? [] : [step.prompt]),
      ...(step.choices ?? []).flatMap(({ text, outcome }) => [text, outcome]),
    ]),
  ],
  check: ({ steps }, tools) => checkSteps(steps, tools),
  seconds: ({ steps }) => steps.filter(({ choices }) => choices).length * secondsPerDecision,
  view(block, tools) {
    const level = tools.heading(3);
    const stepLevel = tools.heading(4);
    return {
      domId: tools.domId,
      level,
      stepLevel,
      title: tools.inline(block.title),
      intro: block.intro === undefined ? undefined : tools.markdown(block.intro),
      steps: stepViews(block.steps, stepLevel, tools),
    };
  },
});

function stepViews(steps: readonly StepValue[], level: number, tools: ViewTools): readonly object[] {
  return steps.map((step) => {
    const part = step.choices ? tools.part(step.id) : undefined;
    return {
      id: step.id,
      level,
      title: tools.inline(step.title),
      html: tools.markdown(step.text),
      prompt: step.prompt === undefined ? tools.words("scenario.prompt") : tools.inline(step.prompt),
      slot: part?.slot,
      outcomeLevel: level + 1,
      choices: (step.choices ?? []).map((choice, index) => ({
        number: part?.optionNumbers[index] ?? index,
        text: tools.inline(choice.text),
        html: tools.markdown(choice.outcome),
        next: choice.next,
        leadsTo: tools.inline(steps.find(({ id }) => id === choice.next)?.title ?? choice.next),
      })),
    };
  });
}
