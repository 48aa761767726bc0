import { hooks } from "../../../contract/hooks.ts";
import { all, newElement, one } from "../../../runtime/page/dom.ts";
import { onLinksInto } from "../../../runtime/page/links-into.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** The front of each card becomes a button that shows its back below. */
export const half: BlockHalf = {
  type: "flip-cards",
  wire(root) {
    for (const card of all(root, hooks.part, "card")) {
      wireCard(one(card, hooks.part, "front"), one(card, hooks.part, "back"));
    }
  },
};

function wireCard(front: HTMLElement, back: HTMLElement): void {
  const button = newElement("button");
  button.type = "button";
  button.append(...front.childNodes);
  button.setAttribute("aria-controls", back.id);
  front.append(button);
  const show = (isOpen: boolean) => {
    button.setAttribute("aria-expanded", String(isOpen));
    back.toggleAttribute("data-off", !isOpen);
  };
  button.addEventListener("click", () => show(back.hasAttribute("data-off")));
  onLinksInto([back], () => show(true));
  show(false);
}
