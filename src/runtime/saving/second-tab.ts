import { tried } from "../tried.ts";

/** What two tabs talk through: `new BroadcastChannel(name)`, which throws where the browser blocks it. */
export type OpenChannel = (name: string) => Pick<BroadcastChannel, "postMessage" | "onmessage">;

/**
 * Tells when the same course is opened in another tab: the tab that was there first is called, so that it can send what
 * waits and stop saving; two tabs would write over each other. A channel never hears itself.
 */
export function watchForSecondTab(name: string, openChannel: OpenChannel, onNewer: () => void): void {
  tried(() => {
    const channel = openChannel(name);
    channel.onmessage = onNewer;
    channel.postMessage("");
  });
}
