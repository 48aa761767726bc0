import { altOf } from "../../blocks/alt-words.ts";
import { Type } from "typebox";
import type { CheckTools, ViewTools } from "../../kind-tools.ts";
import { CourseFile, Keys, markdownOf, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { areaOutside } from "../messages.ts";
import { noRightAnswer, optionAnswer, optionTexts, rightNumbers } from "../options.ts";
import { checkDistinct } from "../rows.ts";
import { PartScoring } from "../shared-keys.ts";
import { correctOptions } from "../choice.shared.ts";

const position = { minimum: 0, maximum: 100 };

const Area = Keys({
  label: Text({
    description: "What is there; the choice beside the picture has these words.",
    examples: ["The whiteboard"],
  }),
  x: Type.Number({ description: "Left edge, per cent of the width.", examples: [12], ...position }),
  y: Type.Number({ description: "Upper edge, per cent of the height.", examples: [30], ...position }),
  width: Type.Number({ description: "Per cent of the width.", examples: [20], exclusiveMinimum: 0, maximum: 100 }),
  height: Type.Number({ description: "Per cent of the height.", examples: [15], exclusiveMinimum: 0, maximum: 100 }),
  correct: Type.Optional(Type.Boolean({ description: "true for a right area.", examples: [true] })),
  feedback: Type.Optional(
    Text({ description: "Shown to a learner who chose it.", examples: ["Yes: names can be read from the door."] }),
  ),
});

interface AreaValue {
  readonly label: TextValue;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly correct?: boolean;
  readonly feedback?: TextValue;
}

interface HotspotValue {
  readonly areas: readonly AreaValue[];
  readonly scoring?: "all-or-nothing" | "partial";
}

export const hotspot = defineQuestion({
  type: "hotspot",
  summary: "One or more places in a picture. The same choices stand under it as words.",
  example: {
    prompt: "Which of these should face away from visitors?",
    image: "media/nurses-station.svg",
    alt: "A nurses’ station with a screen and a notice board.",
    areas: [
      { label: "The screen", x: 40.5, y: 49, width: 15.5, height: 19, correct: true },
      { label: "The notice board", x: 43, y: 12, width: 17, height: 34 },
    ],
    explanation: "Screens show records.",
  },
  schema: Keys({
    image: CourseFile({ description: "Path of the picture: SVG, PNG, JPEG or WebP.", examples: ["media/ward.svg"] }),
    alt: Text({
      description: "What the picture shows, without giving the answer away.",
      examples: ["A nurses' station with a whiteboard, a screen and a door."],
    }),
    areas: Type.Array(Area, {
      description:
        "The places a learner can choose, numbered in this order. With one right area one can be chosen, with several any number.",
      examples: [
        [
          { label: "The whiteboard", x: 12, y: 30, width: 20, height: 15, correct: true },
          { label: "The door", x: 70, y: 10, width: 15, height: 60 },
        ],
      ],
      minItems: 2,
      maxItems: 20,
    }),
    scoring: PartScoring,
  }),
  interaction: "choice",
  options: (question) => question.areas.map((area) => ({ text: area.label, correct: area.correct === true })),
  stores: (question) => {
    const options = question.areas.length;
    return isSeveral(question) ? { type: "bits", count: options } : { type: "choice", options };
  },
  files: (question, tools) => [
    {
      path: question.image,
      at: tools.locate(question, "image"),
      expects: "image",
      ship: true,
      ...altOf(question, tools),
    },
  ],
  texts: (question) => [question.alt, ...optionTexts(asOptions(question.areas))],
  check: checkAreas,
  key: (question, numbers) => ({
    right: rightNumbers(asOptions(question.areas), numbers),
    partial: question.scoring === "partial",
  }),
  correct: correctOptions,
  // Their numbers stand in the picture too.
  pinned: (question) => question.areas.map((_, index) => index),
  view: (question, numbers, tools) => ({
    file: tools.file(question.image),
    alt: tools.plain(question.alt),
    areas: question.areas.map((area, index) => areaView(area, index, numbers[index] ?? index, tools)),
    control: isSeveral(question) ? "checkbox" : "radio",
    instruction: tools.words(howWords(question)),
  }),
  answer: (question, numbers, tools) => optionAnswer(asOptions(question.areas), numbers, tools),
});

function isSeveral({ areas }: HotspotValue): boolean {
  return areas.filter(({ correct }) => correct).length > 1;
}

function howWords(question: HotspotValue): string {
  if (!isSeveral(question)) return "question.pick";
  return question.scoring === "partial" ? "question.pickPartial" : "question.pickSeveral";
}

function asOptions(areas: readonly AreaValue[]) {
  return areas.map(({ label, ...area }) => ({ ...area, text: label }));
}

/** Positions as SVG has them: attributes in per cent, which the page's policy allows. */
function areaView({ label, x, y, width, height }: AreaValue, index: number, number: number, tools: ViewTools): object {
  const middle = { cx: round(x + width / 2), cy: round(y + height / 2) };
  return { number, place: index + 1, html: tools.label(label), x, y, width, height, ...middle };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function checkAreas({ areas }: HotspotValue, tools: CheckTools): void {
  checkDistinct(
    areas.map((area) => ({ text: area.label, holder: area, key: "label" })),
    tools,
  );
  if (!areas.some(({ correct }) => correct)) tools.report(noRightAnswer.at(tools.locate(areas), {}));
  for (const area of areas) {
    const label = markdownOf(area.label);
    if (area.x + area.width > 100) {
      tools.report(areaOutside.at(tools.locate(area, "width"), { label, edge: "right", start: "x", size: "width" }));
    }
    if (area.y + area.height > 100) {
      tools.report(areaOutside.at(tools.locate(area, "height"), { label, edge: "lower", start: "y", size: "height" }));
    }
  }
}
