import { findLanguage } from "../../content/languages/index.ts";

/**
 * What course.yaml answers where a language of the interface waits for its reader, or is not there: said in each check still, but as
 * advice. Otherwise a course in Welsh would begin with a warning that its author cannot mend (row A76).
 */
export function languageAnswer(tag: string | undefined): string {
  if (tag === undefined) return "";
  const language = findLanguage(tag);
  if (!language) {
    return rules(
      "language-not-spoken",
      `Bring the buttons and messages in locales/${tag}.yaml: see docs/wording.md. Then take this out.`,
    );
  }
  if (language.reviewed !== false) return "";
  return rules(
    "language-not-reviewed",
    "When somebody who speaks it has read buttons and messages, say who, and write off for advice.",
  );
}

function rules(name: string, comment: string): string {
  return `\nrules:\n  # ${comment}\n  ${name}: { severity: advice, because: The course has just been begun. }\n`;
}
