import type { Place } from "../../contract.shared.ts";
import type { FromCourse } from "../../messages.shared.ts";
import type { CourseFrame } from "./course-frame.ts";
import { byId } from "./dom.ts";
import { ask } from "./server.ts";

/** From a part of the course to its line: by a button or a key, which also works while the course has the focus. */
export class Finder {
  readonly #frame: CourseFrame;
  #isOn = false;

  constructor(frame: CourseFrame) {
    this.#frame = frame;
    frame.on((message) => this.#heard(message));
    byId("find", HTMLElement).addEventListener("click", () => this.set(!this.#isOn));
    addEventListener("keydown", ({ code, key, altKey, shiftKey }) => {
      if (altKey && shiftKey) this.#pressed(code);
      if (key === "Escape") this.set(false);
    });
  }

  set(isOn: boolean): void {
    this.#isOn = isOn;
    byId("find", HTMLElement).setAttribute("aria-pressed", String(isOn));
    byId("where", HTMLElement).textContent = isOn
      ? "Point at a part of the course, and press it to open its line."
      : "";
    this.#frame.tell({ type: "pick", isOn });
  }

  #pressed(code: string): void {
    if (code === "KeyF") this.set(!this.#isOn);
  }

  #heard(message: FromCourse): void {
    if (message.type === "key") return this.#pressed(message.key);
    if (message.type !== "pointed" && message.type !== "chosen") return;
    const { page, block } = message;
    void ask<Partial<Place>>("place", { page, ...(block === undefined ? {} : { block }) }).then(
      ({ file, line, column }) => {
        if (file === undefined || line === undefined || column === undefined) return;
        byId("where", HTMLElement).textContent = `${file}:${line}:${column}`;
        if (message.type === "chosen") openPlace({ file, line, column });
      },
    );
  }
}

/** Opens a line in the author's editor. */
export function openPlace(place: Place): void {
  void ask("open", place);
}
