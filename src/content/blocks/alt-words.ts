import type { CheckTools, FileUse } from "../kind-tools.ts";
import { markdownOf, type TextValue } from "../text.ts";

/** The text alternative of a picture that a block names, to be looked at with it. */
export function altOf(
  holder: { readonly alt?: TextValue },
  { locate }: Pick<CheckTools, "locate">,
): Pick<FileUse, "alt"> {
  return holder.alt === undefined ? {} : { alt: { words: markdownOf(holder.alt), at: locate(holder, "alt") } };
}
