import type { HelloEvent } from "../../contract.shared.ts";
import { button, choice, make } from "./dom.ts";

/** What is wrong with the LMS on purpose. */
export class TroublesView {
  readonly #panel: HTMLElement;
  readonly #changed: (ids: readonly string[], mustReopen: boolean) => void;
  #known: HelloEvent["troubles"] = [];
  #on: readonly string[] = [];

  constructor(panel: HTMLElement, changed: (ids: readonly string[], mustReopen: boolean) => void) {
    this.#panel = panel;
    this.#changed = changed;
  }

  get on(): readonly string[] {
    return this.#on;
  }

  fill(known: HelloEvent["troubles"]): void {
    this.#known = known;
    this.#draw();
  }

  set(ids: readonly string[]): void {
    const turned = this.#known.filter(({ id }) => ids.includes(id) !== this.#on.includes(id));
    this.#on = ids;
    this.#draw();
    this.#changed(
      ids,
      turned.some(({ atLaunch }) => atLaunch),
    );
  }

  #draw(): void {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "";
    const lines = this.#known.map(({ id, title, says, atLaunch }) => {
      const checked: Readonly<Record<string, string>> = this.#on.includes(id) ? { checked: "" } : {};
      const words = atLaunch ? `${says} The course is opened again.` : says;
      return choice({ type: "checkbox", name: "trouble", value: id, ...checked }, title, words, (input) =>
        this.set(input.checked ? [...this.#on, id] : this.#on.filter((one) => one !== id)),
      );
    });
    this.#panel.replaceChildren(
      make("fieldset", {}, make("legend", {}, "What is wrong with the LMS"), ...lines),
      button("All is well", () => this.set([])),
    );
    if (focused !== "") this.#panel.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
}
