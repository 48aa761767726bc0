import { familyOf } from "../../content/languages/index.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const languageNotSpoken = defineMessage({
  code: "BC5009",
  name: "language-not-spoken",
  severity: "warning",
  hangsOn: "everything",
  text: "Buttons and messages will be in English: there is no translation for “{language}” yet.",
  fix: "Bring one in locales/{language}.yaml; `build-course wording` prints the texts.",
  why: "Learners would meet two languages on one page (WCAG 3.1.2).",
});

export const languageNotSpokenRule: Rule = {
  message: languageNotSpoken,
  wrong: { "course.yaml": "language: nl\n" },
  right: { "course.yaml": "language: en-GB\n" },
  check({ course: { language, wording, span } }, report) {
    if (familyOf(wording.tag) !== familyOf(language)) report(languageNotSpoken.at(span, { language }));
  },
};
