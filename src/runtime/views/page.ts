import { hooks } from "../../contract/hooks.ts";
import type { CourseRun } from "../course-run.ts";
import type { PageTools } from "../learner.ts";
import type { Part } from "../parts.ts";
import { all, one, onActions, say, when } from "../page/dom.ts";
import { pageNameOf } from "../page/page-names.ts";
import { wireProgress } from "./course/course-progress.ts";
import { wireDisplay } from "./frame/display.ts";
import { wireKnowledgeChecks } from "./content/knowledge-checks.ts";
import { wireLeaving } from "./frame/leaving.ts";
import { wireNavigation } from "./course/navigation.ts";
import { wirePlace } from "./course/place.ts";
import { wirePrint } from "./frame/print.ts";
import { wireNotices } from "./frame/notices.ts";
import { wireSaving } from "./frame/save-line.ts";
import { sessionBefore } from "./course/linear.ts";
import { wireMedia } from "./content/media.ts";

/** Brings the page to life: every part of it by its hooks, over the one learner. */
export function wirePage(page: Document, run: CourseRun, parts: readonly Part[], tools: PageTools): void {
  const { data } = run;
  const mayOpen = (name: string) => sessionBefore(name, data, run.state()) === 0;
  page.documentElement.classList.replace("no-js", "js");
  const navigation = wireNavigation(page, data.course.title, tools.words, mayOpen);
  onActions(page, {
    forget() {
      run.forget();
      location.reload();
    },
  });
  wireDisplay(page, tools);
  wireProgress(page, run, tools);
  wireKnowledgeChecks(page, run, tools);
  wirePlace(page, run, navigation);
  wireMedia(page, tools);
  wirePrint(page);
  wireSaving(page, run, tools);
  wireNotices(page, run, tools);
  for (const part of parts) {
    if ("wire" in part) part.wire(page, { run, navigation, tools });
    if ("half" in part) for (const block of all(page, hooks.half, part.half.type)) part.half.wire(block, run, tools);
  }
  // Last: what a part has to say as the page goes, it says before the LMS's session ends.
  wireLeaving(page, run, navigation, tools);
  const restored = () => {
    sayReopened(page, run, tools);
    when(page, { stored: !run.isConnected() && run.opened().isKept });
  };
  restored();
  run.onRestored(restored);
  for (const due of all(page, hooks.due)) {
    due.hidden = Date.parse(`${due.dataset["due"] ?? ""}T23:59:59`) > tools.now();
  }
  openFirst();

  /** The start page, whose one button leads on; with `resume: auto` straight to the place. */
  function openFirst(): void {
    const place = pageNameOf(run.state().place.page, data);
    const auto = data.resume === "auto" && place !== undefined && place !== "start";
    navigation.go(auto ? place : "start", { quiet: true });
    const number = data.sessions.find(({ id }) => id === place)?.number;
    if (auto) tools.announce(number ? tools.words("run.resumed", { number }) : tools.words("run.resumedQuiz"));
  }
}

/** A question that changed since it was answered says so above itself. */
function sayReopened(page: Document, run: CourseRun, { words }: PageTools): void {
  for (const slot of run.opened().reopened) {
    for (const question of all(page, hooks.question, String(slot))) {
      say(one(question, hooks.fill, "notice"), words("run.reopened"));
    }
  }
}
