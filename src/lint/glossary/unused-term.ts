import { defineMessage } from "../../diagnostics/message.ts";
import { isForm, termPattern } from "../../content/term-forms.ts";
import type { Rule } from "../rule.ts";
import { textsOf } from "../texts-of.ts";

export const unusedTerm = defineMessage({
  code: "BC5021",
  name: "unused-term",
  severity: "advice",
  hangsOn: "everything",
  text: "No page uses the term “{term}”.",
  fix: "Take it out of glossary.yaml, or list the form that the pages use under `also:`.",
  why: "Learners look up what they have read. An entry that nothing leads to is for nobody.",
});

const glossary = "terms:\n  - { term: alcohol rub, definition: A gel that kills what soap would wash off. }\n";

export const unusedTermRule: Rule = {
  message: unusedTerm,
  wrong: { "glossary.yaml": glossary, "sessions/1.yaml": "title: Hands\nblocks: [Use the gel.]\n" },
  right: {
    "glossary.yaml": glossary,
    "sessions/1.yaml":
      "title: Hands\nblocks:\n  - { type: table, caption: What to use, columns: [When, What], rows: [[Hands look clean, Alcohol rub]] }\n",
  },
  check({ course }, report) {
    if (course.glossary.length === 0) return;
    const texts = [...textsOf(course)];
    for (const { term, forms, span } of course.glossary) {
      if (forms.some((form) => texts.some((text) => isPlainlyIn(text, form)))) continue;
      const pattern = termPattern(forms);
      if (!texts.some((text) => uses(text, pattern, forms))) report(unusedTerm.at(span, { term }));
    }
  },
};

/** Whether a text has it letter for letter, between signs of the keyboard: so most are found, and quickly. */
function isPlainlyIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + form.length] ?? " "];
    if (/^[ -/:-@[-`{-~\n]{2}$/.test(before + after)) return true;
  }
  return false;
}

function uses(text: string, pattern: RegExp, forms: readonly string[]): boolean {
  return [...text.matchAll(pattern)].some(([words]) => forms.some((form) => isForm(words, form)));
}
