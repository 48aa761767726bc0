import type { Answer } from "../../../contract/answer.ts";
import type { Response } from "../../../contract/interaction.ts";
import type { Correct, Scoring } from "../../../contract/scoring.ts";

export const scoring: Scoring = {
  type: "fill-in",
  score(key, answer) {
    const { accept, exact } = keyOf(key);
    return accept.some((words) => plain(words, exact) === plain(typed(answer), exact)) ? 1 : 0;
  },
  missing: (answer) => (plain(typed(answer), false) === "" ? "run.error.text" : undefined),
  response: (_question, answer) => fillIn(typed(answer)),
};

export const correct: Correct = ({ key }) => keyOf(key).accept.map(fillIn);

function fillIn(text: string): Response {
  return { type: "fill-in", texts: [text] };
}

function typed(answer: Answer | undefined): string {
  return answer?.type === "text" ? answer.text : "";
}

/** What two answers that mean the same have in common: no accents, one kind of apostrophe and dash, single spaces, no final stop. */
function plain(text: string, exact: boolean): string {
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
  return exact ? bare : bare.toLowerCase();
}

function keyOf(key: unknown): { readonly accept: readonly string[]; readonly exact: boolean } {
  return isKey(key) ? key : { accept: [], exact: false };
}

function isKey(key: unknown): key is ReturnType<typeof keyOf> {
  return typeof key === "object" && key !== null && "accept" in key;
}
