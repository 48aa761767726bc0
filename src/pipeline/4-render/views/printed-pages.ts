import type { SafeHtml } from "../../../content/kind-tools.ts";

/** Measured on the example course: as many letters and pictures as fill a page of A4. */
const lettersPerPage = 2600;
const picturesPerPage = 5;

/** What is printed of the course when all is: the rest is taken on screen, or for help with it. */
const printed = /data-(?:kind="(?:start|session|quiz)"|page="(?:glossary|references|resources)")/;

/** About how many pages of A4 the whole course takes, so that nobody sends fifty to a ward's printer unasked. */
export function printedPages(pages: readonly SafeHtml[]): number {
  const html = pages.map((page) => page.toHTML()).filter((page) => printed.test(page));
  const all = html.join("");
  const pictures = all.split("<img ").length - 1;
  return Math.max(1, Math.round(lettersOf(all) / lettersPerPage + pictures / picturesPerPage));
}

/** How many there are between tags. Spaces beside each other count as one; nothing is copied, for it is all of a course. */
function lettersOf(html: string): number {
  let [letters, wasSpace] = [0, false];
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === lessThan) {
      const end = endOfTag(html, at);
      if (end >= 0) {
        at = end;
        continue;
      }
    }
    const isSpace = code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(html.charAt(at));
    if (!isSpace || !wasSpace) letters++;
    wasSpace = isSpace;
  }
  return letters;
}

const lessThan = 0x3c;

/** Where a tag ends, or what is not shown at all; below 0 where none begins. */
function endOfTag(html: string, at: number): number {
  const hidden = ["template", "script"].find((name) => html.startsWith(name, at + 1));
  const end = hidden === undefined ? -1 : html.indexOf(`</${hidden}>`, at);
  return end < 0 ? html.indexOf(">", at) : end + `</${hidden}`.length;
}
