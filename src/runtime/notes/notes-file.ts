import type { Learner, PageTools } from "../learner.ts";
import { downloadFile } from "../page/download.ts";

/** Gives the browser a file of the notes to save. Whether it does, no page is told. */
export function saveNotes({ data }: Learner, { words }: PageTools, ending: "txt" | "html", text: string): void {
  downloadFile(`${data.course.id}-${words("run.notesFile")}.${ending}`, text);
}
