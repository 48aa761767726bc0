import { hooks } from "../../contract/hooks.ts";
import type { LearnerState } from "../../contract/state.ts";
import { wireKeep } from "../notes/keep.ts";
import { saveNotes } from "../notes/notes-file.ts";
import { drawRecord, recordText } from "../notes/record.ts";
import { one, onActions } from "../page/dom.ts";
import type { DocumentTools } from "../plugin.ts";
import { decode } from "../state/suspend-data.ts";

/** The page of all notes, and a copy of them with one press: today's, or those that were set aside. */
export function wire(page: Document, { run, navigation, tools }: DocumentTools): void {
  const record = one(page, hooks.fill, "record");
  const draw = (state?: LearnerState) => drawRecord(page, record, { learner: run, state: state ?? run.state(), tools });
  const drawIfShown = () => {
    if (navigation.current() === "my-notes") draw();
  };
  navigation.onChange(drawIfShown);
  run.onRestored(drawIfShown);
  wireKeep(one(page, hooks.page, "my-notes"), record, run, tools);
  onActions(page, {
    "notes-download"(button) {
      const { aside, device } = run.opened();
      const key = button.closest<HTMLElement>(`[${hooks.aside}]`)?.dataset["aside"] ?? "";
      const set = aside.get(key);
      draw(set && decode(set.state, run.data).state);
      saveNotes(run, tools, "txt", recordText(record));
      drawIfShown();
      // The page still has them, should the learner need them once more.
      if (set) device.discard(key);
    },
  });
}
