import { newAlarm } from "../saving/alarm.ts";
import { browserTimers } from "./timers.ts";

/** Speaks through the page's one live region. */
export type Announce = (text: string) => void;

/** Screen readers miss a text that replaces another at once: the region is emptied first. */
const pauseMs = 120;

/** Replaces the text of the live region, so that one action gives one message. */
export function announcer(region: HTMLElement): Announce {
  const alarm = newAlarm(browserTimers);
  return (text) => {
    region.textContent = "";
    alarm.set(pauseMs, () => {
      region.textContent = text;
    });
  };
}
