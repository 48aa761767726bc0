import type { RichText, SafeHtml } from "../../../content/kind-tools.ts";
import type { TextValue } from "../../../content/text.ts";
import { inlineHtml } from "../markdown/markdown.ts";
import { promptHtml, richHtml } from "../markdown/rich.ts";
import type { MarkdownScope } from "../markdown/scope.ts";
import { plainText } from "../plain-text.ts";
import { safeHtml } from "../safe-html.ts";

/** For the views of kinds. */
export function richText(text: TextValue, scope: MarkdownScope): RichText {
  const { html, isBlock, lead, rest } = richHtml(text, scope);
  const isSilent = isBlock || /<(?:img|math)[ >]/.test(html);
  return {
    html: safeHtml(isBlock ? `<div class="flow">${html}</div>` : html),
    isBlock,
    lead: optional(lead),
    rest: optional(rest),
    words: isSilent ? plainText(text) : undefined,
  };
}

/** A question's prompt: one line, or the sentence that asks with what stands before and after it. */
export interface PromptText {
  readonly prompt: SafeHtml;
  /** Whether it is more than a line, so that the question has another name than all of it. */
  readonly isVignette: boolean;
  readonly before: SafeHtml | undefined;
  readonly after: SafeHtml | undefined;
  /** The words of the sentence that asks, where they are not all of the prompt. */
  readonly words: string | undefined;
}

const aLine = { isVignette: false, before: undefined, after: undefined, words: undefined };

export function promptText(text: TextValue, scope: MarkdownScope): PromptText {
  const parts = promptHtml(text, scope);
  if (!parts) return { prompt: safeHtml(inlineHtml(text, scope)), ...aLine };
  const { before, question, words, after } = parts;
  return {
    prompt: safeHtml(question),
    isVignette: true,
    before: optional(before),
    after: optional(after),
    words,
  };
}

function optional(html: string | undefined): SafeHtml | undefined {
  return html === undefined || html === "" ? undefined : safeHtml(html);
}
