import { onActions } from "../../page/dom.ts";

/** Printing shows everything: disclosures are opened before and closed again after. */
export function wirePrint(page: Document): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...page.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
  onActions(page, { print: () => print() });
}
