import { Type } from "typebox";
import { counted } from "../../../diagnostics/counted.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import type { SafeHtml } from "../../kind-tools.ts";
import { languageTag } from "../../language-tags.ts";
import { Keys, markdownOf, Text, type TextValue } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const rowOfOtherLength = defineMessage({
  code: "BC2231",
  name: "row-of-other-length",
  severity: "error",
  text: "This row has {cells}; the table has {columns} columns.",
  fix: 'Give it one cell for each column. Write "–" where there is nothing to say.',
  why: "A cell under the wrong heading tells the learner something wrong.",
});

/** A cell: a text, or a bare number, as tables have. */
const Cell = Type.Unsafe<TextValue | number>({
  type: ["string", "number", "object"],
  minLength: 1,
  properties: {
    text: { type: "string", minLength: 1, description: "The Markdown itself." },
    lang: { type: "string", pattern: languageTag, description: "BCP 47 language tag, such as cy." },
    dir: { enum: ["ltr", "rtl", "auto"], description: "Direction of the passage." },
  },
  required: ["text"],
  additionalProperties: false,
  description: "A cell.",
  examples: ["Within 5 days"],
});

interface CellView {
  readonly html: SafeHtml | string;
  readonly isHeader: boolean;
  readonly isNumber: boolean;
}

export const table = defineBlock({
  type: "table",
  summary: "A table with a caption. The first column names its rows. Small ones may be Markdown in a text.",
  schema: Keys({
    caption: Text({ description: "What the table shows.", examples: ["How long to keep what"] }),
    columns: Type.Array(Text({ description: "Heading of a column.", examples: ["How long"] }), {
      description: "The headings, from first to last.",
      minItems: 2,
      maxItems: 12,
      examples: [["Record", "How long"]],
    }),
    rows: Type.Array(Type.Array(Cell, { description: "A row: one cell for each column.", minItems: 1 }), {
      description: "The rows. A column of numbers is aligned by itself.",
      minItems: 1,
      examples: [[["Adult health record", "8 years"]]],
    }),
    plain: Type.Optional(
      Type.Boolean({ description: "true when the first column does not name its rows.", examples: [true] }),
    ),
    note: Type.Optional(
      Text({ description: "What stands under the table: its source, what it leaves out.", examples: ["As of 2024."] }),
    ),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [
    block.caption,
    ...block.columns,
    ...block.rows.flat().map(textOfCell),
    ...(block.note === undefined ? [] : [block.note]),
  ],
  check: ({ columns, rows }, tools) => {
    for (const [index, row] of rows.entries()) {
      if (row.length === columns.length) continue;
      tools.report(
        rowOfOtherLength.at(tools.locate(rows, index), { cells: counted(row.length, "cell"), columns: columns.length }),
      );
    }
  },
  view: (block, tools) => {
    const numbers = block.columns.map((_, column) => block.rows.every((row) => isNumber(row[column])));
    return {
      domId: tools.domId,
      caption: tools.inline(block.caption),
      columns: block.columns.map((heading, column) => ({
        html: tools.inline(heading),
        isNumber: numbers[column] ?? false,
      })),
      rows: block.rows.map((row) =>
        row.map((cell, column): CellView => ({
          html: typeof cell === "number" ? tools.number(cell) : tools.inline(cell),
          isHeader: column === 0 && block.plain !== true,
          isNumber: numbers[column] ?? false,
        })),
      ),
      note: block.note === undefined ? undefined : tools.inline(block.note),
    };
  },
});

function textOfCell(cell: TextValue | number): TextValue {
  return typeof cell === "number" ? String(cell) : cell;
}

/** A figure, perhaps with a sign, a currency or a per cent; "–" says that there is none. */
function isNumber(cell: TextValue | number | undefined): boolean {
  if (cell === undefined || typeof cell === "number") return cell !== undefined;
  return /^([–-]|[<>~±+−-]? ?[£$€]?\d[\d.,\u00a0 ]*( ?%)?)$/u.test(markdownOf(cell).trim());
}
