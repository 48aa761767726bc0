import type { LearnerState } from "../../contract/state.ts";
import { slotOf } from "../learning/attempt.ts";
import type { Learner, PageTools } from "../learner.ts";
import { dayOf } from "../page/wording/dates.ts";
import { downloadFile } from "../page/download.ts";
import { notePassages, passagesText } from "./note-passages.ts";

/** The notes of a state as plain text: each prompt with what was written. */
function notesText({ data }: Learner, state: LearnerState, { words, now }: PageTools): string {
  const day = dayOf(now(), data.course.locale);
  const entries = data.notes.map((note) => {
    const { answer } = slotOf(state, note.slot);
    return passagesText(notePassages(note, answer?.type === "text" ? answer.text : "", words));
  });
  return [words("run.notesTitle", { course: data.course.title }), day, ...entries].join("\n\n---\n\n");
}

/** Offers the notes of a state, the learner's own or one set aside, as a file. */
export function downloadNotes(page: Document, learner: Learner, state: LearnerState, tools: PageTools): void {
  saveFile(page, notesFileName(learner, tools), "txt", notesText(learner, state, tools));
}

/** Without its ending. */
export function notesFileName({ data }: Learner, { words }: PageTools): string {
  return `${data.course.id}-${words("run.notesFile")}`;
}

/** Gives the browser a file to save. Whether it does, no page is told. */
export function saveFile(page: Document, name: string, ending: "txt" | "html", text: string): void {
  downloadFile(page, `${name}.${ending}`, ending === "txt" ? "text/plain" : "text/html", text);
}
