import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { copyOf, fill, one } from "../../page/dom.ts";

/** What the launch found that the learner should know. */
export function wireNotices(page: Document, run: CourseRun, tools: PageTools): void {
  const notices = () => {
    const { choice, aside } = run.opened();
    const isOver = run.lms()?.xapi?.isOver;
    const isRecovered = choice.use === "mirror" && run.isConnected();
    if (isOver) addAlert(page, tools.words("run.launchAgain"));
    else if (isRecovered) addAlert(page, tools.words("run.recovered"));
    else if (choice.fault) addAlert(page, tools.words(faults[choice.fault]));
    for (const key of aside.keys()) addAlert(page, tools.words("run.notesOther")).dataset["aside"] = key;
  };
  notices();
  run.onRestored(notices);
}

const faults = { older: "run.notKept", unread: "run.notWhole", reset: "run.startedAfresh" } as const;

/** `role="alert"` on the place it is put into: it is read out without taking the focus. */
export function addAlert(page: Document, text: string): HTMLElement {
  const alert = copyOf(page, "alert");
  fill(alert, { words: text });
  one(page, hooks.fill, "alert").append(alert);
  return alert;
}
