import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { all } from "../../page/dom.ts";
import type { Part } from "../../parts.ts";

/** Brings a page to life when it is first opened: a course of 400 pages must not be wired before its start page answers. */
export function pageOpener(parts: readonly Part[], run: CourseRun, tools: PageTools): (page: HTMLElement) => void {
  const alive = new Set<HTMLElement>();
  return (page) => {
    if (alive.has(page)) return;
    alive.add(page);
    for (const part of parts) {
      if ("wireIn" in part) part.wireIn(page, run, tools);
      if ("half" in part) for (const block of all(page, hooks.half, part.half.type)) part.half.wire(block, run, tools);
    }
  };
}
