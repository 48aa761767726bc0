/** Speaks through the page's one live region. */
export type Announce = (text: string) => void;

/** Screen readers miss a text that replaces another at once: the region is emptied first. */
const pauseMs = 120;

/** Replaces the text of the live region, so that one action gives one message. */
export function announcer(region: HTMLElement): Announce {
  let timer = 0;
  return (text) => {
    region.textContent = "";
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, pauseMs);
  };
}
