import { hooks } from "../../contract/hooks.ts";
import { notePage } from "../notes/note-page.ts";
import { drawRecord, recordText } from "../notes/record.ts";
import { downloadFile } from "../page/download.ts";
import { one, onActions } from "../page/dom.ts";
import type { DocumentTools } from "../plugin.ts";
import { decode } from "../state/suspend-data.ts";

/** The page of all notes, to print, save and copy; and a copy of them with one press anywhere: today's, or those that were set aside. */
export function wire(page: Document, { run, navigation, tools }: DocumentTools): void {
  const { words, announce } = tools;
  const record = one(page, hooks.fill, "record");
  const draw = (state = run.state()) => drawRecord(page, record, { learner: run, state, tools });
  const drawIfShown = () => {
    if (navigation.current() === "my-notes") draw();
  };
  const text = () => recordText(record);
  const save = (ending: string, content: string) => {
    downloadFile(`${run.data.course.id}-${words("run.notesFile")}.${ending}`, content);
    one(page, hooks.fill, "notes-blocked").hidden = false;
    announce(words("run.fileOffered"));
  };
  const show = () => showText(page, text());
  navigation.onChange(drawIfShown);
  run.onRestored(drawIfShown);
  onActions(page, {
    "notes-download"(button) {
      const { aside, device } = run.opened();
      const key = button.closest<HTMLElement>(`[${hooks.aside}]`)?.dataset["aside"] ?? "";
      const set = aside.get(key);
      draw(set && decode(set.state, run.data).state);
      save("txt", text());
      drawIfShown();
      // The page still has them, should the learner need them once more.
      if (set) device.discard(key);
    },
    "notes-page": () => {
      const title = words("run.notesTitle", { course: run.data.course.title });
      save("html", notePage(title, record.innerHTML, page.documentElement));
    },
    "notes-copy": () => void copyOf(text()).then(() => announce(words("run.notesCopied")), show),
    "notes-show": show,
  });
}

/** Fails where nothing may be copied: on pages that are not served safely, and in frames. */
async function copyOf(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Selected, to be copied, where a computer blocks all else. */
function showText(page: Document, text: string): void {
  const field = page.querySelector<HTMLTextAreaElement>("#my-notes-text");
  if (!field) return;
  field.value = text;
  one(page, hooks.fill, "notes-text").hidden = false;
  field.focus();
  field.select();
}
