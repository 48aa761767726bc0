import { entriesOf } from "../../contract/answer.ts";
import type { NoteData } from "../../contract/page-data.ts";
import type { Words } from "../../contract/wording.ts";

/** A heading and what stands under it, if anything. */
export interface NotePassage {
  /** 2 for the note itself, 3 for an entry, 4 for a field of one. */
  readonly level: number;
  readonly heading: string;
  readonly text: string;
}

/** A note as it is printed, copied and downloaded: all that was typed. */
export function notePassages({ prompt, fields }: NoteData, text: string, words: Words): readonly NotePassage[] {
  const shown = text === "" ? words("run.notesEmpty") : text;
  if (!fields || text === "") return [{ level: 2, heading: prompt, text: shown }];
  return [
    { level: 2, heading: prompt, text: "" },
    ...entriesOf(text).flatMap((entry, index) => [
      { level: 3, heading: words("run.action", { number: index + 1 }), text: "" },
      ...entry.flatMap((value, field) =>
        value === "" ? [] : [{ level: 4, heading: fields[field] ?? "", text: value }],
      ),
    ]),
  ];
}
