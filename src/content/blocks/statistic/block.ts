import { Type } from "typebox";
import { isoDate } from "../../dates.ts";
import { Id, Keys, Text } from "../../text.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import { defineBlock } from "../define.ts";

export const statisticWithoutSource = defineMessage({
  code: "BC2205",
  name: "statistic-without-source",
  severity: "error",
  text: "The figure “{value}” has no source.",
  fix: "Add `source:` with the id of an entry of references.yaml.",
  why: "A figure without a source cannot be checked, and learners repeat what a course tells them.",
});

export const statisticWithoutDate = defineMessage({
  code: "BC2206",
  name: "statistic-without-date",
  severity: "error",
  text: "The figure “{value}” has no date.",
  fix: 'Add `date:`, such as 2024-01 or "2024".',
  why: "Figures age. A date tells the learner, and the next reviewer, how old this one is.",
});

const Figure = Keys({
  value: Type.Unsafe<string | number>({
    type: ["string", "number"],
    minLength: 1,
    maxLength: 40,
    description: "The figure, short enough to read large.",
    examples: ["56.2 million"],
  }),
  text: Text({
    description: "The rest of the sentence; figure and text must make sense together.",
    examples: ["people in the UK are active on social media"],
  }),
  source: Type.Optional(Id({ description: "Id of the reference it comes from.", examples: ["statista-2024"] })),
  date: Type.Optional(
    Type.Unsafe<string | number>({
      type: ["string", "integer"],
      pattern: isoDate,
      minimum: 1000,
      maximum: 9999,
      description: "When it was true: a year, month or day.",
      examples: ["2024-01"],
    }),
  ),
  share: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 100,
      description: "Per cent of a whole: draws a bar under the figure.",
      examples: [78],
    }),
  ),
  sample: Type.Optional(Text({ description: "Who was asked, and how many.", examples: ["2,024 adults"] })),
});

export const statistic = defineBlock({
  type: "statistic",
  summary: "One or more figures, each with its source and date.",
  schema: Keys({
    title: Type.Optional(Text({ description: "Heading.", examples: ["Social media in the UK"] })),
    figures: Type.Array(Figure, {
      description: "The figures; up to four read well beside each other.",
      minItems: 1,
      examples: [
        [
          {
            value: "78%",
            text: "of people in the UK use social media",
            source: "statista-2024",
            date: "2024",
            share: 78,
          },
        ],
      ],
    }),
    note: Type.Optional(
      Text({ description: "What the reader should know about the figures.", examples: ["Figures are rounded."] }),
    ),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [
    ...(block.title === undefined ? [] : [block.title]),
    ...block.figures.flatMap((figure) => (figure.sample === undefined ? [figure.text] : [figure.text, figure.sample])),
    ...(block.note === undefined ? [] : [block.note]),
  ],
  cites: (block) =>
    block.figures.flatMap((figure) =>
      figure.source === undefined ? [] : [{ id: figure.source, holder: figure, key: "source" }],
    ),
  check: (block, tools) => {
    for (const figure of block.figures) {
      const span = tools.locate(figure, "value");
      if (figure.source === undefined) tools.report(statisticWithoutSource.at(span, { value: figure.value }));
      if (figure.date === undefined) tools.report(statisticWithoutDate.at(span, { value: figure.value }));
    }
  },
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(3),
    title: block.title === undefined ? undefined : tools.inline(block.title),
    figures: block.figures.map((figure) => ({
      value: String(figure.value),
      // Figures beside each other are of one size.
      long: block.figures.some(({ value }) => String(value).length > 8),
      text: tools.inline(figure.text),
      share: figure.share,
      hasShare: figure.share !== undefined,
      reference: figure.source === undefined ? undefined : tools.reference(figure.source),
      date: figure.date === undefined ? undefined : tools.date(String(figure.date)),
      sample:
        figure.sample === undefined
          ? undefined
          : tools.words("statistic.sample", { sample: tools.plain(figure.sample) }),
    })),
    note: block.note === undefined ? undefined : tools.inline(block.note),
  }),
});
