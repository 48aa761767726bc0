import { entriesOf } from "../../contract/answer.ts";
import type { NoteData } from "../../contract/page-data.ts";
import type { Words } from "../../contract/wording.ts";

/** A heading and what stands under it, if anything. */
export interface NotePassage {
  /** Of its heading: 3 for a session, 4 for a note, 5 for an entry of one, 6 for a field of that. */
  readonly level: number;
  readonly heading: string;
  readonly text: string;
}

/** A note as it is printed, copied and downloaded: all that was typed. */
export function notePassages({ prompt, fields }: NoteData, text: string, words: Words): readonly NotePassage[] {
  const shown = text === "" ? words("run.notesEmpty") : text;
  if (!fields || text === "") return [{ level: 4, heading: prompt, text: shown }];
  return [
    { level: 4, heading: prompt, text: "" },
    ...entriesOf(text).flatMap((entry, index) => [
      { level: 5, heading: words("run.action", { number: index + 1 }), text: "" },
      ...entry.flatMap((value, field) =>
        value === "" ? [] : [{ level: 6, heading: fields[field] ?? "", text: value }],
      ),
    ]),
  ];
}
