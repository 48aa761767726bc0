import type { MarkdownIt } from "markdown-it";
import { inlineRule, type InlineRule } from "./grammar/built-in.ts";
import { passagesIn } from "./inline-place.ts";
import { enterPassage, notePlace } from "./reading.ts";

/** Lets every rule know where in the text it is, and remembers where links and pictures stand. */
export function addPlaces(parser: MarkdownIt): void {
  parser.core.ruler.at("inline", ({ src, tokens, env, md, inlineMode }) => {
    const passages = inlineMode ? undefined : passagesIn(src, tokens);
    for (const token of tokens) {
      if (token.type !== "inline") continue;
      const passage = passages?.get(token);
      if (passage) enterPassage(env, passage);
      md.inline.parse(token.content, md, env, token.children ?? []);
    }
  });
  for (const name of ["link", "image"]) parser.inline.ruler.at(name, placed(inlineRule(name)));
}

function placed(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const first = state.tokens.length + (state.pending === "" ? 0 : 1);
    const found = rule(state, silent);
    if (found && !silent) notePlace(state, state.tokens[first], start, state.pos);
    return found;
  };
}
