import type { Wording } from "../../contract/wording.ts";
import { wordingOf } from "./index.ts";
import { british } from "./en-gb.ts";

/**
 * English in disguise, for tests and previews: every text has accents, is about two fifths longer and stands in brackets.
 * A text that is not translated, or is cut, shows at once. No course can ask for it.
 */
export function pseudoWording(): Wording {
  const { entries } = wordingOf(british);
  return {
    tag: "en-XA",
    entries: Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [
        key,
        typeof entry === "string"
          ? pseudo(entry)
          : Object.fromEntries(Object.entries(entry).map(([category, form]) => [category, pseudo(form)])),
      ]),
    ),
  };
}

const accents: Readonly<Record<string, string>> = {
  ...{ a: "à", b: "ƀ", c: "ç", d: "ð", e: "é", g: "ğ", h: "ĥ", i: "î", j: "ĵ", k: "ķ", l: "ļ", n: "ñ", o: "ö", r: "ŕ" },
  ...{ s: "š", t: "ţ", u: "ü", w: "ŵ", y: "ŷ", z: "ž", A: "À", C: "Ç", D: "Ð", E: "É", I: "Î", N: "Ñ", O: "Ö", S: "Š" },
};

const vowels = /[aeiou]/i;

/** Holes stay as they are; each second vowel is doubled. */
function pseudo(text: string): string {
  let vowel = 0;
  const words = text
    .split(/(\{[a-zA-Z]+\})/)
    .map((part) =>
      part.startsWith("{")
        ? part
        : [...part]
            .map((letter) => {
              const accented = accents[letter] ?? letter;
              return vowels.test(letter) && vowel++ % 2 === 0 ? accented + accented : accented;
            })
            .join(""),
    )
    .join("");
  return `⟦${words}⟧`;
}
