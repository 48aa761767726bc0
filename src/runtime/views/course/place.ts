import { goTo } from "../../learning/attempt.ts";
import { reachEnd, sessionStatus, startSession } from "../../learning/completion.ts";
import type { Learner } from "../../learner.ts";
import { pagesOf } from "../../page/dom.ts";
import { reachEvent } from "../../page/links-into.ts";
import { pageNameOf, pageNumberOf } from "../../page/page-names.ts";
import { browserTimers } from "../../page/timers.ts";
import { newAlarm } from "../../saving/alarm.ts";
import { blockAt, markOf, topOf, type Seen } from "./last-seen.ts";
import type { Navigation } from "./navigation.ts";

/** Scrolling rests this long before the place is noted. */
const restMs = 1500;

/** Keeps where the learner is, and completes sessions whose end was reached. Gives what notes the place at once. */
export function wirePlace(document: Document, learner: Learner, navigation: Navigation): () => void {
  const pages = pagesOf(document);
  const recall = () => {
    const { place } = learner.state();
    const name = pageNameOf(place.page, learner.data) ?? "";
    const block = blockAt(pages.get(name), place.block);
    const isHere = name === navigation.current();
    if (!block || (isHere && topOf(pages.get(name)))) return;
    navigation.seen.set(name, block);
    // The page was loaded anew, and only now is known where in it the learner was.
    if (isHere) navigation.go(name, { again: true, isAddressed: true });
  };
  recall();
  learner.onRestored(recall);
  const alarm = newAlarm(browserTimers);
  let isDue = false;
  let page = "";
  const note = (top: Seen | undefined) => {
    if (isDue) notePlace(learner, page, top);
    isDue = false;
  };
  const noteNow = () => note(topOf(pages.get(page)));
  navigation.onChange((name, block) => {
    note(navigation.seen.get(page));
    page = name;
    arrive(learner, name, markOf(block));
  });
  for (const type of ["scroll", reachEvent]) {
    addEventListener(type, () => {
      isDue = true;
      alarm.set(restMs, noteNow);
    });
  }
  watchEnds(document, learner);
  return noteNow;
}

/** Opening a page is kept like a choice. Supporting pages are not remembered. */
function arrive(learner: Learner, name: string, block: number): void {
  const number = pageNumberOf(name, learner.data);
  if (number === undefined || name === "start") return;
  const session = learner.data.sessions.find(({ id }) => id === name);
  const placed = goTo(learner.state(), { page: number, block });
  learner.change(session ? startSession(placed, session) : placed, "soon");
}

function notePlace(learner: Learner, name: string, top: Seen | undefined): void {
  const number = pageNumberOf(name, learner.data);
  if (number === undefined || name === "start") return;
  learner.change(goTo(learner.state(), { page: number, block: markOf(top?.block) }, top?.before), "place");
}

/** A session ends where its navigation begins: seeing that, or pressing Next, is reaching the end. */
function watchEnds(page: Document, learner: Learner): void {
  const pages = pagesOf(page);
  for (const session of learner.data.sessions) {
    const ending = [...(pages.get(session.id)?.querySelectorAll("nav") ?? [])].at(-1);
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
