import type { CourseRun } from "./course-run.ts";
import type { PageTools } from "./learner.ts";
import { openDeviceStorage } from "./saving/device-storage.ts";
import { removeLeftovers } from "./saving/leftovers.ts";

/**
 * Removes what others left on this computer. Until an LMS is there it is not known who is whom; and where an LRS could not be
 * asked, statements of this learner still wait as they were.
 */
export function tidyUp(run: CourseRun, { now }: Pick<PageTools, "now">): void {
  const tidy = () => {
    if (!run.isConnected() || run.lms()?.xapi?.isOver) return;
    const storage = openDeviceStorage(
      () => window.localStorage,
      () => undefined,
      run.lasting,
    );
    removeLeftovers(storage, run.opened().device.key, now());
  };
  tidy();
  run.onRestored(tidy);
}
