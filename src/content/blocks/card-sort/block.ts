import { categoriseKeys } from "../../questions/categorise/question.ts";
import { questionKeys } from "../../questions/shared-keys.ts";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";

/** The block is the question: its texts, checks, view and score are those of `categorise`. */
export const cardSort = defineBlock({
  type: "card-sort",
  summary: "Cards to sort into categories, for practice: feedback straight away, never counted in the score.",
  schema: Keys({ ...questionKeys, ...categoriseKeys }),
  id: "required",
  stores: () => ({ type: "nothing" }),
  holds: (block) => ({ type: "categorise", value: block }),
  texts: () => [],
  view: () => ({}),
});
