import { hooks } from "../../../contract/hooks.ts";
import type { PageKind } from "../../../contract/hook-values.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { all, offer } from "../../page/dom.ts";
import type { LaterScripts } from "../../page/later-scripts.ts";
import { after } from "../../page/timers.ts";
import type { Part } from "../../parts.ts";
import { addAlert } from "../frame/notices.ts";
import type { Opening } from "./navigation.ts";

/** How long a learner waits for a page before being told what the wait is for. */
const patienceMs = 1000;

/** Pages that need nothing but the script that starts the page. */
const plainKinds: readonly PageKind[] = ["start", "support", "closed"];

/** What the scripts of the package have added so far, and those that are still to come. */
export interface PageScripts {
  readonly parts: readonly Part[];
  readonly later: LaterScripts;
}

/** Brings the pages of the document to life, each when it is first opened. */
export interface PageOpener extends Omit<Opening, "mayOpen"> {
  openAll(): void;
}

/** `begin` is called once, when all parts are there and before any of them is used. */
export function pageOpener(
  page: Document,
  run: CourseRun,
  { parts, later }: PageScripts,
  tools: PageTools,
  begin: () => void,
): PageOpener {
  const alive = new Set<HTMLElement>();
  let hasBegun = false;
  let told: HTMLElement | undefined;

  function wake(element: HTMLElement): void {
    if (alive.has(element)) return;
    alive.add(element);
    for (const part of parts) {
      if ("wireIn" in part) part.wireIn(element, run, tools);
      if ("half" in part) for (const block of all(element, hooks.half, part.half.type)) part.half.wire(block, run, tools);
    }
  }
  function areHere(): boolean {
    if (!later.areHere()) return false;
    if (!hasBegun) {
      hasBegun = true;
      begin();
    }
    return true;
  }
  function tell(key?: string): void {
    told?.remove();
    told = key === undefined ? undefined : addAlert(page, tools.words(key));
    // Nothing is unsaved.
    if (told) offer(told, { "notes-download": false });
  }

  void later.load().then(areHere);
  return {
    open(element) {
      if (!areHere()) return plainKinds.some((kind) => kind === element.dataset["kind"]);
      wake(element);
      return true;
    },
    openAll: () => all(page, hooks.page).forEach(wake),
    // The learner is told if it takes long, or fails.
    async wait() {
      const loading = later.load();
      if ((await Promise.race([loading, after(patienceMs)])) === undefined) tell("run.pageLoading");
      await loading;
      tell(areHere() ? undefined : "run.pageNotLoaded");
      return hasBegun;
    },
  };
}
