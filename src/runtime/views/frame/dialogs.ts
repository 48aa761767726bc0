import { hooks } from "../../../contract/hooks.ts";
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
