import type { NoteData } from "../../contract/page-data.ts";
import { hooks } from "../../contract/hooks.ts";
import type { PageTools } from "../learner.ts";
import { one, say } from "../page/dom.ts";
import { textChars } from "../state/version1/notes.ts";

/** The line shows itself when this little is left. */
const nearFullChars = 400;

/**
 * The line under a note, and beside it a copy with one press: room left for this text when it is little, or a word about likely identifiers. It is spoken
 * when what it says is of another sort, not at each key.
 */
export function roomLine(root: HTMLElement, data: NoteData, { words, announce }: PageTools): (text: string) => void {
  const line = one(root, hooks.fill, "counter");
  const save = one(root, hooks.part, "save-copy");
  let before: string | undefined;
  return (text) => {
    const left = data.allotmentChars - textChars(text);
    const sort = isLikelyNumber(text)
      ? "patientNumber"
      : left < 0
        ? "noteFull"
        : left < nearFullChars
          ? "noteLeft"
          : "";
    // Encoded characters are not letters: about three bytes to four characters. No more exact than it is.
    say(line, sort === "" ? "" : words(`run.${sort}`, { count: Math.floor((left * 3) / 40) * 10 }));
    save.hidden = !sort.startsWith("note");
    if (before !== undefined && sort !== "" && sort !== before) announce(line.textContent);
    before = sort;
  };
}

/** Ten digits, as an NHS number has them. */
function isLikelyNumber(text: string): boolean {
  return /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/.test(text);
}
