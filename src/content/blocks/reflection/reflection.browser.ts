import { hooks } from "../../../contract/hooks.ts";
import { wireNote } from "../../../runtime/notes/note-field.ts";
import { wireQuotes } from "../../../runtime/notes/quotes.ts";
import { one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

export const half: BlockHalf = {
  type: "reflection",
  wire(root, learner, tools) {
    const data = learner.data.notes.find(({ slot }) => slot === Number(root.dataset["slot"]));
    const field = one(root, hooks.note);
    if (!data || !(field instanceof HTMLTextAreaElement)) return;
    wireNote(root, field, data, learner, tools);
    wireQuotes(root, learner, tools);
  },
};
