import { hooks } from "../../../contract/hooks.ts";
import { one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** One button opens or closes them all; without script each heading opens its own. */
export const half: BlockHalf = {
  type: "accordion",
  wire(root) {
    const folds = [...root.querySelectorAll("details")];
    const isSomeClosed = () => folds.some(({ open }) => !open);
    const draw = () => {
      const closed = isSomeClosed();
      one(root, hooks.part, "show").hidden = !closed;
      one(root, hooks.part, "hide").hidden = closed;
    };
    one(root, hooks.part, "all").addEventListener("click", () => {
      const open = isSomeClosed();
      for (const fold of folds) fold.open = open;
    });
    for (const fold of folds) fold.addEventListener("toggle", draw);
    draw();
  },
};
