import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { all } from "../../page/dom.ts";
import type { Plugin } from "../../plugin.ts";

/** Brings a page to life when it is first opened: a course of 400 pages must not be wired before its start page answers. */
export function pageOpener(plugins: readonly Plugin[], run: CourseRun, tools: PageTools): (page: HTMLElement) => void {
  const alive = new Set<HTMLElement>();
  return (page) => {
    if (alive.has(page)) return;
    alive.add(page);
    for (const plugin of plugins) {
      if ("wireIn" in plugin) plugin.wireIn(page, run, tools);
      if ("half" in plugin) for (const block of all(page, hooks.half, plugin.half.type)) plugin.half.wire(block, run, tools);
    }
  };
}
