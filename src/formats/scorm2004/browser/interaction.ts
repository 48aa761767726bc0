import type { Interaction } from "../../../contract/interaction.ts";
import { decimal } from "../../scorm/field-values.shared.ts";
import { line, responseText } from "../responses.shared.ts";
import type { Fields } from "../../scorm/browser/records.ts";
import { interval, timestamp } from "./values.ts";

/**
 * Fields of an interaction in the order to send them (RTE 4.2.9): id, then type, then what hangs on them; a response
 * before its type is error 408.
 */
export function interactionFields(interaction: Interaction): Fields {
  const response = responseText(interaction.response);
  const description = line(interaction.description, 250);
  return [
    ["id", interaction.id],
    ["type", interaction.type],
    ["timestamp", timestamp(interaction.at)],
    ...interaction.objectiveIds.map((id, n) => [`objectives.${n}.id`, id] as const),
    ...interaction.correct.map((pattern, n) => [`correct_responses.${n}.pattern`, pattern] as const),
    ["weighting", decimal(interaction.weight, 2)],
    ...(response === undefined ? [] : [["learner_response", response] as const]),
    ["result", interaction.result],
    ["latency", interval(interaction.latencySeconds)],
    ...(description === "" ? [] : [["description", description] as const]),
  ];
}
