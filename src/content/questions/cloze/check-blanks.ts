import type { CheckTools } from "../../kind-tools.ts";
import { markdownOf, type TextValue } from "../../text.ts";
import { advise } from "../../../diagnostics/suggest.ts";
import { blankNotInText, blankTwice, blankUnknown, tooManyChoices } from "../messages.ts";
import { checkDistinct } from "../rows.ts";

export interface ClozeValue {
  readonly text: TextValue;
  readonly blanks: readonly {
    readonly id: string;
    readonly answer: string;
    readonly others: readonly string[];
  }[];
}

/** `[[id]]`; splitting by it leaves the ids between the pieces. */
export const blankMark = /\[\[([a-z][a-z0-9-]{0,63})\]\]/;

/** SCORM 1.2 RTE 3.4.5: a choice is one character of 0-9 and a-z. */
const mostChoices = 36;

/** Every blank of the text has its entry, every entry its blank, and no two choices of a blank are the same. */
export function checkBlanks(question: ClozeValue, tools: CheckTools): void {
  const { text, blanks } = question;
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  const marked = [...markdownOf(text).matchAll(new RegExp(blankMark, "g"))].map(({ 0: mark, 1: id = "", index }) => {
    places.set(id, { start: index, end: index + mark.length });
    return id;
  });
  const inText = (id: string) => tools.locate(typeof text === "string" ? question : text, "text", places.get(id));
  const known = blanks.map(({ id }) => id);
  const twice = new Set<string>();
  for (const [index, id] of marked.entries()) {
    if (marked.indexOf(id) !== index) twice.add(id);
    else if (!known.includes(id)) tools.report(blankUnknown.at(inText(id), { id, advice: advise(id, known, "") }));
  }
  for (const id of twice) tools.report(blankTwice.at(inText(id), { id }));
  for (const [index, blank] of blanks.entries()) {
    const { id, answer, others } = blank;
    const at = tools.locate(blank, "id");
    if (known.indexOf(id) !== index) tools.report(blankTwice.at(at, { id }));
    else if (!marked.includes(id)) tools.report(blankNotInText.at(at, { id }));
    checkDistinct(
      [
        { text: answer, holder: blank, key: "answer" },
        ...others.map((other, key) => ({ text: other, holder: others, key })),
      ],
      tools,
    );
  }
  const count = blanks.reduce((sum, { others }) => sum + 1 + others.length, 0);
  if (count > mostChoices) tools.report(tooManyChoices.at(tools.locate(question, "blanks", "key"), { count }));
}
