import type { SafeHtml } from "../../content/kind-tools.ts";

/** Marks HTML this stage made itself as fit to be put in a page. */
export function safeHtml(html: string): SafeHtml {
  return { toHTML: () => html };
}
