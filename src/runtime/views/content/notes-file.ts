import type { LearnerState } from "../../../contract/state.ts";
import { slotOf } from "../../learning/attempt.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { downloadFile } from "../../page/download.ts";

/** The notes of a state as plain text: each prompt with what was written. */
function notesText({ data }: Learner, state: LearnerState, { words, now }: PageTools): string {
  const day = new Date(now()).toLocaleDateString(data.course.locale, { dateStyle: "long" });
  const entries = data.notes.map(({ slot, prompt }) => {
    const { answer } = slotOf(state, slot);
    return `${prompt}\n\n${answer?.type === "text" ? answer.text : words("run.notesEmpty")}`;
  });
  return [words("run.notesTitle", { course: data.course.title }), day, ...entries].join("\n\n---\n\n");
}

/** Offers the notes of a state, the learner's own or one set aside, as a file. */
export function downloadNotes(page: Document, learner: Learner, state: LearnerState, tools: PageTools): void {
  const text = notesText(learner, state, tools);
  const name = `${learner.data.course.id}-${tools.words("run.notesFile")}.txt`;
  downloadFile(page, name, "text/plain", text);
}
