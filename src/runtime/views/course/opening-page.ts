import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { pageNameOf } from "../../page/page-names.ts";
import type { Navigation } from "./navigation.ts";

/**
 * What is on screen once the course has loaded: what the address names, which stays where a page is loaded anew; else with
 * `resume: auto` where the learner was; else the start page, whose one button leads on.
 */
export function goToOpeningPage(page: Document, run: CourseRun, navigation: Navigation, tools: PageTools): void {
  // Browsers go back to where the window was, or to the fragment, and until all has loaded more than once.
  history.scrollRestoration = "manual";
  if (navigation.goToAddress()) {
    if (page.readyState !== "complete") addEventListener("load", () => navigation.goToAddress());
  } else if (run.data.resume === "auto") goOn(run, navigation, tools);
}

function goOn(run: CourseRun, navigation: Navigation, { announce, words }: PageTools): void {
  const place = pageNameOf(run.state().place.page, run.data) ?? "start";
  if (place === "start") return;
  navigation.go(place, { again: true, quiet: !navigation.seen.has(place), isAddressed: true });
  if (navigation.current() !== place) return;
  const number = run.data.sessions.find(({ id }) => id === place)?.number;
  announce(number ? words("run.resumed", { number }) : words("run.resumedQuiz"));
}
