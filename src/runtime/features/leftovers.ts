import type { PageParts } from "../parts.ts";
import { openDeviceStorage } from "../saving/device-storage.ts";
import { removeLeftovers } from "../saving/leftovers.ts";

/**
 * In the second script: nothing waits for it. Until an LMS is there it is not known who is whom; and where an LRS could not be
 * asked, statements of this learner still wait as they were.
 */
export function wire(_page: Document, { run, tools }: PageParts): void {
  const tidy = () => {
    if (!run.isConnected() || run.lms()?.xapi?.isOver) return;
    const storage = openDeviceStorage(
      () => window.localStorage,
      () => undefined,
      run.lasting,
    );
    removeLeftovers(storage, run.opened().device.key, tools.now());
  };
  tidy();
  run.onRestored(tidy);
}
