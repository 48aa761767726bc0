import { hooks } from "../../../contract/hooks.ts";
import type { CourseRun } from "../../course-run.ts";
import type { PageTools } from "../../learner.ts";
import { all, one, onActions } from "../../page/dom.ts";
import { keyPrefix, openDeviceStorage } from "../../saving/device-storage.ts";
import { openDialog } from "./dialogs.ts";

/** The Display dialog: choices that apply at once and are kept on the device, like the browser's own settings. */
export function wireDisplay(page: Document, { lasting }: CourseRun, { announce, words }: PageTools): void {
  const storage = openDeviceStorage(
    () => window.localStorage,
    () => undefined,
    lasting,
  );
  for (const input of all(one(page, hooks.dialog, "settings"), hooks.setting)) {
    if (!(input instanceof HTMLInputElement)) continue;
    const name = input.dataset["setting"] ?? "";
    const key = `${keyPrefix}display:${name}`;
    // What is kept counts only while the dialog still offers it.
    if (storage.get(key) === input.value) input.checked = true;
    if (input.checked) apply(page.documentElement, name, input.value);
    input.addEventListener("change", () => {
      storage.set(key, input.value);
      apply(page.documentElement, name, input.value);
      announce(words("run.settingChanged"));
    });
  }
  onActions(page, { settings: () => openDialog(page, "settings") });
}

/** Text size is a factor that styles reckon with; colours and movement are states. */
function apply(root: HTMLElement, name: string, value: string): void {
  if (name === "scale") root.style.setProperty("--scale", value);
  else root.dataset[name] = value;
}
