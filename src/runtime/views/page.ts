import { hooks } from "../../contract/hooks.ts";
import type { CourseRun } from "../course-run.ts";
import type { PageTools } from "../learner.ts";
import { all, one, onActions, pagesOf, say, when } from "../page/dom.ts";
import type { Plugin } from "../plugin.ts";
import { wireProgress } from "./course/course-progress.ts";
import { wireDisplay } from "./frame/display.ts";
import { wireLeaving } from "./frame/leaving.ts";
import { wireNavigation } from "./course/navigation.ts";
import { goToOpeningPage } from "./course/opening-page.ts";
import { pageOpener } from "./course/page-opener.ts";
import { wirePlace } from "./course/place.ts";
import { wireNotices } from "./frame/notices.ts";
import { wirePrint } from "./frame/print.ts";
import { wireSaving } from "./frame/save-line.ts";
import { wireToDo } from "./course/to-do.ts";
import { sessionBefore } from "./course/linear.ts";

/** Brings the page to life: every part of it by its hooks, over the one learner. */
export function wirePage(page: Document, run: CourseRun, plugins: readonly Plugin[], tools: PageTools): void {
  const endings: (() => void)[] = [];
  const mayOpen = (name: string) => sessionBefore(name, run.data, run.state()) === 0;
  page.documentElement.classList.replace("no-js", "js");
  const open = pageOpener(plugins, run, tools);
  const navigation = wireNavigation(page, tools, { mayOpen, open });
  onActions(page, {
    forget() {
      run.forget();
      location.reload();
    },
  });
  wireDisplay(page, run, tools);
  wireProgress(page, run, tools);
  wireToDo(page, run, navigation, tools);
  const notePlace = wirePlace(page, run, navigation);
  endings.push(notePlace);
  page.addEventListener("visibilitychange", notePlace);
  wireSaving(page, run, tools);
  wireNotices(page, run, tools);
  wireLeaving(page, run, { navigation, endings }, tools);
  wirePrint(page, () => pagesOf(page).forEach(open));
  const restored = () => {
    sayReopened(page, run, tools);
    when(page, { stored: !run.isConnected() && run.opened().isKept });
  };
  restored();
  run.onRestored(restored);
  for (const due of all(page, hooks.due)) {
    due.hidden = Date.parse(`${due.dataset["due"] ?? ""}T23:59:59`) > tools.now();
  }
  navigation.go("start", { quiet: true });
  const onLeave = (listener: () => void) => void endings.push(listener);
  for (const plugin of plugins) if ("wire" in plugin) plugin.wire(page, { run, navigation, tools, onLeave });
  goToOpeningPage(page, run, navigation, tools);
}

/** A question that changed since it was answered says so above itself. */
function sayReopened(page: Document, run: CourseRun, { words }: PageTools): void {
  for (const slot of run.opened().reopened) {
    for (const question of all(page.body, hooks.question, String(slot))) {
      say(one(question, hooks.fill, "notice"), words("run.reopened"));
    }
  }
}
