import { Type } from "typebox";
import type { SafeHtml, ViewTools } from "../kind-tools.ts";
import { Text, type TextValue } from "../text.ts";
import { pictureKeys, pictureView, type Pictured } from "./picture.ts";

/** Keys of a passage with a heading of its own: an item of an accordion, a tab, a step. */
export const passageKeys = {
  title: Text({ description: "Its heading, a few words.", examples: ["Before you post"] }),
  text: Text({ description: "What it says: paragraphs, lists, links.", examples: ["Read it as a patient would."] }),
  ...pictureKeys,
};

/** The heading of a whole block. */
export const titleKey = {
  title: Type.Optional(Text({ description: "Heading of the block.", examples: ["Good to know"] })),
};

export interface Passage extends Pictured {
  readonly title: TextValue;
  readonly text?: TextValue;
}

/** All Markdown of a block of passages. */
export function passageTexts(title: TextValue | undefined, passages: readonly Passage[]): readonly TextValue[] {
  return [
    ...(title === undefined ? [] : [title]),
    ...passages.flatMap(({ title: heading, text, alt }) => [heading, text, alt].filter((words) => words !== undefined)),
  ];
}

/** Heading of the block, if it has one, and the level its parts' headings have. */
export function titleView(
  title: TextValue | undefined,
  tools: ViewTools,
): { readonly title: { readonly html: SafeHtml; readonly level: number } | undefined; readonly partLevel: number } {
  if (title === undefined) return { title: undefined, partLevel: tools.heading(3) };
  return { title: { html: tools.inline(title), level: tools.heading(3) }, partLevel: tools.heading(4) };
}

/** For the partial `passage`, with the words of its heading for buttons. */
export function passageView(passage: Passage, index: number, level: number, tools: ViewTools): object {
  return {
    id: `${tools.domId}-${index + 1}`,
    number: index + 1,
    level,
    label: labelView(passage.title, tools),
    title: tools.inline(passage.title),
    html: passage.text === undefined ? undefined : tools.markdown(passage.text),
    picture: pictureView(passage, tools),
  };
}

/** For the partial `label`: words that may stand in a button, where a link or a citation may not. */
export function labelView(text: TextValue, tools: ViewTools): object {
  return { words: tools.plain(text), ...tools.language(text) };
}
