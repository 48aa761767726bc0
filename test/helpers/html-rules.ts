import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // One h1 for each page: only one page is shown at a time, and without script each begins a chapter.
    "heading-level": ["error", { allowMultipleH1: true }],
    // Filled by the runtime.
    "empty-heading": "off",
    "long-title": "off",
    "doctype-style": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
    "no-trailing-whitespace": "off",
    // A formula is named by its words.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "no-redundant-for": "off",
    "prefer-native-element": ["error", { exclude: ["region", "progressbar", "status", "alert"] }],
  },
});

/** What html-validate says against a document, one line each. */
export async function htmlMistakes(html: string): Promise<readonly string[]> {
  const lines = html.split("\n");
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line }) => `${ruleId} ${line}: ${message} ${(lines[line - 1] ?? "").slice(0, 120)}`,
    ),
  );
}
