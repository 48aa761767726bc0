import { hooks } from "../../../contract/hooks.ts";
import { all, one } from "../../../runtime/page/dom.ts";
import { onLinksInto } from "../../../runtime/page/links-into.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** Wide enough for tabs beside each other; the style sheet has the same width. */
const wideQuery = "(min-width: 40em)";

/** Sections under each other become tabs where there is room; arrows, Home and End move and choose. */
export const half: BlockHalf = {
  type: "tabs",
  wire(root) {
    const tabs = all(root, hooks.part, "tab");
    const panels = all(root, hooks.part, "panel");
    const wide = matchMedia(wideQuery);
    let chosen = 0;

    const draw = () => {
      one(root, hooks.part, "tabs").hidden = !wide.matches;
      for (const [index, tab] of tabs.entries()) {
        tab.setAttribute("aria-selected", String(index === chosen));
        tab.tabIndex = index === chosen ? 0 : -1;
      }
      for (const [index, panel] of panels.entries()) {
        setOrDrop(panel, "role", wide.matches && "tabpanel");
        setOrDrop(panel, "tabindex", wide.matches && "0");
        panel.toggleAttribute("data-off", wide.matches && index !== chosen);
      }
    };
    const choose = (index: number, focused: boolean) => {
      chosen = (index + tabs.length) % tabs.length;
      draw();
      if (focused) tabs[chosen]?.focus();
    };
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener("click", () => choose(index, false));
      tab.addEventListener("keydown", (event) => {
        const to = target(event.key, chosen, tabs.length, getComputedStyle(root).direction === "rtl");
        if (to === undefined) return;
        event.preventDefault();
        choose(to, true);
      });
    }
    onLinksInto(panels, (index) => choose(index, false));
    wide.addEventListener("change", draw);
    draw();
  },
};

/** Where a key leads from a tab; past an end it goes on at the other. */
export function target(key: string, from: number, count: number, rtl: boolean): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight") return from + (rtl ? -1 : 1);
  return key === "ArrowLeft" ? from + (rtl ? 1 : -1) : undefined;
}

function setOrDrop(element: HTMLElement, name: string, value: string | false): void {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
