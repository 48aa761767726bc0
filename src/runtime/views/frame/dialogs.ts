import { hooks, type Action } from "../../../contract/hooks.ts";
import { one } from "../../page/dom.ts";

/** Opens a dialog; where the element is not supported or was taken away, nothing happens. */
export function openDialog(page: Document, name: string): void {
  const dialog = one(page, hooks.dialog, name);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function closeDialog(page: Document, name: string): void {
  const dialog = one(page, hooks.dialog, name);
  if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
}

/** Calls `act` when a button with this action is pressed. */
export function onAction(page: Document, name: Action, act: (button: HTMLElement) => void): void {
  page.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(`[${hooks.action}]`) : null;
    if (target?.dataset["action"] === name) act(target);
  });
}
