import { hooks } from "../../../contract/hooks.ts";
import type { SessionData } from "../../../contract/page-data.ts";
import type { Words } from "../../../contract/wording.ts";
import { pageStart } from "../../../contract/state.ts";
import { sessionStatus } from "../../learning/completion.ts";
import { outstanding, type Outstanding } from "../../learning/outstanding.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { addressOf, all, fill, newElement, one, pagesOf } from "../../page/dom.ts";
import type { Navigation } from "./navigation.ts";

/** A list that is longer is told by its beginning: what comes first is what to do first. */
const shownItems = 4;

/** What is left to complete the course, wherever a page has a place for it: drawn again after each change. */
export function wireToDo(page: Document, learner: Learner, navigation: Navigation, tools: PageTools): void {
  const pages = pagesOf(page);
  const draw = () => {
    const left = learner.records ? outstanding(learner.state(), learner.data, scoreWith(tools)) : [];
    // Of thousands of sessions only the one on screen, which the document's own are without.
    const shown = pages.get(navigation.current());
    const places = [page, ...(shown ? [shown] : [])].flatMap((root) => all(root, hooks.fill, "to-do"));
    for (const place of new Set(places)) drawAt(place, left, { page, learner, words: tools.words });
    const session = learner.data.sessions.find(({ id }) => id === navigation.current());
    if (shown && session) one(shown, hooks.fill, "recap").dataset["state"] = sessionStatus(learner.state(), session);
  };
  learner.onChange(draw);
  navigation.onChange(draw);
  draw();
}

/** What a list is drawn from. */
interface Place {
  readonly page: Document;
  readonly learner: Learner;
  readonly words: Words;
}

function drawAt(place: HTMLElement, left: readonly Outstanding[], here: Place): void {
  const { learner, words } = here;
  const at = place.closest<HTMLElement>(`[${hooks.page}]`)?.dataset["page"] ?? "";
  const session = learner.data.sessions.find(({ id }) => id === at);
  const items = session ? activitiesOf(session, left, here) : linesAt(at, left, here);
  const course = learner.data.course.unit === undefined ? "run.toDoCourse" : "run.toDoPart";
  place.hidden = items.length === 0;
  fill(place, { "to-do-words": words(session ? "run.toDoHere" : course) });
  const shown = items.slice(0, shownItems);
  // In the exit dialog nothing leads away: it is answered first.
  const drawn = shown.map((item) => {
    const { text, to } = item();
    return itemOf(text, place.closest("dialog") ? "" : to);
  });
  const more = items.length - shown.length;
  if (more > 0) drawn.push(itemOf(words("run.toDoMore", { number: more })));
  one(place, hooks.fill, "to-do-list").replaceChildren(...drawn);
}

interface Item {
  readonly text: string;
  /** The address it leads to. */
  readonly to: string;
}

/** Put into words only where it is shown: of hundreds that are left, four are. */
type Later = () => Item;

/** At the end of a session, its own: each leads to its very block. */
function activitiesOf(session: SessionData, left: readonly Outstanding[], at: Place): readonly Later[] {
  const here = left.find((item) => item.type === "session" && item.session === session);
  const section = pagesOf(at.page).get(session.id) ?? at.page;
  return (here?.type === "session" ? here.slots : []).map((slot) => () => itemOfSlot(slot, section, at));
}

function itemOfSlot(slot: number, section: ParentNode, { learner: { data }, words }: Place): Item {
  const fields = [hooks.question, hooks.note, hooks.slot].flatMap((hook) => all(section, hook, String(slot)));
  const block = fields[0]?.closest<HTMLElement>(`[${hooks.block}]`);
  if (block) block.id ||= `to-do-${slot}`;
  const ofSlot = (one: { readonly slot: number }) => one.slot === slot;
  const text =
    data.checks.find(ofSlot)?.description ??
    data.notes.find(ofSlot)?.prompt ??
    // Cards to turn, a film to play: what the block calls itself.
    block?.querySelector("h2, h3, h4, figcaption")?.textContent.trim();
  return { text: text || words("run.left", { count: 1 }), to: block ? `#${block.id}` : "" };
}

/** The sessions, and the quiz where its own pages do not say it. The start page's list says as much while one was never opened. */
function linesAt(at: string, left: readonly Outstanding[], { page, learner, words }: Place): readonly Later[] {
  const state = learner.state();
  const isUnopened = (item: Outstanding) =>
    item.type === "session" && sessionStatus(state, item.session) === "not started";
  if (at === "start" && (state.place.page === pageStart || left.some(isUnopened))) return [];
  const isAtQuiz = at === "quiz" || at === "results";
  return left
    .filter(({ type }) => type === "session" || !isAtQuiz)
    .map((item) => () => {
      if (item.type === "quiz") return { text: words(quizKey(item)), to: addressOf(page, "quiz") };
      const { session, slots } = item;
      const { number, id } = session;
      const done = slots.length && words("run.toDoSession", { number, left: words("run.left", { count: slots.length }) });
      return { text: done || words("run.toDoRead", { number }), to: addressOf(page, id) };
    });
}

function quizKey({ must, attemptsLeft }: Extract<Outstanding, { readonly type: "quiz" }>): string {
  if (must === "attempted") return "run.toDoTake";
  return attemptsLeft > 0 ? "run.toDoPass" : "run.toDoNoAttempt";
}

function itemOf(text: string, to = ""): HTMLElement {
  const item = newElement("li");
  const link = newElement("a", text);
  if (to) link.href = to;
  item.append(to ? link : text);
  return item;
}
