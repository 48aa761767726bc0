import type { CourseEvent } from "../../contract.shared.ts";
import { button, choice, make } from "./dom.ts";
import { ask } from "./server.ts";

/** What the edited course does to the learner in progress, as `diff` says, and the button that does it. */
export class UpdateView {
  readonly #lines = make("pre", { class: "wraps", tabindex: "0", "aria-label": "What the update does" });
  readonly #state = make("p", { class: "hint", role: "status" });

  constructor(panel: HTMLElement) {
    const hold = choice(
      { type: "checkbox" },
      "Hold changes back",
      "The LMS keeps the course it has, whatever you save, until you publish.",
      ({ checked }) => ask("hold", { isHeld: checked }),
    );
    panel.append(
      hold,
      this.#state,
      make(
        "div",
        { class: "buttons" },
        button("Publish an update now", () => ask("publish"), "button"),
      ),
      make("h2", { class: "sub" }, "What it does to a learner who began before"),
      this.#lines,
    );
  }

  show({ isPending, isHeld }: CourseEvent): void {
    this.#state.textContent = isPending
      ? "What you saved waits to be published."
      : isHeld
        ? "Nothing waits: the LMS has what you saved."
        : "Each save is published at once.";
    void ask<{ readonly lines: readonly string[] }>("update").then(({ lines }) => {
      this.#lines.textContent = lines.length === 0 ? "There is nothing to compare yet." : lines.join("\n");
    });
  }
}
