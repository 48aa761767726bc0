import { Type, type Static } from "typebox";
import type { ViewTools } from "../../kind-tools.ts";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { Quotes, quoteLinks, quoteViews } from "../quotes.ts";

const planSeconds = 300;
const mostActions = 5;
/** A plan has this many times the room of a reflection. */
const planWeight = 4;

/** The fields of an action, in their order: it is the order in which they are stored. */
const fieldNames = ["what", "when", "help", "measure"] as const;

const Field = (what: string, hint: string) =>
  Type.Optional(
    Keys(
      {
        hint: Type.Optional(Text({ description: "Something to start from.", examples: [hint] })),
        quotes: Quotes,
      },
      { description: `About the field “${what}”.`, examples: [{ hint }] },
    ),
  );

export const actionPlan = defineBlock({
  type: "action-plan",
  summary:
    "A plan of a few actions: what, by when, who can help, and how to tell that it worked. It is kept, not marked.",
  schema: Keys({
    title: Text({ description: "Heading.", examples: ["My action plan"] }),
    intro: Type.Optional(Text({ description: "A sentence or two before the form." })),
    what: Field("What will you do?", "Begin with a verb, such as follow, draft or ask."),
    when: Field("By when?", "A date, or a moment such as “before the next team meeting”."),
    help: Field("What or who could help?", "A colleague, a policy, a little time each week."),
    measure: Field("How will you know it worked?", "Something you, or somebody else, could notice."),
    most: Type.Optional(
      Type.Integer({
        description: `How many actions a plan may have; ${mostActions} when left out.`,
        minimum: 1,
        maximum: 10,
        examples: [3],
      }),
    ),
  }),
  id: "required",
  hasBrowserHalf: true,
  borrowsStyles: ["partials/notes/notes"],
  stores: () => ({ type: "text", weight: planWeight }),
  note: ({ title }) => ({ prompt: title, fields: fieldNames.map((name) => `plan.${name}`) }),
  links: (block) => fieldNames.flatMap((name) => quoteLinks(block[name] ?? {})),
  texts: (block) =>
    [block.title, block.intro, ...fieldNames.map((name) => block[name]?.hint)].filter((text) => text !== undefined),
  seconds: () => planSeconds,
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(3),
    title: tools.inline(block.title),
    intro: block.intro === undefined ? undefined : tools.markdown(block.intro),
    most: block.most ?? mostActions,
    fields: fieldNames.map((name) => fieldView(name, block[name] ?? {}, tools)),
  }),
});

type FieldValue = Partial<NonNullable<Static<ReturnType<typeof Field>>>>;

function fieldView(name: (typeof fieldNames)[number], field: FieldValue, tools: ViewTools): object {
  return {
    name,
    label: tools.words(`plan.${name}`),
    isLine: name === "when",
    hint: field.hint === undefined ? undefined : tools.inline(field.hint),
    quotes: quoteViews(field, tools),
  };
}
