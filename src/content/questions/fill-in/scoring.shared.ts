import type { Answer } from "../../../contract/answer.ts";
import type { Response } from "../../../contract/interaction.ts";
import type { Correct, Scoring } from "../../../contract/scoring.ts";

export const scoring: Scoring = {
  type: "fill-in",
  score(key, answer) {
    const { accept, exact } = keyOf(key);
    return accept.some((words) => plain(words, exact) === plain(typed(answer), exact)) ? 1 : 0;
  },
  missing: (answer) => (typed(answer).trim() === "" ? "run.error.text" : undefined),
  response: (_question, answer) => fillIn(typed(answer)),
};

export const correct: Correct = ({ key }) => keyOf(key).accept.map(fillIn);

function fillIn(text: string): Response {
  return { type: "fill-in", texts: [text] };
}

function typed(answer: Answer | undefined): string {
  return answer?.type === "text" ? answer.text : "";
}

/** Letters for which keyboards without them have others. */
const letters: Readonly<Record<string, string>> = { ß: "ss", ẞ: "SS", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe" };

/**
 * What two answers that mean the same have in common: no accents, one kind of quotation mark and dash, single spaces, no
 * final stop, nothing that cannot be seen. Only marks on letters that are read without them go: of Hindi or Thai they are
 * half the word, and ≠ is not =.
 */
function plain(text: string, exact: boolean): string {
  const bare = text
    .replace(/´/g, "'")
    .normalize("NFKD")
    .replace(
      /[\u0300-\u0337\u0339-\u036f\u0591-\u05c7\u061c\u064b-\u065f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      "",
    )
    .replace(/[ßẞæÆœŒ]/g, (letter) => letters[letter] ?? "")
    .replace(/[\u2018-\u201b\u2032`]/g, "'")
    .replace(/[\u201c-\u201f«»"]/g, "''")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(.)\.$/, "$1");
  return exact ? bare : bare.toLowerCase();
}

function keyOf(key: unknown): { readonly accept: readonly string[]; readonly exact: boolean } {
  return isKey(key) ? key : { accept: [], exact: false };
}

function isKey(key: unknown): key is ReturnType<typeof keyOf> {
  return typeof key === "object" && key !== null && "accept" in key;
}
