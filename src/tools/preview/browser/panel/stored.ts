import type { StoredEvent, StoredGroup } from "../../contract.shared.ts";
import { make } from "./dom.ts";

/** What the LMS has of the learner, with what changed since the save before, and how full the learner's state is. */
export class StoredView {
  readonly #panel: HTMLElement;
  readonly #before = new Map<string, string>();
  #groups: readonly StoredGroup[] = [];

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    this.clear();
  }

  get groups(): readonly StoredGroup[] {
    return this.#groups;
  }

  clear(): void {
    this.#before.clear();
    this.#groups = [];
    this.#panel.replaceChildren(make("p", { class: "hint" }, "Nothing is stored yet."));
  }

  show({ groups }: StoredEvent, limitChars: number): void {
    this.#groups = groups;
    const isFirst = this.#before.size === 0;
    const tables = groups.filter(({ rows }) => rows.length > 0).flatMap((group) => this.#table(group, isFirst));
    this.#panel.replaceChildren(...budget(groups, limitChars), ...tables);
    for (const { title, rows } of groups) for (const [name, value] of rows) this.#before.set(`${title} ${name}`, value);
  }

  #table({ title, rows }: StoredGroup, isFirst: boolean): readonly HTMLElement[] {
    const head = make("tr", {}, make("th", { scope: "col" }, "Name"), make("th", { scope: "col" }, "Value"));
    const lines = rows.map(([name, value]) => {
      const before = this.#before.get(`${title} ${name}`);
      const mark = isFirst || before === value ? "" : before === undefined ? "new" : "changed";
      const marks = mark === "" ? [] : [" ", make("span", { class: "mark" }, mark)];
      return make("tr", {}, make("th", { scope: "row" }, name, ...marks), make("td", {}, make("code", {}, value)));
    });
    return [
      make("h2", { class: "sub" }, title),
      make("table", {}, make("thead", {}, head), make("tbody", {}, ...lines)),
    ];
  }
}

/** The learner's state against what the standard has room for. */
function budget(groups: readonly StoredGroup[], limitChars: number): readonly HTMLElement[] {
  const values = groups.flatMap(({ title, rows }) =>
    rows.flatMap(([name, value]) => (isState(title, name) ? [value.length] : [])),
  );
  if (values.length === 0 || limitChars === 0) return [];
  const used = Math.max(...values);
  const words = `Learner state: ${used.toLocaleString("en")} of ${limitChars.toLocaleString("en")} characters`;
  const meter = make("meter", {
    min: "0",
    max: String(limitChars),
    high: String(limitChars * 0.9),
    value: String(used),
    "aria-label": "Learner state",
  });
  return [make("div", { class: "budget" }, make("p", {}, words), meter)];
}

function isState(title: string, name: string): boolean {
  return name === "cmi.suspend_data" || title === "Documents: state";
}

/** What an LMS makes of the learner, in words that all formats share; "": it has not said. */
export function outcomeIn(
  groups: readonly StoredGroup[],
): Readonly<Record<"completion" | "success" | "score", string>> {
  const rows = new Map(groups.flatMap(({ rows: all }) => all));
  const value = (name: string): string => rows.get(name) ?? "";
  const status = value("cmi.core.lesson_status");
  const verbs = [...rows.keys()].map((name) => name.split(" ")[1] ?? "");
  const scaled = value("cmi.score.scaled");
  const isPassed = status === "passed" || value("cmi.success_status") === "passed" || verbs.includes("passed");
  const isFailed = status === "failed" || value("cmi.success_status") === "failed" || verbs.includes("failed");
  const isDone =
    isPassed || status === "completed" || value("cmi.completion_status") === "completed" || verbs.includes("completed");
  return {
    completion: isDone ? "completed" : "",
    success: isPassed ? "passed" : isFailed ? "failed" : "",
    score:
      value("cmi.core.score.raw") || (scaled === "" ? "" : String(Math.round(Number(scaled) * 100))) || scoreSaid(rows),
  };
}

function scoreSaid(rows: ReadonlyMap<string, string>): string {
  const said = [...rows.values()].flatMap((value) => /"scaled":\s*([\d.]+)/.exec(value)?.[1] ?? []).at(-1);
  return said === undefined ? "" : String(Math.round(Number(said) * 100));
}
