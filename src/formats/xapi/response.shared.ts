import type { Pattern, Response, Token } from "../../contract/interaction.ts";

/** A response as xAPI says it (Data 2.4.4.1): one item has no delimiter. */
export function responseText(response: Response): string {
  switch (response.type) {
    case "true-false":
      return String(response.value);
    case "choice":
      return response.picked.map(idOf).join("[,]");
    case "sequencing":
      return response.items.map(idOf).join("[,]");
    case "matching":
      return response.pairs.map(([source, target]) => `${idOf(source)}[.]${idOf(target)}`).join("[,]");
    case "likert":
      return idOf(response.picked);
    case "numeric":
      return String(response.value);
    case "fill-in":
      return response.texts.join("[,]");
    case "long-fill-in":
    case "other":
      return response.text;
    default:
      return response satisfies never;
  }
}

/** A right answer as one of `correctResponsesPattern`. Case counts only where the question says so, so it is not said. */
export function patternOf(right: Pattern): string {
  if (right.type !== "numeric-range") return responseText(right);
  const { min, max } = right;
  return min !== undefined && min === max ? String(min) : `${min ?? ""}[:]${max ?? ""}`;
}

/** Ids of components have no white space (Data 2.4.4.1); ours never have. Two questions may offer the same id. */
function idOf({ id, number }: Token): string {
  return id === "" ? String(number) : id;
}
