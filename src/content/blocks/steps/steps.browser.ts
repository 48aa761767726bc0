import { hooks } from "../../../contract/hooks.ts";
import { all, focusOn, one } from "../../../runtime/page/dom.ts";
import { onLinksInto } from "../../../runtime/page/links-into.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** One step at a time, where the author wants it so; the heading of the next one takes the focus. */
export const half: BlockHalf = {
  type: "steps",
  wire(root) {
    const buttons = one(root, hooks.part, "buttons");
    if (!buttons.isConnected) return;
    const steps = all(root, hooks.part, "step");
    let shown = 0;
    const show = (index: number) => {
      shown = index;
      for (const [place, step] of steps.entries()) step.toggleAttribute("data-off", place !== index);
      one(root, hooks.part, "back").hidden = index === 0;
      one(root, hooks.part, "next").hidden = index === steps.length - 1;
    };
    const move = (by: number) => {
      show(shown + by);
      focusOn(steps[shown]?.querySelector<HTMLElement>("[tabindex]") ?? null);
    };
    one(root, hooks.part, "back").addEventListener("click", () => move(-1));
    one(root, hooks.part, "next").addEventListener("click", () => move(1));
    onLinksInto(steps, show);
    root.toggleAttribute("data-on", true);
    show(0);
  },
};
