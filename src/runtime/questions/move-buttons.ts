import { numberOf, partsOf, wordsOf } from "./parts.ts";
import type { QuestionWidget } from "./widget.ts";

/** Set on the question once an item was moved: the order first shown is nobody's answer. */
const moved = "data-moved";

/** Items with buttons that move them up and down. `right` reads the key: the items in the right order. */
export function orderWidget(type: string, right: (key: unknown) => readonly number[]): QuestionWidget {
  return {
    type,
    wire(root, { words, announce }) {
      root.addEventListener("click", ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>("[data-move]") : null;
        const item = partsOf(root).find((part) => part.contains(button));
        if (!button || !item || item.hasAttribute("data-locked")) return;
        // The neighbour moves, not the item: so the button keeps its focus.
        if (button.dataset["move"] === "up") item.after(item.previousElementSibling ?? "");
        else item.before(item.nextElementSibling ?? "");
        root.toggleAttribute(moved, true);
        root.dispatchEvent(new Event("change"));
        const items = partsOf(root);
        announce(
          words("run.moved", {
            item: wordsOf(item),
            number: items.indexOf(item) + 1,
            count: items.length,
          }),
        );
      });
    },
    read: (root) =>
      root instanceof Element && root.hasAttribute(moved)
        ? { type: "order", items: partsOf(root).map(numberOf) }
        : undefined,
    write(root, answer) {
      if (answer.type === "order") put(root, answer.items);
    },
    show: (root, key) => put(root, right(key)),
    judge: (number, place, { key }) => (right(key)[place] === number ? "right" : "wrong"),
  };
}

function put(root: ParentNode, order: readonly number[]): void {
  if (!(root instanceof Element)) return;
  root.toggleAttribute(moved, true);
  const items = partsOf(root);
  if (items.map(numberOf).join() === order.join()) return;
  for (const number of order) items[0]?.parentElement?.append(...items.filter((item) => numberOf(item) === number));
}
