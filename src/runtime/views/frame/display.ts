import { hooks } from "../../../contract/hooks.ts";
import { one } from "../../page/dom.ts";
import { onAction, openDialog } from "./dialogs.ts";
import type { PageTools } from "../../learner.ts";

/** Where the choices are kept: on the device, like the browser's own settings. */
export interface DisplayStorage {
  read(): string | undefined;
  write(text: string): void;
}

/** Text size (a factor), colours and movement, by the names in `data-setting`. */
type Choices = Readonly<Record<string, string>>;
const standard: Choices = { scale: "1", theme: "auto", motion: "auto" };

/** The Display dialog: three choices that apply at once and last. */
export function wireDisplay(page: Document, storage: DisplayStorage, tools: PageTools): void {
  let choices: Choices = { ...standard, ...readChoices(storage) };
  apply(page, choices);
  const dialog = one(page, hooks.dialog, "settings");
  for (const input of dialog?.querySelectorAll<HTMLInputElement>(`input[${hooks.setting}]`) ?? []) {
    input.checked = choices[input.dataset["setting"] ?? ""] === input.value;
  }
  dialog?.addEventListener("change", (event) => {
    const name = event.target instanceof HTMLInputElement ? event.target.dataset["setting"] : undefined;
    if (!(event.target instanceof HTMLInputElement) || name === undefined) return;
    choices = { ...choices, [name]: event.target.value };
    storage.write(JSON.stringify(choices));
    apply(page, choices);
    tools.announce(tools.words("run.settingChanged"));
  });
  onAction(page, "settings", () => openDialog(page, "settings"));
}

function readChoices(storage: DisplayStorage): Choices {
  try {
    const read: unknown = JSON.parse(storage.read() ?? "{}");
    return typeof read === "object" && read !== null ? Object.fromEntries(Object.entries(read).map(([key, value]) => [key, String(value)])) : {};
  } catch {
    return {};
  }
}

function apply(page: Document, choices: Choices): void {
  const root = page.documentElement;
  root.style.setProperty("--scale", choices["scale"] ?? "1");
  root.dataset["theme"] = choices["theme"] ?? "auto";
  root.dataset["motion"] = choices["motion"] ?? "auto";
}
