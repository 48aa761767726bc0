import type { FromCourse, ToCourse } from "../../messages.shared.ts";
import type { Faults } from "../../fake-lms/scorm/faults.ts";
import type { LaunchPage } from "../launch/launch-page.ts";
import { blockOf, coursePage, courseReady, goToPage, shownPage, type CoursePage } from "./course-page.ts";
import { keepPage, restorePage, type Kept } from "./keep.ts";
import { tellPaths } from "./paths.ts";
import { patchPages } from "./patch.ts";
import { Pointer } from "./pointer.ts";
import { play, seenIn, watchActions } from "./record.ts";

/** The side of the panel in the launch page: it alone is of the course's origin, and so it does to the course what the panel asks. */
export function wireLive(launch: Pick<LaunchPage, "setFaults" | "log"> | undefined): void {
  const { panel = "", number = "0" } = document.documentElement.dataset;
  const tell = (message: FromCourse) => parent.postMessage(message, panel);
  const state = { number: Number(number) };
  const pick = new Pointer(
    (picked) => tell({ type: "pointed", ...picked }),
    (picked) => tell({ type: "chosen", ...picked }),
  );
  const acts = actsOf(tell, pick, state, launch);
  addEventListener("message", ({ origin, data }: MessageEvent<ToCourse>) => {
    if (origin === panel) (acts[data.type] as (message: ToCourse) => void)(data);
  });
  void courseReady().then((page) => {
    if (page) watchKeys(page, tell);
    tell({ type: "ready", number: state.number });
  });
}

type Acts = { readonly [Type in ToCourse["type"]]: (message: Extract<ToCourse, { readonly type: Type }>) => unknown };

function actsOf(
  tell: (message: FromCourse) => void,
  pick: Pointer,
  state: { number: number },
  launch: Pick<LaunchPage, "setFaults" | "log"> | undefined,
): Acts {
  const inCourse = (act: (page: CoursePage) => void) => void courseReady().then((page) => page && act(page));
  return {
    change({ number, change }) {
      const page = coursePage();
      const isDone = page !== undefined && applyChange(page, change);
      if (isDone) state.number = number;
      tell({ type: "changed", isDone, number });
    },
    keep() {
      const page = coursePage();
      tell({ type: "kept", kept: page ? keepPage(page) : undefined });
    },
    restore: ({ kept }) =>
      inCourse((page) => {
        restorePage(page, kept as Kept); // Made by `keepPage`.
        tell({ type: "restored" });
      }),
    show: (wish) => inCourse((page) => show(page, wish, tell)),
    // Names of faults, from this tool's own server.
    faults: ({ faults }) => launch?.setFaults(faults as Faults),
    pick: ({ isOn }) => pick.set(isOn),
    colours: ({ colours }) =>
      inCourse(({ document }) => {
        if (colours === "") delete document.documentElement.dataset["theme"];
        else document.documentElement.dataset["theme"] = colours;
      }),
    record: ({ chance }) =>
      inCourse((page) => watchActions(page, chance, (action, seen) => tell({ type: "did", action, seen }))),
    play: ({ action }) =>
      inCourse(
        (page) => void play(page, action).then((isFound) => tell({ type: "played", isFound, seen: seenIn(page) })),
      ),
    close() {
      // As a browser that is killed: nothing that the page does from here on reaches anybody.
      document.querySelector("iframe")?.remove();
      tell({ type: "closed" });
    },
  };
}

function applyChange(page: CoursePage, change: Extract<ToCourse, { readonly type: "change" }>["change"]): boolean {
  if (change.kind === "none") return true;
  if (change.kind === "pages") return patchPages(page, change.pages) && tellPaths(page, change.paths);
  if (change.kind === "anew") return false;
  for (const path of change.paths) freshen(page.document, path);
  return true;
}

/** The new style sheet first, so that the page is never without. */
function freshen(document: Document, path: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!new URL(link.href).pathname.endsWith(path)) continue;
    const next = document.createElement("link");
    next.rel = "stylesheet";
    next.href = `${path}?${Date.now()}`;
    next.addEventListener("load", () => link.remove());
    link.after(next);
  }
}

function show(
  page: CoursePage,
  { page: name, block, mayLeave }: Extract<ToCourse, { readonly type: "show" }>,
  tell: (message: FromCourse) => void,
): void {
  if (mayLeave) goToPage(page, name);
  const now = shownPage(page)?.dataset["page"] ?? "";
  tell({ type: "shown", page: now });
  const element = now === name ? blockOf(page, name, block) : undefined;
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= page.window.innerHeight;
  if (!isSeen) element.scrollIntoView({ block: "center" });
}

/** Keys of the panel work while the course has the focus; none of them is one that types. */
function watchKeys({ document: course }: CoursePage, tell: (message: FromCourse) => void): void {
  course.addEventListener("keydown", (event) => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    tell({ type: "key", key: event.code });
  });
}
