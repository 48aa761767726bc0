import { expect, it, vi } from "vitest";
import { launch } from "../../e2e/visits.ts";
import { ProfileRoom } from "./packages.ts";

vi.setConfig({ testTimeout: 60_000 });

const words = {
  "open-edx": "If this page stays here, go on to something else in your learning system, or close the window.",
  openolat: "If this page stays here, go on to something else in your learning system, or close the window.",
  canvas: "If this page stays here, go on to something else in your learning system, or close the window.",
  "scorm-cloud": "If this window stays open, close it yourself.",
  totara: "If this page stays here, press “Exit activity” above it, or close the window.",
} as const;
const profiles = ["open-edx", "openolat", "canvas", "scorm-cloud", "totara"] as const;
const school = new ProfileRoom(profiles);

it.each(profiles)("B102 %s: in a frame, which no page can close, the learner reads what leads on", async (profile) => {
  school.room.lms.publish(school.packageFor(profile));
  const { learner, frame, page } = await launch(school.computer, school.room, { learner: profile });
  await learner.begin();
  await learner.leave();
  await expect.poll(() => frame.locator("[data-fill=closed-how]").innerText()).toBe(words[profile]);
  await page.close();
});
