import type { Response } from "../../contract/interaction.ts";
import { character, decimal, joined } from "../scorm/field-values.shared.ts";

/** Responses that are more than a choice. */
export function rareFeedback(
  response: Exclude<Response, { readonly type: "true-false" | "choice" }>,
): string | undefined {
  switch (response.type) {
    case "sequencing":
      return joined(response.items.map(character));
    case "matching":
      return joined(response.pairs.map(([source, target]) => pair(character(source), character(target))));
    case "likert":
      return character(response.picked);
    case "numeric":
      return decimal(response.value, 7);
    case "fill-in":
      return asciiText(response.texts.join(", "));
    case "long-fill-in":
    case "other":
      return asciiText(response.text);
    default:
      return response satisfies never;
  }
}

function pair(source: string | undefined, target: string | undefined): string | undefined {
  return source === undefined || target === undefined ? undefined : `${source}.${target}`;
}

/**
 * Text as ASCII in one line, at most 255 characters: ESR's adapter garbles all that follows an emoji and cuts at a
 * line end. Accents go, typographic marks become plain, what is left becomes "?".
 */
export function asciiText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[^ -~]/gu, "?")
    .trim()
    .slice(0, 255);
}
