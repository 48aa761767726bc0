import { hooks } from "../../../contract/hooks.ts";
import { goTo } from "../../learning/attempt.ts";
import { reachEnd, sessionStatus, startSession } from "../../learning/completion.ts";
import type { Learner } from "../../learner.ts";
import { all, pagesOf } from "../../page/dom.ts";
import { pageNumberOf } from "../../page/page-names.ts";
import { browserTimers } from "../../page/timers.ts";
import { newAlarm } from "../../saving/alarm.ts";
import type { Navigation } from "./navigation.ts";

/** Scrolling rests this long before the place is noted. */
const restMs = 1500;

/** Keeps where the learner is, and completes sessions whose end was reached. */
export function wirePlace(page: Document, learner: Learner, navigation: Navigation): void {
  navigation.onChange((name) => arrive(learner, name));
  const alarm = newAlarm(browserTimers);
  addEventListener("scroll", () => alarm.set(restMs, () => notePlace(page, learner, navigation.current())));
  watchEnds(page, learner);
}

/** Opening a page is kept like a choice. Supporting pages are not remembered. */
function arrive(learner: Learner, name: string): void {
  const number = pageNumberOf(name, learner.data);
  if (number === undefined || name === "start") return;
  const session = learner.data.sessions.find(({ id }) => id === name);
  const placed = goTo(learner.state(), { page: number, block: 0 });
  learner.change(session ? startSession(placed, session) : placed, "soon");
}

function notePlace(page: Document, learner: Learner, name: string): void {
  const number = pageNumberOf(name, learner.data);
  if (number === undefined || name === "start") return;
  const section = pagesOf(page).get(name);
  if (section) learner.change(goTo(learner.state(), { page: number, block: topBlock(section) }), "place");
}

/** Number of the block at the top of the window. */
function topBlock(section: HTMLElement): number {
  const top = all(section, hooks.block).find((block) => block.getBoundingClientRect().bottom > 80);
  return Number(top?.dataset["block"] ?? 0);
}

/** A session ends where its navigation begins: seeing that, or pressing Next, is reaching the end. */
function watchEnds(page: Document, learner: Learner): void {
  const pages = pagesOf(page);
  for (const session of learner.data.sessions) {
    const ending = pages.get(session.id)?.querySelector("nav");
    if (!ending) continue;
    const reach = () => {
      const wasDone = sessionStatus(learner.state(), session) === "completed";
      const next = reachEnd(learner.state(), session);
      const isDone = !wasDone && sessionStatus(next, session) === "completed";
      learner.change(next, isDone ? "now" : "soon");
    };
    new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) reach();
    }).observe(ending);
    ending.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a[rel=next]")) reach();
    }, true);
  }
}
