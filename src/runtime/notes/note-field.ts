import type { NoteData } from "../../contract/page-data.ts";
import { hooks } from "../../contract/hooks.ts";
import { note, slotOf } from "../learning/attempt.ts";
import type { Learner, PageTools } from "../learner.ts";
import { one } from "../page/dom.ts";
import { roomLine } from "./room-line.ts";

/** A free-text field: saved as typed, never cut. */
export function wireNote(
  root: HTMLElement,
  field: HTMLTextAreaElement,
  data: NoteData,
  learner: Learner,
  tools: PageTools,
): void {
  const sayRoom = roomLine(root, data, tools);
  const draw = () => {
    sayRoom(field.value);
    one(root, hooks.mirror, String(data.slot)).textContent = field.value;
  };
  const restore = () => {
    const text = noteOf(learner, data.slot);
    if (text !== "") field.value = text;
    field.readOnly = !learner.records;
    draw();
  };
  restore();
  learner.onRestored(restore);
  field.addEventListener("input", () => {
    learner.change(note(learner.state(), data.slot, field.value), "text");
    draw();
  });
  field.addEventListener("blur", () => learner.change(learner.state(), "now"));
}

/** What is written in a note; empty when nothing is. */
export function noteOf(learner: Learner, slot: number): string {
  const { answer } = slotOf(learner.state(), slot);
  return answer?.type === "text" ? answer.text : "";
}
