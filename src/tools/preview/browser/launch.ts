import { addFrame } from "./launch/course-frame.ts";
import { launchOptions } from "./launch/launch-options.ts";
import { openLaunchPage } from "./launch/launch-page.ts";
import { scormLmss } from "./launch/scorm-lmss.ts";
import { forgetDevice } from "./live/forget.ts";
import { wireLive } from "./live/live.ts";

/** The launch page of a preview: as an LMS of the tests, and with what the panel needs. */
async function open(): Promise<void> {
  const { address = "" } = document.documentElement.dataset;
  if (new URLSearchParams(location.search).has("clear")) await forgetDevice();
  if (address === "") return wireLive(openLaunchPage(scormLmss));
  // xAPI, cmi5 and a course without an LMS are told all they need in their address.
  addFrame(address, launchOptions(location.search));
  wireLive(undefined);
}

void open();
