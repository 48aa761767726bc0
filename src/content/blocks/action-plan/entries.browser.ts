import type { Entry } from "../../../contract/answer.ts";
import { hooks } from "../../../contract/hooks.ts";
import type { PageTools } from "../../../runtime/learner.ts";
import { all, one } from "../../../runtime/page/dom.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The fields of an action, in their order. */
export function fieldsOf(entry: ParentNode): readonly Field[] {
  return all(entry, hooks.part, "field").filter(
    (field): field is Field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement,
  );
}

/** A copy of the model whose labels and hints belong to its own fields. */
function newEntry(model: HTMLElement, number: number): HTMLElement {
  const entry = model.cloneNode(true);
  if (!(entry instanceof HTMLElement)) return model;
  for (const name of ["id", "for", "aria-describedby"])
    for (const element of entry.querySelectorAll(`[${name}]`))
      element.setAttribute(name, (element.getAttribute(name) ?? "").replace("-e1-", `-e${number}-`));
  // What was written earlier is open beside the first action; at each it would be in the way.
  for (const quotes of all(entry, hooks.part, "quotes")) quotes.removeAttribute("open");
  return entry;
}

function mirror(entry: HTMLElement): void {
  const fields = fieldsOf(entry);
  for (const [at, copy] of all(entry, hooks.part, "mirror").entries()) copy.textContent = fields[at]?.value ?? "";
}

function number(entry: HTMLElement, at: number, mayRemove: boolean, { words }: PageTools): void {
  one(entry, hooks.part, "legend").textContent = words("run.action", { number: at + 1 });
  const remove = one(entry, hooks.part, "remove");
  remove.textContent = words("run.removeAction", { number: at + 1 });
  remove.hidden = !mayRemove;
}

/** The actions on the page. The one that the template made is the model of the others. */
export interface PlanEntries {
  all(): readonly HTMLElement[];
  read(): readonly Entry[];
  /** What is printed, since browsers clip fields. */
  mirror(): void;
  write(values: readonly Entry[], mayChange: boolean): void;
  insert(values: Entry, at: number): void;
  remove(at: number): void;
}

export function planEntries(root: HTMLElement, tools: PageTools): PlanEntries {
  const list = one(root, hooks.part, "entries");
  const model = newEntry(one(list, hooks.part, "entry"), 1);
  const add = one(root, hooks.part, "add");
  let made = 1;
  let records = true;
  const entries = (): readonly HTMLElement[] => all(list, hooks.part, "entry");
  const mirrorAll = () => entries().forEach(mirror);

  function insert(values: Entry, at: number): void {
    made++;
    const entry = newEntry(model, made);
    list.insertBefore(entry, entries()[at] ?? null);
    fill(entry, values);
    draw();
  }

  function fill(entry: HTMLElement, values: Entry): void {
    for (const [at, field] of fieldsOf(entry).entries()) {
      field.value = values[at] ?? "";
      field.readOnly = !records;
    }
  }

  /** Numbers, and what can be done now. */
  function draw(): void {
    const all = entries();
    for (const [at, entry] of all.entries()) number(entry, at, all.length > 1 && records, tools);
    add.hidden = all.length >= Number(add.getAttribute("value")) || !records;
    mirrorAll();
  }

  return {
    all: entries,
    read: () => entries().map((entry) => fieldsOf(entry).map(({ value }) => value)),
    mirror: mirrorAll,
    write(values, mayChange) {
      records = mayChange;
      const [first, ...others] = entries();
      for (const entry of others) entry.remove();
      if (first) fill(first, values[0] ?? []);
      for (const [index, value] of values.slice(1).entries()) insert(value, index + 1);
      draw();
    },
    insert,
    remove(at) {
      entries()[at]?.remove();
      draw();
    },
  };
}
