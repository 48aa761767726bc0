import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { one, onActions, say, when } from "../../page/dom.ts";
import { hooks } from "../../../contract/hooks.ts";
import { after, afterPaint } from "../../page/timers.ts";
import { losesLastWords } from "../../page/last-words.ts";
import { closeDialog, openDialog } from "./dialogs.ts";
import type { Navigation } from "../course/navigation.ts";

/** Where the course goes as it ends, and what its parts have to say before the LMS's session does. */
export interface Leaving {
  readonly navigation: Navigation;
  readonly endings: readonly (() => void)[];
}

/** How the course ends: by the button, by a closed window, by a frame that is blanked. */
export function wireLeaving(page: Document, run: CourseRun, leaving: Leaving, tools: PageTools): void {
  const { navigation, endings } = leaving;
  const end = () => endings.forEach((ending) => ending());
  // ILIAS calls kept, unheard, what is committed in a click: there it waits for the click to be over.
  const afterClick = (): Promise<unknown> => (run.data.driver.beforeUnload ? after(0) : Promise.resolve());
  onActions(page, {
    exit() {
      openDialog(page, "exit");
      afterPaint(() => run.saver.flush());
    },
    leave() {
      end();
      run.lms()?.xapi?.askAgain();
      void afterClick().then(() => leaveByButton(page, run, navigation, tools));
    },
  });
  run.onStatus(() => sayUnsaved(page, run, tools));
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") run.saver.flush();
  });
  // Not `unload`: Moodle 4.5 forbids it by Permissions-Policy, and Chrome is removing it.
  addEventListener("pagehide", () => {
    end();
    run.saver.leave();
  });
  addEventListener("pageshow", (event) => {
    // Restored from the back/forward cache: the LMS session is over, so a fresh one is needed.
    if (event.persisted) location.reload();
  });
  if (run.data.driver.beforeUnload || losesLastWords()) addEventListener("beforeunload", () => run.saver.pause());
}

function sayUnsaved(page: Document, run: CourseRun, { words }: PageTools): void {
  const status = run.status();
  const isKept = "onDevice" in status && status.onDevice && run.isConnected();
  const unsaved = "onDevice" in status ? words("run.exitUnsaved") + (isKept ? ` ${words("run.exitKept")}` : "") : "";
  const notes = status.type === "notes-too-long" && words(status.onDevice ? "run.exitNotes" : "run.notesLost");
  const text = status.type === "superseded" ? words("run.superseded") : notes || unsaved;
  say(one(page, hooks.fill, "exit-warning"), text);
  when(page, {
    "work-saved": text === "" && (status.type === "saved" || status.type === "device"),
  });
}

const closings = { window: "run.closeWindow", "exit-activity": "run.closeMoodle", page: "run.closePage" } as const;

/** Ends the session once everything is kept; closes the window if the browser lets it, and says so if not. */
async function leaveByButton(page: Document, run: CourseRun, navigation: Navigation, tools: PageTools): Promise<void> {
  const result = await run.saver.exit();
  if (result !== "kept" && run.isConnected()) return sayUnsaved(page, run, tools);
  closeDialog(page, "exit");
  navigation.go("closed");
  page.documentElement.dataset["closed"] = "";
  const xapi = run.lms()?.xapi;
  await xapi?.allSent();
  if (xapi?.returnUrl) return location.assign(xapi.returnUrl);
  say(one(page, hooks.fill, "closed-how"), run.isConnected() ? tools.words(closings[run.data.driver.closesBy]) : "");
  // Works only in a window that a script opened; in a frame it does nothing, and the page says what does.
  window.close();
}
