import type { Interaction, OptionWords } from "../../../contract/interaction.ts";
import type { ActivityDefinition, Component, LrsActivity, Statement } from "../../../contract/xapi.ts";
import { responseText } from "../response.shared.ts";
import { activityType, adlVerb, isoDuration, activityWithin, statement, type Speaker } from "./speech.ts";

/** "Answered", with the question described in full, so that a report can be read without the course (Data 2.4.4.1). */
export function answered(
  speaker: Speaker,
  interaction: Interaction,
  more: { readonly id: string; readonly sessionId: string | undefined },
): Statement {
  const { id, result, response, latencySeconds, objectiveIds, at } = interaction;
  const { sessionId } = more;
  const parent =
    sessionId === undefined
      ? activityWithin(speaker, "assessment", "quiz")
      : activityWithin(speaker, "sessions", sessionId);
  return statement(speaker, {
    id: more.id,
    verb: adlVerb("answered"),
    at,
    object: { ...activityWithin(speaker, "questions", id), definition: definitionOf(interaction, speaker.language) },
    result: {
      response: responseText(response),
      // Nothing is right or wrong in a rating or a reflection, so nothing is said of it.
      ...(result === "neutral" ? {} : { success: result === "correct" }),
      ...(latencySeconds > 0 ? { duration: isoDuration(latencySeconds) } : {}),
    },
    activities: {
      parent: [parent],
      grouping: [idOnly(speaker.course)],
      other: objectiveIds.map((objective) => activityWithin(speaker, "objectives", objective)),
    },
  });
}

/** Under which names the options of a type are listed: rows first, then what is chosen. */
const lists: Readonly<Record<string, readonly [rows: string, choices: string]>> = {
  choice: ["choices", "choices"],
  sequencing: ["choices", "choices"],
  matching: ["source", "target"],
  likert: ["", "scale"],
};

function definitionOf(
  { type, description, correct, options = [] }: Pick<Interaction, "type" | "description" | "correct" | "options">,
  language: string,
): ActivityDefinition {
  const [rows, choices] = lists[type] ?? [];
  return {
    type: activityType("cmi.interaction"),
    interactionType: type,
    description: { [language]: description },
    ...(correct.length > 0 ? { correctResponsesPattern: correct } : {}),
    ...(rows
      ? componentList(
          rows,
          options.filter(({ isRow }) => isRow),
          language,
        )
      : {}),
    ...(choices
      ? componentList(
          choices,
          options.filter(({ isRow }) => !isRow),
          language,
        )
      : {}),
  };
}

function componentList(
  name: string,
  options: readonly OptionWords[],
  language: string,
): Readonly<Record<string, readonly Component[]>> {
  if (options.length === 0) return {};
  return { [name]: options.map(({ id, text }) => ({ id, description: { [language]: text } })) };
}

function idOnly({ id }: LrsActivity): LrsActivity {
  return { objectType: "Activity", id };
}
