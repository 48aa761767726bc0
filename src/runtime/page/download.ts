import { newElement } from "./dom.ts";
import { browserTimers } from "./timers.ts";

/** Long enough for a slow disk; the address costs only memory. */
const downloadMs = 60_000;

/** Hands the learner a file that was made here, a text or a page by its ending; nothing is sent. */
export function downloadFile(name: string, text: string): void {
  const type = name.endsWith("html") ? "html" : "plain";
  const address = URL.createObjectURL(new Blob([text], { type: `text/${type};charset=utf-8` }));
  const link = newElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  browserTimers.set(() => URL.revokeObjectURL(address), downloadMs);
}
