import { onActions } from "../../page/dom.ts";

/** What is printed of the whole course, in the order of the document; the quiz with its rules only. */
const printed =
  ':is([data-kind="start"], [data-kind="session"], [data-kind="quiz"], [data-page="glossary"], [data-page="references"], [data-page="resources"])';

/** Printing shows everything: disclosures are opened before and closed again after; of the whole course, all pages. */
export function wirePrint(page: Document): void {
  let isWhole = false;
  let turned: readonly (readonly [element: Element, attribute: string])[] = [];
  const turn = (attribute: string, selector: string) =>
    [...page.querySelectorAll(selector)].map((element) => {
      element.toggleAttribute(attribute);
      return [element, attribute] as const;
    });
  addEventListener("beforeprint", () => {
    turned = [
      ...turn("open", "details:not([open])"),
      ...turn("hidden", '[data-when="quiz-intro"][hidden]'),
      ...(isWhole
        ? [
            ...turn("hidden", `[data-page]:not([hidden], ${printed}), ${printed}[hidden]`),
            ...turn("data-whole", "html"),
          ]
        : []),
    ];
  });
  addEventListener("afterprint", () => {
    for (const [element, attribute] of turned) element.toggleAttribute(attribute);
    turned = [];
    isWhole = false;
  });
  onActions(page, {
    print: () => print(),
    "print-course": () => void printWhole(page, () => (isWhole = true)),
  });
}

/** Pictures of pages that were not opened yet have not been loaded yet. */
async function printWhole(page: Document, begin: () => void): Promise<void> {
  const pictures = [...page.images].map((image) => {
    image.loading = "eager";
    return image.decode().catch(() => undefined);
  });
  await Promise.race([Promise.all(pictures), new Promise((resolve) => window.setTimeout(resolve, 3000))]);
  begin();
  print();
}
