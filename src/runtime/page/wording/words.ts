import type { CourseData } from "../../../contract/page-data.ts";
import { localesOf } from "./dates.ts";
import type { Words } from "../../../contract/wording.ts";

/** Interface words of the course; `count` picks the plural form. A key that is missing is our own bug, so it shows. */
export function wordsOf({ words, course }: Pick<CourseData, "words" | "course">): Words {
  const plural = new Intl.PluralRules(course.wordsLanguage);
  return (key, holes = {}) => {
    const entry = words[key] ?? key;
    const text =
      typeof entry === "string" ? entry : (entry[plural.select(Number(holes["count"]))] ?? entry["other"] ?? key);
    return text.replace(/\{([a-zA-Z]+)\}/g, (whole, hole: string) => {
      const value = holes[hole];
      if (value === undefined || typeof value === "string") return value ?? whole;
      return hole === "percent"
        ? (value / 100).toLocaleString(localesOf(course.locale), { style: "percent", maximumFractionDigits: 2 })
        : value.toLocaleString(localesOf(course.locale));
    });
  };
}
