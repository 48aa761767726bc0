import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { timeOf } from "../../page/wording/dates.ts";
import { fill, one, onActions } from "../../page/dom.ts";
import { keyPrefix, storageName } from "../../saving/device-storage.ts";
import type { SaveStatus } from "../../saving/save-status.ts";
import { watchForSecondTab } from "../../saving/second-tab.ts";
import { tried } from "../../tried.ts";
import { addAlert } from "./notices.ts";
import { wireUnsavedHere } from "./unsaved-here.ts";

/** What the learner is told of saving: a line in the header always, a banner when something must be done. */
export function wireSaving(page: Document, run: CourseRun, tools: PageTools): void {
  const { words, announce } = tools;
  const alerts = one(page, hooks.fill, "alert");
  const sayHere = wireUnsavedHere(page);
  /** Only a change of what is announced is announced: routine saves are silent, and all the same. */
  let announced = "";
  run.onStatus((status) => {
    const { key, state, tells } = lineOf(status, run.lms()?.xapi !== undefined);
    const time = status.type === "saved" ? timeOf(status.at, run.data.course.locale) : "";
    const long = words(`run.${key}`, { time });
    one(page, hooks.fill, "save").dataset["state"] = state;
    // A listener of the page's, and so a price for going back to it, only while closing would lose something: Chrome 109 asks
    // for a value. What another page keeps is not lost, and what it does not is lost already.
    window.onbeforeunload = state === "error" && !/^(otherTab|superseded)$/.test(key) ? () => key : null;
    fill(page, {
      "save-long": long,
      "save-short": status.type === "saving" ? long : words(`run.${key}Short`, { time }),
    });
    const next = tells === "nothing" ? "" : key;
    sayHere(state === "error" ? long : "");
    if (next === announced) return;
    announced = next;
    alerts.querySelector("[data-save]")?.remove();
    if (tells === "politely") announce(long);
    if (tells === "at once") addAlert(page, long).dataset["save"] = key;
  });
  const again = (): void => {
    run.lms()?.xapi?.askAgain();
    run.saver.tryAgain();
  };
  onActions(page, { "save-again": again, reopen: openAgain });
  addEventListener("online", again);
  watchForSecondTab(
    `${keyPrefix}tab:${storageName(run.data)}`,
    (name) => new BroadcastChannel(name),
    () => run.saver.stop(),
  );
}

/**
 * Another launch: in Moodle 4.5 signing in elsewhere does not heal a page. As far out as this page may reach, since the
 * LMS's own page has the session. What is unsaved is on the device, so nothing is asked first.
 */
function openAgain(): void {
  window.onbeforeunload = null;
  let outermost: Window = window;
  tried(() => {
    // Throws at the page of another host.
    while (outermost.parent !== outermost && outermost.parent.location.href) outermost = outermost.parent;
  });
  outermost.location.reload();
}

/** The line for a status: key of its words, its state for styles, and whether a learner who does not look is told. */
interface Line {
  readonly key: string;
  readonly state: "saved" | "saving" | "device" | "warning" | "error";
  readonly tells: "nothing" | "politely" | "at once";
}

const lines: Readonly<Record<Exclude<SaveStatus["type"], "device" | "retrying"> | "session-over", Line>> = {
  saved: { key: "savedAt", state: "saved", tells: "nothing" },
  saving: { key: "saving", state: "saving", tells: "nothing" },
  review: { key: "reviewMode", state: "saved", tells: "nothing" },
  "not-kept": { key: "lost", state: "error", tells: "at once" },
  failed: { key: "failed", state: "error", tells: "at once" },
  "not-recorded": { key: "notRecorded", state: "error", tells: "at once" },
  "session-over": { key: "sessionOver", state: "error", tells: "at once" },
  "signed-out": { key: "signedOut", state: "error", tells: "at once" },
  "notes-too-long": { key: "notesPartly", state: "warning", tells: "at once" },
  stopped: { key: "otherTab", state: "error", tells: "at once" },
  superseded: { key: "superseded", state: "error", tells: "at once" },
};

/** `isLaunched`: by a key that the address holds. No reload gives the page another, a new launch does. */
function lineOf(status: SaveStatus, isLaunched: boolean): Line {
  if ("onDevice" in status && !status.onDevice) {
    return { key: status.type === "notes-too-long" ? "notesLost" : "unsaved", state: "error", tells: "at once" };
  }
  if (status.type === "retrying") {
    return { key: "retrying", state: "warning", tells: status.failures < 2 ? "nothing" : "politely" };
  }
  if (status.type !== "device") return lines[isLaunched && status.type === "signed-out" ? "session-over" : status.type];
  const isRoutine = status.connected;
  return { key: isRoutine ? "savedDevice" : "offline", state: "device", tells: isRoutine ? "nothing" : "politely" };
}
