import type { CheckTools, FileUse } from "../../content/kind-tools.ts";
import { markdownOf } from "../../content/text.ts";
import { questionKind, type TypedQuestion } from "./kinds.ts";
import { pictureWithoutAlt } from "./messages.ts";
import { picturesIn } from "./names/pictures-in-texts.ts";
import { walkTexts } from "./names/walk-texts.ts";

/** Files of the pictures in a question's texts; one without a text alternative is reported. */
export function questionPictures({ type, value }: TypedQuestion, { locate, report }: CheckTools): readonly FileUse[] {
  const { prompt, hint, explanation } = value;
  const texts = [prompt, hint, explanation, ...questionKind(type).texts(value)].flatMap((text) =>
    text === undefined ? [] : markdownOf(text),
  );
  const pictured = new Set(texts.filter((text) => text.includes("![")));
  if (pictured.size === 0) return [];
  return [...walkTexts(value)].flatMap(({ text, holder, key }) =>
    (pictured.has(text) ? picturesIn(text) : []).map(({ path, alt, at }): FileUse => {
      const span = locate(holder, key, at);
      if (alt.trim() === "") report(pictureWithoutAlt.at(span, { path }));
      return { path, at: span, expects: "image", ship: true, alt: { words: alt, at: span } };
    }),
  );
}
