import type { ShownCall } from "../../contract.shared.ts";
import { choice, make } from "./dom.ts";

/** As many as a table can hold and still be quick. */
const mostShown = 400;

/** Every call of the course, the latest first: what it said, what it was told, and what was said before. */
export class CallsView {
  readonly #body = make("tbody");
  readonly #count: (words: string) => void;
  readonly #last = new Map<string, string>();
  #calls: ShownCall[] = [];
  #readsToo = false;

  constructor(panel: HTMLElement, count: (words: string) => void) {
    this.#count = count;
    const names = ["Call", "Value", "Answer"].map((name) => make("th", { scope: "col" }, name));
    const reads = choice({ type: "checkbox" }, "Show what is only read", "", ({ checked }) => {
      this.#readsToo = checked;
      this.#draw();
    });
    panel.append(reads, make("table", {}, make("thead", {}, make("tr", {}, ...names)), this.#body));
  }

  get calls(): readonly ShownCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
    this.#last.clear();
    this.#draw();
  }

  add(calls: readonly ShownCall[]): void {
    for (const call of calls) {
      this.#calls.push(call);
      if (this.#isShown(call)) this.#body.prepend(this.#row(call));
      this.#remember(call);
    }
    while (this.#body.children.length > mostShown) this.#body.lastElementChild?.remove();
    this.#count(String(this.#calls.length));
  }

  #draw(): void {
    this.#last.clear();
    this.#body.replaceChildren();
    const all = this.#calls;
    this.#calls = [];
    this.add(all);
    this.#count(all.length === 0 ? "" : String(all.length));
  }

  #isShown({ name, error }: ShownCall): boolean {
    return this.#readsToo || !isRead(name) || error !== "0";
  }

  #remember({ name, values: [first = "", second] }: ShownCall): void {
    if (!isRead(name) && second !== undefined) this.#last.set(`${name} ${first}`, second);
  }

  #row({ name, values, result, error, atMs, tookMs }: ShownCall): HTMLElement {
    const [first = "", second] = values;
    const before = second === undefined ? undefined : this.#last.get(`${name} ${first}`);
    const was =
      before === undefined
        ? []
        : [
            make(
              "span",
              { class: "was" },
              before === second ? "as before" : "was ",
              ...(before === second ? [] : [shortened(before)]),
            ),
          ];
    const said = second === undefined ? [] : [shortened(second), ...was];
    const isWrong = error !== "0" && error !== "";
    const times = [
      atMs === undefined ? "" : `at ${(atMs / 1000).toFixed(2)} s`,
      tookMs === undefined ? "" : `${Math.round(tookMs)} ms`,
    ];
    return make(
      "tr",
      {},
      make(
        "th",
        { scope: "row" },
        name,
        make("span", { class: "was" }, first),
        make("span", { class: "was" }, times.filter((one) => one !== "").join(", ")),
      ),
      make("td", {}, ...said),
      make(
        "td",
        {},
        shortened(result ?? "nothing"),
        ...(isWrong ? [" ", make("span", { class: "mark is-wrong" }, `error ${error}`)] : []),
      ),
    );
  }
}

const mostLetters = 90;

/** A long value is a fold with its beginning. */
function shortened(value: string): HTMLElement {
  if (value.length <= mostLetters) return make("code", {}, value);
  const head = make("summary", {}, make("code", {}, `${value.slice(0, mostLetters)}…`));
  return make("details", {}, head, make("code", {}, value));
}

function isRead(name: string): boolean {
  return /GetValue$|^GET /.test(name);
}
