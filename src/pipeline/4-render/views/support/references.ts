import type { SafeHtml } from "../../../../content/kind-tools.ts";
import type { Reference } from "../../../../model/back-matter.ts";
import { domIds, type PageScope } from "../../scope/document-scope.ts";
import { textTools, underPageTitle } from "../../scope/text-tools.ts";
import { dateWords } from "../../scope/view-tools.ts";

/** An entry of a list of references. */
export interface ReferenceView {
  readonly number: number;
  readonly domId: string;
  readonly html: SafeHtml;
  readonly url: string | undefined;
  readonly host: string;
  readonly accessed: string | undefined;
  readonly backHref: string | undefined;
}

/** `firstUses`: by number, the id of the first marker in the document. */
export function referenceViews(document: PageScope, firstUses: ReadonlyMap<number, string>): readonly ReferenceView[] {
  return document.course.references.map((reference) =>
    referenceView(reference, firstUses.get(reference.number), document),
  );
}

function referenceView(reference: Reference, firstUse: string | undefined, document: PageScope): ReferenceView {
  const { number, url, accessed, source } = reference;
  const place = {
    levels: underPageTitle(),
    holder: source,
    keys: ["text"],
    span: document.locate(source),
    inPage: false,
  };
  const tools = textTools(place, document);
  return {
    number,
    domId: domIds.reference(number),
    html: tools.inline(reference.text),
    url,
    host: url === undefined ? "" : hostOf(url),
    accessed: accessed === undefined ? undefined : dateWords(accessed, document.course.locale),
    backHref: firstUse === undefined ? undefined : `#${firstUse}`,
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url;
  }
}

/** The first marker of each reference in finished HTML. */
export function firstUsesIn(html: string): ReadonlyMap<number, string> {
  const uses = new Map<number, string>();
  for (const [, id, number] of html.matchAll(/ id="(cite-(\d+)-\d+)"/g)) {
    if (id !== undefined && !uses.has(Number(number))) uses.set(Number(number), id);
  }
  return uses;
}
