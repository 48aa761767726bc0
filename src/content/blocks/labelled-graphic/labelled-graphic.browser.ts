import { hooks } from "../../../contract/hooks.ts";
import { all, newElement, one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

interface Mark {
  readonly button: HTMLButtonElement;
  readonly bubble: HTMLElement;
}

/** Each number becomes a button that shows its text beside it. The list under the picture stays. */
export const half: BlockHalf = {
  type: "labelled-graphic",
  wire(root) {
    const picture = one(root, hooks.part, "picture");
    const marks = all(root, hooks.part, "label").map((label, index) => markFor(label, index + 1, picture));
    const show = (open?: Mark) => {
      for (const mark of marks) {
        mark.button.setAttribute("aria-expanded", String(mark === open));
        mark.bubble.hidden = mark !== open;
      }
    };
    for (const mark of marks) mark.button.addEventListener("click", () => show(mark.bubble.hidden ? mark : undefined));
    picture.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      const open = marks.find(({ bubble }) => !bubble.hidden);
      open?.button.focus();
      show();
    });
    root.toggleAttribute("data-on", true);
    show();
  },
};

function markFor(label: HTMLElement, number: number, picture: HTMLElement): Mark {
  const button = newElement("button", String(number));
  button.type = "button";
  button.className = "mark";
  const name = newElement("span");
  name.className = "vh";
  name.append(". ", ...[...one(label, hooks.part, "name").childNodes].map((node) => node.cloneNode(true)));
  button.append(name);
  const bubble = newElement("div");
  bubble.className = "bubble";
  bubble.append(...[...label.childNodes].map((node) => node.cloneNode(true)));
  for (const copy of bubble.querySelectorAll("[id]")) copy.removeAttribute("id");
  for (const element of [button, bubble]) {
    // By script, because the page's policy forbids style attributes; script may set styles.
    element.style.setProperty("--x", `${label.dataset["x"] ?? 50}%`);
    element.style.setProperty("--y", `${label.dataset["y"] ?? 50}%`);
  }
  picture.append(button, bubble);
  return { button, bubble };
}
