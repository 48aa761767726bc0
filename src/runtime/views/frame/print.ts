import { onActions } from "../../page/dom.ts";

/** What is printed of the whole course, in the order of the document; the quiz with its rules only. */
const printed =
  ':is([data-kind="start"], [data-kind="session"], [data-kind="quiz"], [data-page="glossary"], [data-page="references"], [data-page="resources"])';

/** Printing shows everything: disclosures are opened before and closed again after; of the whole course, all pages. */
export function wirePrint(page: Document, openAll: () => void): void {
  let isWhole = false;
  let turned: readonly (readonly [element: Element, attribute: string])[] = [];
  const turn = (turns: typeof turned) => {
    for (const [element, attribute] of turns) element.toggleAttribute(attribute);
    turned = turns;
  };
  addEventListener("beforeprint", () => {
    // A second one before the end of the first, as of a PDF made during a preview: all is turned already.
    if (turned.length > 0) return;
    const pages = isWhole ? `, [data-page]:not([hidden], ${printed}), ${printed}[hidden]` : "";
    turn([
      ...[...page.querySelectorAll("details:not([open])")].map((element) => [element, "open"] as const),
      ...[...page.querySelectorAll(`[data-when="quiz-intro"][hidden]${pages}`)].map(
        (element) => [element, "hidden"] as const,
      ),
      [page.documentElement, isWhole ? "data-whole" : "data-printed"],
    ]);
  });
  addEventListener("afterprint", () => {
    turn(turned);
    turned = [];
    isWhole = false;
  });
  onActions(page, {
    print: () => print(),
    async "print-course"() {
      openAll();
      // Pictures of pages that were not opened have not been loaded.
      await Promise.allSettled([...page.images].map((image) => ((image.loading = "eager"), image.decode())));
      isWhole = true;
      print();
    },
  });
}
