import type { CourseEvent, LaunchWish } from "../../contract.shared.ts";
import type { FromCourse, ToCourse } from "../../messages.shared.ts";
import { byId } from "./dom.ts";
import { ask } from "./server.ts";

export type Heard = (message: FromCourse) => void;

/** The frame with the pretend LMS and the course in it, of another origin: all that is known of it are its messages. */
export class CourseFrame {
  readonly #frame = byId("course", HTMLIFrameElement);
  readonly #listeners = new Set<Heard>();
  #origin = "";
  /** Of the package that the page in the frame is of; 0 while none is ready. */
  number = 0;

  constructor() {
    addEventListener("message", ({ origin, source, data }: MessageEvent<FromCourse>) => {
      if (origin !== this.#origin || source !== this.#frame.contentWindow) return;
      if (data.type === "ready") this.number = data.number;
      for (const listener of [...this.#listeners]) listener(data);
    });
  }

  on(listener: Heard): void {
    this.#listeners.add(listener);
  }

  tell(message: ToCourse): void {
    if (this.#origin !== "") this.#frame.contentWindow?.postMessage(message, this.#origin);
  }

  /** The next message of a type; `undefined` when it does not come. */
  next<Type extends FromCourse["type"]>(
    type: Type,
    patienceMs: number,
  ): Promise<Extract<FromCourse, { readonly type: Type }> | undefined> {
    return new Promise((resolve) => {
      const end = (message?: Extract<FromCourse, { readonly type: Type }>) => {
        this.#listeners.delete(listen);
        clearTimeout(timer);
        resolve(message);
      };
      const listen: Heard = (message) => {
        if (message.type === type) end(message as Extract<FromCourse, { readonly type: Type }>);
      };
      const timer = setTimeout(() => end(), patienceMs);
      this.#listeners.add(listen);
    });
  }

  /** Opens the course as a learner; with `isKept` all that is before the learner now is put back. Resolves once its script runs. */
  async open(wish: LaunchWish, isKept: boolean): Promise<void> {
    const kept = isKept && this.number > 0 ? await this.#kept() : undefined;
    const { address, faults } = await ask<{ readonly address: string; readonly faults: unknown }>("launch", wish);
    this.number = 0;
    this.#origin = new URL(address).origin;
    const ready = this.next("ready", 20_000);
    this.#frame.src = address;
    if (!(await ready)) return;
    this.tell({ type: "faults", faults });
    if (kept === undefined) return;
    const restored = this.next("restored", 5000);
    this.tell({ type: "restore", kept });
    await restored;
  }

  async #kept(): Promise<unknown> {
    const answer = this.next("kept", 1000);
    this.tell({ type: "keep" });
    return (await answer)?.kept;
  }

  /** Puts a change into the page that is open; false when it must be opened anew. */
  async change({ number, before, change }: CourseEvent): Promise<boolean> {
    if (this.number !== before || change.kind === "anew") return false;
    const answer = this.next("changed", 2000);
    this.tell({ type: "change", number, change });
    const isDone = (await answer)?.isDone === true;
    if (isDone) this.number = number;
    return isDone;
  }

  blank(): void {
    this.number = 0;
    this.#frame.removeAttribute("src");
  }
}
