import type { Scoring } from "../../../contract/scoring.ts";
import { tokenOf } from "../parts.shared.ts";
import { chosenOf, pairsResponse, rowMissing } from "../rows.shared.ts";

/** No answer is right or wrong: to have answered is all. One statement is a `likert` response, several are pairs. */
export const scoring: Scoring = {
  type: "likert",
  score: (_key, answer) => (rowMissing(answer) === undefined ? 1 : 0),
  missing: rowMissing,
  response(question, answer) {
    const chosen = chosenOf(answer);
    const [only] = chosen;
    if (chosen.length !== 1 || typeof only !== "number") return pairsResponse(question, chosen);
    return { type: "likert", picked: tokenOf(question, only, 1) };
  },
};
