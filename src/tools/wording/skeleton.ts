import { fallbackLanguage, findLanguage, wordingOf } from "../../content/languages/index.ts";
import type { WordForms } from "../../contract/wording.ts";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { counted } from "../../diagnostics/counted.ts";
import type { World } from "../../model/world.ts";
import { loadCourse } from "../../pipeline/1-load/load-course.ts";
import { validateCourse } from "../../pipeline/2-validate/validate-course.ts";
import { countingForms } from "../../pipeline/3-resolve/language/check-wording.ts";
import { keysLeft, localesFor } from "../../pipeline/3-resolve/language/own-wording.ts";

export interface Skeleton extends Checked<string> {
  /** Every source file that was read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The texts of the interface that the course's files in `locales/` do not have, as such a file: in the words that learners see now,
 * with the forms its language counts with, to be translated from top to bottom.
 */
export async function wordingSkeleton(folder: string, world: World): Promise<Skeleton> {
  const loaded = await loadCourse(folder, world);
  const validated = loaded.value && validateCourse(loaded.value);
  const diagnostics: readonly Diagnostic[] = [...loaded.diagnostics, ...(validated?.diagnostics ?? [])];
  const texts = loaded.value?.texts ?? new Map<string, string>();
  if (!validated?.value) return { value: undefined, diagnostics, texts };
  const { language } = validated.value.course;
  const spoken = findLanguage(language) ?? fallbackLanguage;
  const { entries } = wordingOf(spoken);
  const left = keysLeft(entries, localesFor(language, validated.value.locales));
  const said = `# locales/${language}.yaml lacks ${counted(left.length, "text")} of ${Object.keys(entries).length}, which learners see in ${spoken.name}.\n# What stands in braces is filled in while they read.\n`;
  const lines = left.map((key) => entryText(key, entries[key] ?? "", language));
  return { value: said + lines.join(""), diagnostics, texts };
}

/** JSON's strings are YAML's too. */
function entryText(key: string, entry: WordForms, language: string): string {
  if (typeof entry === "string") return `${key}: ${JSON.stringify(entry)}\n`;
  const forms = (countingForms(language) ?? Object.keys(entry)).map(
    (form) => `  ${form}: ${JSON.stringify(entry[form] ?? entry["other"] ?? "")}\n`,
  );
  return `${key}:\n${forms.join("")}`;
}
