import type { CourseEvent } from "../../contract.shared.ts";
import type { CourseFrame } from "./course-frame.ts";
import { button, byId } from "./dom.ts";

/** A line at the bottom; empty: none. */
export function say(words: string, ...more: readonly Node[]): void {
  byId("toast", HTMLElement).replaceChildren(words, ...more);
}

/** To the block that was written, where it is on the page that is open; otherwise there is a way to it. */
export function follow({ touched }: CourseEvent, frame: CourseFrame): void {
  if (!touched) return say("");
  const { page, block, file, line } = touched;
  const show = (mayLeave: boolean) =>
    frame.tell({ type: "show", page, ...(block === undefined ? {} : { block }), mayLeave });
  show(false);
  void frame.next("shown", 2000).then((shown) => {
    if (shown?.page === page) return say("");
    const lead = () => {
      show(true);
      say("");
    };
    say(`Changed: ${file}:${line}`, button("Show it", lead, "link"));
  });
}
