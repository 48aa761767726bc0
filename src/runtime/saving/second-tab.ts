import { tried } from "../tried.ts";

/** What two tabs talk through: `new BroadcastChannel(name)`, which throws where the browser blocks it. */
export type OpenChannel = (name: string) => Pick<BroadcastChannel, "postMessage" | "onmessage">;

/**
 * Tells when the same course is opened in another tab: the tab that was there first is called, so that it can send what
 * waits and stop saving; two tabs would write over each other. Neither a channel nor storage tells a tab of itself.
 */
export function watchForSecondTab(name: string, openChannel: OpenChannel, onNewer: () => void): void {
  const isOpen = tried(() => {
    const channel = openChannel(name);
    channel.onmessage = onNewer;
    channel.postMessage("");
    return true;
  });
  if (!isOpen) tried(() => watchStorage(name, onNewer));
}

/** Where there is no channel: a key that is written and removed at once tells every other tab of it. */
function watchStorage(name: string, onNewer: () => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === name && newValue !== null) onNewer();
  });
  localStorage.setItem(name, "1");
  localStorage.removeItem(name);
}
