import { tried } from "../tried.ts";
import type { BrowserStorage } from "./device-storage.ts";

/** What two tabs can talk through. Any part may be missing or throw where the browser blocks it. */
export interface TabWorld {
  /** `new BroadcastChannel(name)`. */
  readonly openChannel: (name: string) => Pick<BroadcastChannel, "postMessage" | "close" | "onmessage">;
  readonly storage: () => Pick<BrowserStorage, "setItem" | "removeItem">;
  /** The window, for its `storage` events, which reach only the other tabs. */
  readonly events: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/**
 * Tells when the same course is opened in another tab: the tab that was there first is called, so
 * that it can send what waits and stop saving; two tabs would write over each other. Gives a
 * function that ends the watch.
 */
export function watchForSecondTab(name: string, ownId: string, world: TabWorld, onNewer: () => void): () => void {
  const hear = (message: unknown): void => {
    if (typeof message === "string" && message !== "" && message !== ownId) onNewer();
  };
  const channel = tried(() => {
    const opened = world.openChannel(name);
    opened.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
    opened.postMessage(ownId);
    return opened;
  });
  if (channel) return () => tried(() => channel.close());
  const hearStorage = (event: Event): void => {
    if ("key" in event && event.key === name && "newValue" in event) hear(event.newValue);
  };
  tried(() => world.events.addEventListener("storage", hearStorage));
  tried(() => {
    world.storage().setItem(name, ownId);
    world.storage().removeItem(name);
  });
  return () => tried(() => world.events.removeEventListener("storage", hearStorage));
}
