import { hooks } from "../../../contract/hooks.ts";
import type { CourseData } from "../../../contract/page-data.ts";
import type { LearnerState } from "../../../contract/state.ts";
import { sessionStatus } from "../../learning/completion.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { all, fill } from "../../page/dom.ts";

/**
 * Number of the session that must be complete before a page opens; 0 when it is open. With free navigation all are;
 * what was opened once stays open, so that a completed course can be reviewed.
 */
export function sessionBefore(page: string, data: CourseData, state: LearnerState): number {
  if (data.navigation === "free" || state.outcome.completed) return 0;
  const index = page === "quiz" ? data.sessions.length : data.sessions.findIndex(({ id }) => id === page);
  const open = data.sessions.slice(0, Math.max(0, index)).findIndex((session) => sessionStatus(state, session) !== "completed");
  return open + 1;
}

/** A closed page is text that says when it opens, not a dead link. */
export function drawLocks(page: Document, learner: Learner, { words }: PageTools): void {
  for (const item of all(page, hooks.status)) {
    const link = item.querySelector("a");
    if (!link) continue;
    const number = sessionBefore(item.dataset["status"] ?? "", learner.data, learner.state());
    link.dataset["href"] ??= link.getAttribute("href") ?? "";
    if (number === 0) {
      link.setAttribute("href", link.dataset["href"]);
      continue;
    }
    link.removeAttribute("href");
    item.dataset["state"] = "locked";
    fill(item, { status: words("run.status.locked", { number }) });
  }
}
