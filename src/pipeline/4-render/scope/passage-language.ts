import { languageOf, type TextValue } from "../../../content/text.ts";
import { directionOf } from "../../3-resolve/language/direction.ts";

/** What a passage says of its language: with the direction it is written in, where that is not the page's. */
export function passageLanguage(text: TextValue, page: "ltr" | "rtl"): ReturnType<typeof languageOf> {
  const { lang, dir } = languageOf(text);
  if (dir !== undefined || lang === undefined) return { lang, dir };
  const own = directionOf(lang);
  return { lang, dir: own === page ? undefined : own };
}
