import { defineMessage } from "../../../diagnostics/message.ts";

export const languageNotReviewed = defineMessage({
  code: "BC3201",
  name: "language-not-reviewed",
  severity: "warning",
  text: "Buttons and messages will be in {language}, in a translation that nobody who speaks it has reviewed yet.",
  fix: "Have somebody read it in the built course before learners do, and report what should change.",
  why: "A translation that nobody has read may say something else than it should, and learners act on it.",
});
