import type { Language } from "../../../content/languages/define.ts";

/** For each key of the interface its words; of one that counts, the words of each form. */
export function wordRows({ catalogue }: Language): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).map(([key, entry]) => [
    `\`${key}\``,
    typeof entry === "string"
      ? entry
      : Object.entries(entry)
          .map(([form, words]) => `*${form}* ${words}`)
          .join(" · "),
  ]);
}
