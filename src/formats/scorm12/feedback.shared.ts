import type { Pattern, Response } from "../../contract/interaction.ts";
import { character, decimal, joined } from "../scorm/field-values.shared.ts";
import { rareFeedback } from "./rare-feedback.shared.ts";

/** CMIFeedback by type, at most 255 characters; `undefined` when there is no way to say it in SCORM 1.2. */
export function feedback(response: Response): string | undefined {
  switch (response.type) {
    case "true-false":
      return response.value ? "t" : "f";
    case "choice":
      // No braces, although RTE 3.4.5 has them for "all of these": the Learning Hub refuses them.
      return joined(response.picked.map(character));
    default:
      return rareFeedback(response);
  }
}

/** A right answer as `correct_responses.n.pattern`. SCORM 1.2 has no ranges. */
export function patternText(right: Pattern): string | undefined {
  if (right.type !== "numeric-range") return feedback(right);
  return right.min !== undefined && right.min === right.max ? decimal(right.min, 7) : undefined;
}
