import { hooks } from "../../../contract/hooks.ts";
import type { NoteData } from "../../../contract/page-data.ts";
import { note, slotOf } from "../../learning/attempt.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { one, say } from "../../page/dom.ts";
import { textChars } from "../../state/version1/notes.ts";

/** The counter shows itself when this little is left. */
const nearFullChars = 200;

/** Wires every free-text field: saved as typed, never cut. */
export function wireNotes(root: ParentNode, learner: Learner, tools: PageTools): void {
  for (const data of learner.data.notes) {
    const field = one(root, hooks.note, String(data.slot));
    if (field instanceof HTMLTextAreaElement) wireNote(field, data, learner, tools);
  }
}

function wireNote(field: HTMLTextAreaElement, data: NoteData, learner: Learner, tools: PageTools): void {
  const box = field.closest<HTMLElement>(`[${hooks.block}]`) ?? field.parentElement ?? field;
  const restore = () => {
    const { answer: stored } = slotOf(learner.state(), data.slot);
    if (stored?.type === "text") field.value = stored.text;
    field.readOnly = !learner.records;
    drawNote(box, field.value, data, tools);
  };
  restore();
  learner.onRestored(restore);
  field.addEventListener("input", () => {
    learner.change(note(learner.state(), data.slot, field.value), "text");
    drawNote(box, field.value, data, tools);
  });
  field.addEventListener("blur", () => learner.change(learner.state(), "now"));
}

/** Room left for this text, a word about likely identifiers, and the copy that is printed: browsers clip long fields. */
function drawNote(box: HTMLElement, text: string, data: NoteData, { words }: PageTools): void {
  const left = data.allotmentChars - textChars(text);
  const isLikelyNumber = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/.test(text);
  // Encoded characters are not letters: about three bytes to four characters.
  const room = left < 0 ? words("run.noteFull") : words("run.noteLeft", { count: Math.floor((left * 3) / 4) });
  say(one(box, hooks.fill, "counter"), isLikelyNumber ? words("run.patientNumber") : left < nearFullChars ? room : "");
  one(box, hooks.mirror, String(data.slot)).textContent = text;
}
