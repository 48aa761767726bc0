import { fill } from "../page/dom.ts";
import type { DocumentTools } from "../plugin.ts";

/** Where the document says the author's pass mark and the LMS asks for another, the LMS's. */
export function wire(page: Document, { run, tools }: DocumentTools): void {
  const draw = () => {
    const { pass = 0, isAsked } = run.data.quiz ?? {};
    if (isAsked) fill(page, { need: tools.words("run.needAsked", { percent: pass * 100 }) });
  };
  run.onRestored(draw);
  draw();
}
