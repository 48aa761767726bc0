import { defineMessage } from "../../../diagnostics/message.ts";

export const localeNotUsed = defineMessage({
  code: "BC3202",
  name: "locale-not-used",
  severity: "warning",
  hangsOn: "everything",
  text: '"{path}" has no effect: the course is in "{language}".',
  fix: "{advice}",
  why: "A course shows the words of its own language, and of the more general tags it begins with: cy-GB reads cy.yaml and cy-GB.yaml.",
});

export const valueUnknown = defineMessage({
  code: "BC3203",
  name: "wording-value-unknown",
  severity: "error",
  text: 'The text "{key}" has {value}, for which there is no value.',
  fix: "{advice}",
  why: "What stands in braces is filled in while a learner reads, with a number or a title; nothing fills in anything else.",
});

export const valueLeftOut = defineMessage({
  code: "BC3204",
  name: "wording-value-left-out",
  severity: "warning",
  text: 'The text "{key}" does not say {values}.',
  fix: "Put it where the language wants it. Leave it out only if learners do not need to know.",
  why: "The English text tells learners a number, a title or an address there.",
});

export const formUnknown = defineMessage({
  code: "BC3205",
  name: "wording-form-unknown",
  severity: "error",
  text: 'The text "{key}" has a form "{form}", which "{tag}" does not count with.',
  fix: "Delete it. Forms of this language: {forms}.",
  why: "Each language has its own forms for none, one, two, few and many (Unicode CLDR); this one would never be shown.",
});

export const formMissing = defineMessage({
  code: "BC3206",
  name: "wording-form-missing",
  severity: "error",
  text: 'The text "{key}" lacks a form that "{tag}" counts with: {missing}.',
  fix: "Add it, even where it is the same as another. Forms of this language: {forms}.",
  why: "Without it some numbers would be shown with the words of others (Unicode CLDR, plural rules).",
});

export const wordingIncomplete = defineMessage({
  code: "BC3207",
  name: "wording-incomplete",
  severity: "warning",
  text: '"{path}" leaves {count} of the interface\'s {all} texts in English.',
  fix: "Add: {keys}. `build-course wording` prints them all, to be translated.",
  why: "build-course does not speak this language itself, so learners would meet two languages on one page (WCAG 3.1.2).",
});

export const languagePartly = defineMessage({
  code: "BC3208",
  name: "language-partly",
  severity: "warning",
  text: "Of the interface's {all} texts {count} in {language}; the others will be in English.",
  fix: "Translate them in build-course, or bring them in locales/{tag}.yaml: `build-course wording` prints them.",
  why: "The translation that build-course brings is not finished, so learners would meet two languages on one page (WCAG 3.1.2).",
});
