import { newElement } from "./dom.ts";
import { browserTimers } from "./timers.ts";

/** Long enough for a slow disk; the address costs only memory. */
const downloadMs = 60_000;

/** Hands the learner a file that was made here; nothing is sent. */
export function downloadFile(page: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = newElement("a");
  link.href = address;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  browserTimers.set(() => URL.revokeObjectURL(address), downloadMs);
}
