import { hooks } from "../../../contract/hooks.ts";
import { one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** A slider moves the edge between two pictures that lie over each other. */
export const half: BlockHalf = {
  type: "comparison",
  wire(root) {
    const overlay = one(root, hooks.part, "overlay");
    const range = overlay.querySelector("input");
    if (!range) return;
    // By script, because the page's policy forbids style attributes; script may set styles.
    const draw = () => overlay.style.setProperty("--edge", `${range.value}%`);
    range.addEventListener("input", draw);
    root.toggleAttribute("data-on", true);
    draw();
  },
};
