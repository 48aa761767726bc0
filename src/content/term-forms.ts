import { classes, withoutHidden } from "../diagnostics/characters.ts";
import { sameName } from "./same-name.ts";

/** Where a text has one of these words, whatever its capitals. Whole words, the longest form first: "duty of candour" before "candour". */
export function termPattern(forms: readonly string[]): RegExp {
  const written = new Set(forms.flatMap((form) => [form, form.normalize("NFC"), form.normalize("NFD")]));
  const longestFirst = [...written].toSorted((left, right) => right.length - left.length);
  const words = longestFirst.map(anyWayToWrite).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}\\p{M}])`, "giu");
}

/** Whether words of a text are this form: "IT" is not "it", so one with capitals within is a name, and found only as it is written. */
export function isForm(words: string, form: string): boolean {
  const [said, known] = [sameName(words), sameName(form)];
  return said === known || (!/\p{Lu}/u.test(known.slice(1)) && said.toLowerCase() === known.toLowerCase());
}

const { singleQuotes, doubleQuotes, dashes, hidden } = classes;

const likeSigns = [`'\`${singleQuotes}`, `"${doubleQuotes}`, `\\-${dashes}`].map((like) => {
  const written = `[${like}]`;
  return { written, pattern: new RegExp(written) };
});

/** With the quotation marks, dashes and spaces that programs make of those of the keyboard, and soft hyphens within. */
function anyWayToWrite(form: string): string {
  const signs = [...withoutHidden(form)].map((sign) => {
    if (/\s/.test(sign)) return "\\s+";
    const like = likeSigns.find(({ pattern }) => pattern.test(sign));
    return like?.written ?? sign.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return signs.join(`[${hidden}]*`);
}
