import { Type } from "typebox";
import type { SafeHtml, ViewTools } from "../../kind-tools.ts";
import { Id, Keys, Line, Text } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { rowKey, rowOptions, rowStores, rowViews, type RowSet, type RowView } from "../rows.ts";
import { PartScoring } from "../shared-keys.ts";
import { blankMark, checkBlanks, type ClozeValue } from "./check-blanks.ts";
import { correctRows } from "../rows.shared.ts";

const Blank = Keys({
  id: Id({ description: "What stands between the brackets in `text`.", examples: ["duty"] }),
  answer: Line({ description: "The right choice, plain words.", examples: ["candour"], maxLength: 100 }),
  others: Type.Array(Line({ description: "A wrong choice.", examples: ["secrecy"], maxLength: 100 }), {
    description: "The other choices; learners see all of them in alphabetical order.",
    examples: [["secrecy", "speed"]],
    minItems: 1,
    maxItems: 9,
  }),
});

export const cloze = defineQuestion({
  type: "cloze",
  summary: "A text with blanks, each to be filled from a list.",
  example: {
    prompt: "Complete the sentence.",
    text: "Before you give a medicine, check the [[check]].",
    blanks: [{ id: "check", answer: "wristband", others: ["weather", "menu"] }],
    explanation: "The wristband tells you who is in front of you.",
  },
  schema: Keys({
    text: Text({
      description: "The text, with [[id]] where a blank is. In quotes, if it begins with one.",
      examples: ["When something goes wrong, we have a duty of [[duty]] towards the [[who]]."],
    }),
    blanks: Type.Array(Blank, {
      description: "What can be chosen for each blank.",
      examples: [
        [
          { id: "duty", answer: "candour", others: ["secrecy", "speed"] },
          { id: "who", answer: "patient", others: ["press"] },
        ],
      ],
      minItems: 1,
      maxItems: 12,
    }),
    scoring: PartScoring,
  }),
  interaction: "matching",
  options: (question) => rowOptions(setOf(question)),
  stores: (question) => rowStores(setOf(question)),
  texts: (question) => [question.text],
  check: checkBlanks,
  key: (question, numbers) => rowKey(setOf(question), numbers, question.scoring === "partial"),
  correct: correctRows,
  view: (question, numbers, tools) => ({
    parts: stretchesOf(question, rowViews(setOf(question), numbers, true, tools), tools),
    count: question.blanks.length,
    instruction: tools.words(question.scoring === "partial" ? "question.fillPartial" : "question.fill"),
  }),
  answer: (question, _numbers, tools) => ({ right: [filled(question, tools)], feedback: [] }),
});

function setOf({ blanks }: ClozeValue): RowSet {
  const choices = blanks.flatMap(({ id, answer, others }, blank) =>
    [answer, ...others].map((text) => ({ text, isLine: true as const, of: `choice for ${id}`, blank })),
  );
  const offers = (blank: number) => choices.flatMap((choice, index) => (choice.blank === blank ? [index] : []));
  return {
    rows: blanks.map(({ id }, blank) => ({ id, text: id, right: offers(blank)[0] ?? 0, offers: offers(blank) })),
    choices,
    wordsAlone: "rows-and-choices",
  };
}

interface Stretch {
  readonly html: SafeHtml;
  /** The blank after it, counted in the order of the text. */
  readonly blank?: RowView;
}

/** The text is rendered whole, so that Markdown may go over a blank; then it is cut where the blanks are. */
function stretchesOf({ text, blanks }: ClozeValue, rows: readonly RowView[], tools: ViewTools): readonly Stretch[] {
  let place = 0;
  return cut(tools.markdown(text)).map(({ html, id }) => {
    const row = rows[blanks.findIndex((blank) => blank.id === id)];
    return row === undefined ? { html } : { html, blank: { ...row, place: ++place } };
  });
}

function filled({ text, blanks }: ClozeValue, tools: ViewTools): SafeHtml {
  const parts = cut(tools.markdown(text)).map(({ html, id }) => {
    const answer = blanks.find((blank) => blank.id === id)?.answer;
    return html.toHTML() + (answer === undefined ? "" : `<strong>${tools.line(answer).toHTML()}</strong>`);
  });
  return { toHTML: () => parts.join("") };
}

/** HTML between the blanks, each piece with the id of the blank after it. */
function cut(html: SafeHtml): readonly { readonly html: SafeHtml; readonly id: string | undefined }[] {
  const pieces = html.toHTML().split(blankMark);
  return pieces.flatMap((piece, index) =>
    index % 2 === 0 ? [{ html: { toHTML: () => piece }, id: pieces[index + 1] }] : [],
  );
}
