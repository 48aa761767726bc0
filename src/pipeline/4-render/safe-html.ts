import type { SafeHtml } from "../../content/kind-tools.ts";

/** Marks HTML this stage made itself as fit to be put in a page. */
export function safeHtml(html: string): SafeHtml {
  return { toHTML: () => html };
}

/** Data within a `<script>` that does not run: nothing in it can end the element. */
export function dataIsland(data: unknown): SafeHtml {
  return safeHtml(JSON.stringify(data).replaceAll("<", "\\u003c"));
}
