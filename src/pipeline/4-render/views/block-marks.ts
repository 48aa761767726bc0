import { firstBlockMark } from "../../../contract/state.ts";
import type { Block } from "../../../model/sessions.ts";
import { walkTexts } from "../../3-resolve/names/walk-texts.ts";
import { shortHash } from "../../files/short-hash.ts";

/**
 * The marks of a session's blocks, by which a place in it is known again: nine bits of a block's id or, without one, of the
 * heading it begins with or of its words. So other blocks may come, go and move around it. (A slot in the lock for each paragraph
 * would do the same, also for one that is reworded, and make the file several times as long. Whoever was in a reworded one comes to
 * the beginning of the session.) Two blocks of one mark would be one place: the later one takes the next that is free, and from the 513th block of a session on
 * there is none: whoever was there comes to the beginning as well.
 */
export function blockMarks(blocks: readonly Block[]): readonly number[] {
  const taken = new Set<number>();
  return blocks.map((block) => {
    const wanted = Number.parseInt(shortHash(nameOf(block)), 16);
    let step = 0;
    while (step < firstBlockMark && taken.has(markAt(wanted + step))) step++;
    const mark = step < firstBlockMark ? markAt(wanted + step) : 0;
    taken.add(mark);
    return mark;
  });
}

function markAt(place: number): number {
  return firstBlockMark + (place % firstBlockMark);
}

function nameOf({ id, type, value }: Block): string {
  if (id !== undefined) return `id ${id}`;
  const words = [...walkTexts(value)].filter(({ key }) => key !== "type").map(({ text }) => text);
  const heading = /^#+ .*/.exec(words[0] ?? "");
  return `${type} ${heading ? heading[0] : words.join("\n")}`;
}
