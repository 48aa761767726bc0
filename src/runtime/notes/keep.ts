import { hooks } from "../../contract/hooks.ts";
import type { Learner, PageTools } from "../learner.ts";
import { one } from "../page/dom.ts";
import { notePage } from "./note-page.ts";
import { saveNotes } from "./notes-file.ts";
import { recordText } from "./record.ts";

/** Printing, downloading and copying the record of all notes. Where a computer blocks that, its text is shown, selected, to be copied. */
export function wireKeep(root: HTMLElement, record: HTMLElement, learner: Learner, tools: PageTools): void {
  const { words, announce } = tools;
  const offer = (ending: "txt" | "html", content: string) => {
    saveNotes(learner, tools, ending, content);
    one(root, hooks.part, "blocked").hidden = false;
    announce(words("run.fileOffered"));
  };
  const show = () => {
    const field = one(root, hooks.part, "text");
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = recordText(record);
    one(root, hooks.part, "text-box").hidden = false;
    field.focus();
    field.select();
  };
  const title = words("run.notesTitle", { course: learner.data.course.title });
  const actions: Readonly<Record<string, () => void>> = {
    print: () => print(),
    html: () => offer("html", notePage(title, record.innerHTML, document.documentElement)),
    txt: () => offer("txt", recordText(record)),
    copy: () => void copyOf(record).then(() => announce(words("run.notesCopied")), show),
    show,
  };
  for (const [part, act] of Object.entries(actions)) one(root, hooks.part, part).addEventListener("click", act);
}

/** Fails where nothing may be copied: on pages that are not served safely, and in frames. */
async function copyOf(record: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(recordText(record));
}
