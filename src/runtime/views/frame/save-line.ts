import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { copyOf, fill, one } from "../../page/dom.ts";
import type { SaveStatus } from "../../saving/save-status.ts";
import { watchForSecondTab, type TabWorld } from "../../saving/second-tab.ts";
import { onAction } from "./dialogs.ts";

/** What the learner is told of saving: a line in the header always, a banner when something must be done. */
export function wireSaving(page: Document, run: CourseRun, tools: PageTools): void {
  let kind = "";
  run.onStatus((status) => {
    const { long, short, state } = describe(status, tools, run.data.course.language);
    const line = one(page, hooks.fill, "save");
    if (line) line.dataset["state"] = state;
    fill(page, "save-long", long);
    fill(page, "save-short", short);
    const next = kindOf(status);
    if (next !== kind) announceKind(page, status, long, tools);
    kind = next;
  });
  onAction(page, "save-again", () => run.tryAgain());
  addEventListener("online", () => run.tryAgain());
  watchForSecondTab(`build-course:tab:${run.data.course.id}`, String(tools.now() + Math.random()), browserTabs, () => run.stop());
  const notices = () => {
    for (const text of launchNotices(run, tools)) addAlert(page, text, false);
  };
  notices();
  run.onRestored(notices);
}

const browserTabs: TabWorld = {
  openChannel: (name) => new BroadcastChannel(name),
  storage: () => localStorage,
  events: window,
};

/** Routine saves are one kind: they are never announced. */
function kindOf(status: SaveStatus): string {
  if (status.type === "saved" || status.type === "saving") return "routine";
  if (status.type === "device") return status.connected ? "routine" : "device";
  if (status.type === "retrying") return status.failures < 2 ? "routine" : "retrying";
  return status.type;
}

function announceKind(page: Document, status: SaveStatus, long: string, tools: PageTools): void {
  one(page, hooks.fill, "alert")?.querySelector("[data-save]")?.remove();
  switch (status.type) {
    case "failed":
    case "signed-out":
    case "not-kept":
    case "notes-too-long":
    case "stopped":
      addAlert(page, long, true);
      return;
    case "device":
    case "retrying":
      if (kindOf(status) !== "routine") tools.announce(long);
      return;
    case "saved":
    case "saving":
    case "review":
      return;
  }
}

/** `role="alert"` on the place it is put into: it is read out without taking the focus. */
function addAlert(page: Document, text: string, isSaving: boolean): void {
  const alert = copyOf(page, "alert");
  if (!alert) return;
  fill(alert, "words", text);
  alert.toggleAttribute("data-save", isSaving);
  one(page, hooks.fill, "alert")?.append(alert);
}

interface Description {
  readonly long: string;
  readonly short: string;
  readonly state: "saved" | "saving" | "device" | "warning" | "error";
}

function describe(status: SaveStatus, { words }: PageTools, language: string): Description {
  const both = (key: string, state: Description["state"]): Description => ({
    long: words(`run.${key}`),
    short: words(`run.${key}Short`),
    state,
  });
  switch (status.type) {
    case "saved": {
      const time = new Date(status.at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
      return { long: words("run.savedAt", { time }), short: words("run.savedAtShort", { time }), state: "saved" };
    }
    case "saving":
      return { long: words("run.saving"), short: words("run.saving"), state: "saving" };
    case "device":
      return both(status.connected ? "savedDevice" : "offline", "device");
    case "not-kept":
      return both("lost", "error");
    case "retrying":
      return both("retrying", "warning");
    case "failed":
      return both("failed", "error");
    case "signed-out":
      return both("signedOut", "error");
    case "notes-too-long":
      return both("notesPartly", "warning");
    case "review":
      return both("reviewMode", "saved");
    case "stopped":
      return both("otherTab", "error");
  }
}

/** What the launch itself found out. */
function launchNotices(run: CourseRun, { words }: PageTools): readonly string[] {
  const { choice } = run.opened;
  return [...(choice.lied ? [words("run.notKept")] : []), ...(choice.offerNotes ? [words("run.notesOther")] : [])];
}
