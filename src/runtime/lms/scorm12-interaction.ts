import type { Interaction, InteractionType, Response, Token } from "../../contract/interaction.ts";
import { asciiText, clockTime, decimal, identifier, optionCharacter, timespan } from "./scorm-values.ts";

/** Types that SCORM 1.2 (RTE 3.4.4, cmi.interactions.n.type) calls by another name than 2004. */
const otherNames: Readonly<Partial<Record<InteractionType, string>>> = { "long-fill-in": "fill-in", other: "performance" };

/**
 * Element and value of an interaction, in the order to send them: id and type first, then what hangs on the type
 * (scorm-again#365). A response that SCORM 1.2 cannot carry is left out; the result still goes.
 */
export function interactionValues(interaction: Interaction): readonly (readonly [string, string])[] {
  const patterns = interaction.correct.flatMap((correct) => feedback(correct) ?? []);
  const response = feedback(interaction.response);
  return [
    ["id", identifier(interaction.id)],
    ["type", otherNames[interaction.type] ?? interaction.type],
    ["time", clockTime(interaction.at)],
    ...interaction.objectiveIds.map((id, n) => [`objectives.${n}.id`, identifier(id)] as const),
    ...patterns.map((pattern, n) => [`correct_responses.${n}.pattern`, pattern] as const),
    ["weighting", decimal(interaction.weight, 2)],
    ...(response === undefined ? [] : [["student_response", response] as const]),
    ["result", interaction.result === "incorrect" ? "wrong" : interaction.result],
    ["latency", timespan(interaction.latencySeconds)],
  ];
}

/** CMIFeedback by type, at most 255 characters; `undefined` when there is no way to say it in SCORM 1.2. */
export function feedback(response: Response): string | undefined {
  switch (response.type) {
    case "true-false":
      return response.value ? "t" : "f";
    case "choice":
      // No braces, although RTE 3.4.5 has them for "all of these": the Learning Hub refuses them.
      return joined(response.picked.map(character));
    case "sequencing":
      return joined(response.items.map(character));
    case "matching":
      return joined(response.pairs.map(([source, target]) => pair(character(source), character(target))));
    case "likert":
      return character(response.picked);
    case "numeric":
      return decimal(response.value, 7);
    case "numeric-range":
      // SCORM 1.2 has no ranges.
      return response.min !== undefined && response.min === response.max ? decimal(response.min, 7) : undefined;
    case "fill-in":
      return asciiText(response.texts.join(", "));
    case "long-fill-in":
    case "other":
      return asciiText(response.text);
    default:
      return response satisfies never;
  }
}

function character(token: Token): string | undefined {
  return optionCharacter(token.number);
}

function pair(source: string | undefined, target: string | undefined): string | undefined {
  return source === undefined || target === undefined ? undefined : `${source}.${target}`;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const text = parts.join(",");
  return parts.includes(undefined) || text.length > 255 ? undefined : text;
}
