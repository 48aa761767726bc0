import { hooks } from "../../contract/hooks.ts";
import { downloadNotes } from "../notes/notes-file.ts";
import { onActions } from "../page/dom.ts";
import type { DocumentTools } from "../plugin.ts";
import { decode } from "../state/suspend-data.ts";

/** The download of all notes: today's, or those that were set aside. */
export function wire(page: Document, { run, tools }: DocumentTools): void {
  onActions(page, {
    "notes-download"(button) {
      const { aside, device } = run.opened();
      const key = button.closest<HTMLElement>(`[${hooks.aside}]`)?.dataset["aside"] ?? "";
      const record = aside.get(key);
      downloadNotes(page, run, record ? decode(record.state, run.data).state : run.state(), tools);
      // The page still has them, should the learner need them once more.
      if (record) device.discard(key);
    },
  });
}
