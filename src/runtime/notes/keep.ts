import type { NoteData } from "../../contract/page-data.ts";
import { hooks } from "../../contract/hooks.ts";
import type { Learner, PageTools } from "../learner.ts";
import { dayOf } from "../page/wording/dates.ts";
import { one } from "../page/dom.ts";
import { noteOf } from "./note-field.ts";
import { notePassages, passagesText, type NotePassage } from "./note-passages.ts";
import { notesFileName, saveFile } from "./notes-file.ts";
import { notePage } from "./note-page.ts";

/** Printing, downloading and copying one note. Where a computer blocks that, its text is shown, selected, to be copied. */
export function wireKeep(root: HTMLElement, data: NoteData, learner: Learner, tools: PageTools): void {
  const { words, announce } = tools;
  const title = learner.data.course.title;
  const parts = (): readonly NotePassage[] => [
    { level: 1, heading: title, text: "" },
    ...notePassages(data, noteOf(learner, data.slot), words),
    { level: 0, heading: dayOf(tools.now(), learner.data.course.locale), text: "" },
  ];
  const name = () => `${notesFileName(learner, tools)}-${data.id}`;
  const offered = () => {
    one(root, hooks.part, "blocked").hidden = false;
    announce(words("run.fileOffered"));
  };
  const actions: Readonly<Record<string, () => void>> = {
    print: () => printAlone(root),
    html() {
      saveFile(document, name(), "html", notePage(parts(), document.documentElement));
      offered();
    },
    txt() {
      saveFile(document, name(), "txt", passagesText(parts()));
      offered();
    },
    copy: () => void copyOf(passagesText(parts())).then((done) => (done ? announce(words("run.notesCopied")) : show())),
    show: () => show(),
  };
  for (const [part, act] of Object.entries(actions)) one(root, hooks.part, part).addEventListener("click", act);

  function show(): void {
    const field = one(root, hooks.part, "text");
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = passagesText(parts());
    one(root, hooks.part, "text-box").hidden = false;
    field.focus();
    field.select();
  }
}

/** Whether it could be copied: pages that are not served safely, and frames, may not. */
async function copyOf(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints this block and nothing else. */
function printAlone(root: HTMLElement): void {
  const page = document.documentElement;
  page.toggleAttribute("data-printing", true);
  root.toggleAttribute("data-printed", true);
  addEventListener(
    "afterprint",
    () => {
      page.removeAttribute("data-printing");
      root.removeAttribute("data-printed");
    },
    { once: true },
  );
  print();
}
