import { defineMessage } from "../diagnostics/message.ts";

export const unknownRule = defineMessage({
  code: "BC4000",
  name: "unknown-rule",
  severity: "error",
  text: 'There is no rule "{name}".',
  fix: "{advice}",
  why: "A misspelt rule would be passed over in silence, and what it was to answer for would be reported all the same. Errors that are no rule's cannot be answered for: the course could not be built, or would fail every learner.",
});
