import { entriesOf } from "../../contract/answer.ts";
import type { NoteData } from "../../contract/page-data.ts";
import type { Words } from "../../contract/wording.ts";
import { passage } from "./note-page.ts";

/** A note as it is printed, copied and downloaded, as HTML: all that was typed. */
export function notePassages({ prompt, fields }: NoteData, text: string, words: Words): string {
  if (!fields || text === "") return passage(4, prompt, text || words("run.notesEmpty"));
  const entries = entriesOf(text).map((entry, index) => {
    const values = entry.map((value, field) => value && passage(6, fields[field] ?? "", value));
    return passage(5, words("run.action", { number: index + 1 })) + values.join("");
  });
  return passage(4, prompt) + entries.join("");
}
