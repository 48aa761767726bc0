import type { CourseData } from "../../contract/page-data.ts";
import type { Words } from "../questions/widget.ts";

type WordTable = CourseData["words"];

/** Interface words of the course's language; `count` picks the plural form. A key that is missing is our own bug, so it shows. */
export function wordsOf(table: WordTable, language: string): Words {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, holes = {}) => {
    const entry = table[key] ?? key;
    const text =
      typeof entry === "string" ? entry : (entry[plural.select(Number(holes["count"]))] ?? entry["other"] ?? key);
    return text.replace(/\{([a-zA-Z]+)\}/g, (whole, hole: string) => {
      const value = holes[hole];
      return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
    });
  };
}
