import type { Interaction, InteractionType } from "../../../contract/interaction.ts";
import { feedback } from "../feedback.shared.ts";
import { decimal } from "../../scorm/field-values.shared.ts";
import { clockTime, identifier, timespan } from "../../scorm/browser/values.ts";

/** Types that SCORM 1.2 (RTE 3.4.4, cmi.interactions.n.type) calls by another name than 2004. */
const otherNames: Readonly<Partial<Record<InteractionType, string>>> = {
  "long-fill-in": "fill-in",
  other: "performance",
};

/**
 * Element and value of an interaction, in the order to send them: id and type first, then what hangs on the type
 * (scorm-again#365). A response that SCORM 1.2 cannot carry is left out; the result still goes.
 */
export function interactionValues(interaction: Interaction): readonly (readonly [string, string])[] {
  const response = feedback(interaction.response);
  return [
    ["id", identifier(interaction.id)],
    ["type", otherNames[interaction.type] ?? interaction.type],
    ["time", clockTime(interaction.at)],
    ...interaction.objectiveIds.map((id, n) => [`objectives.${n}.id`, identifier(id)] as const),
    ...interaction.correct.map((pattern, n) => [`correct_responses.${n}.pattern`, pattern] as const),
    ["weighting", decimal(interaction.weight, 2)],
    ...(response === undefined ? [] : [["student_response", response] as const]),
    ["result", interaction.result === "incorrect" ? "wrong" : interaction.result],
    ["latency", timespan(interaction.latencySeconds)],
  ];
}
