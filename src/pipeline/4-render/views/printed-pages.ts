import type { SafeHtml } from "../../../content/kind-tools.ts";

/** Measured on the example course: as many letters and pictures as fill a page of A4. */
const lettersPerPage = 2600;
const picturesPerPage = 5;

/** What is printed of the course when all is: the rest is taken on screen, or for help with it. */
const printed = /data-(?:kind="(?:start|session|quiz)"|page="(?:glossary|references|resources)")/;

/** About how many pages of A4 the whole course takes, so that nobody sends fifty to a ward's printer unasked. */
export function printedPages(pages: readonly SafeHtml[]): number {
  const html = pages.map((page) => page.toHTML()).filter((page) => printed.test(page));
  const letters = html
    .join("")
    .replace(/<(template|script)[^]*?<\/\1>|<[^>]*>/g, "")
    .replace(/\s+/g, " ").length;
  const pictures = html.join("").match(/<img /g)?.length ?? 0;
  return Math.max(1, Math.round(letters / lettersPerPage + pictures / picturesPerPage));
}
