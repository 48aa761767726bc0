import { entriesOf, entriesText, type Entry } from "../../../contract/answer.ts";
import { hooks } from "../../../contract/hooks.ts";
import { note } from "../../../runtime/learning/attempt.ts";
import type { Learner, PageTools } from "../../../runtime/learner.ts";
import { noteOf } from "../../../runtime/notes/note-field.ts";
import { drawQuotes, wireQuotes } from "../../../runtime/notes/quotes.ts";
import { roomLine } from "../../../runtime/notes/room-line.ts";
import { all, one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";
import { fieldsOf, planEntries, type PlanEntries } from "./entries.browser.ts";

/** A form whose actions can be added and taken away. What is typed is saved as typed, all fields as one note. */
export const half: BlockHalf = {
  type: "action-plan",
  wire(root, learner, tools) {
    const data = learner.data.notes.find(({ slot }) => slot === Number(root.dataset["slot"]));
    if (!data) return;
    const sayRoom = roomLine(root, data, tools);
    const plan = planEntries(root, tools);
    const removal = undoable(root, plan, tools, () => keep("now"));

    function keep(urgency: "now" | "text"): void {
      const text = entriesText(plan.read());
      learner.change(note(learner.state(), data?.slot ?? 0, text), urgency);
      plan.mirror();
      sayRoom(text);
    }
    const restore = () => {
      const text = noteOf(learner, data.slot);
      plan.write(entriesOf(text), learner.records);
      sayRoom(text);
    };
    restore();
    learner.onRestored(restore);
    wirePresses(root, plan, removal, learner, tools);
    root.addEventListener("input", () => keep("text"));
    root.addEventListener("focusout", () => learner.change(learner.state(), "now"));
    wireQuotes(root, learner, tools);
  },
};

interface Removal {
  remove(at: number): void;
  undo(): void;
  forget(): void;
}

function wirePresses(root: HTMLElement, plan: PlanEntries, removal: Removal, learner: Learner, tools: PageTools): void {
  one(root, hooks.part, "add").addEventListener("click", () => {
    removal.forget();
    plan.insert([], plan.all().length);
    drawQuotes(root, learner, tools);
    fieldsOf(plan.all().at(-1) ?? root)[0]?.focus();
  });
  one(root, hooks.part, "undo").addEventListener("click", removal.undo);
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(`[${hooks.part}="remove"]`) : null;
    if (button) removal.remove(plan.all().findIndex((entry) => entry.contains(button)));
  });
}

/** Nothing is lost by a wrong press: the last action taken away can be put back. */
function undoable(root: HTMLElement, plan: PlanEntries, { words }: PageTools, keep: () => void): Removal {
  const line = one(root, hooks.part, "undo-line");
  let last: { readonly entry: Entry; readonly at: number } | undefined;
  return {
    remove(at) {
      last = { entry: plan.read()[at] ?? [], at };
      plan.remove(at);
      keep();
      for (const text of all(line, hooks.part, "undo-words"))
        text.textContent = words("run.removed", { number: at + 1 });
      line.hidden = false;
      // The button that was pressed is gone: focus goes to what can be done about it, and is read out there.
      one(line, hooks.part, "undo").focus();
    },
    undo() {
      if (!last) return;
      plan.insert(last.entry, last.at);
      line.hidden = true;
      keep();
      fieldsOf(plan.all()[last.at] ?? root)[0]?.focus();
      last = undefined;
    },
    forget() {
      line.hidden = true;
      last = undefined;
    },
  };
}
