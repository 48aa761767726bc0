import { optionWidget } from "../../../runtime/questions/option-inputs.ts";
import type { QuestionWidget } from "../../../runtime/questions/widget.ts";
import { rightOf } from "../parts.shared.ts";

const options = optionWidget("hotspot", rightOf);

/** The choices under the picture, and areas of the picture that press them. */
export const widget: QuestionWidget = {
  ...options,
  wire(root) {
    root.addEventListener("click", ({ target }) => {
      const area = target instanceof Element ? target.closest<SVGElement>("[data-area]") : null;
      if (area) inputOf(root, area)?.click();
    });
    root.addEventListener("change", () => paint(root));
  },
  write(root, answer) {
    options.write(root, answer);
    paint(root);
  },
  show(root, key, words) {
    options.show(root, key, words);
    paint(root);
  },
};

/** Shows in the picture which areas are chosen. */
function paint(root: ParentNode): void {
  for (const area of root.querySelectorAll<SVGElement>("[data-area]")) {
    area.toggleAttribute("data-on", inputOf(root, area)?.checked ?? false);
  }
}

function inputOf(root: ParentNode, area: SVGElement): HTMLInputElement | null {
  return root.querySelector(`[data-option="${area.dataset["area"] ?? ""}"] input`);
}
