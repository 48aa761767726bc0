import { expect, test } from "vitest";
import { lmss } from "../any-other-history.ts";
import { tell, type Setting, type Step } from "../history.ts";
import type { Fault } from "../pretend-lms.ts";

/* What random histories have found in ESR, ILIAS, the Learning Hub and Open edX, each as the shortest one. */
const settingOf = (other: NonNullable<Setting["other"]>, profile: Setting["course"]["profile"]): Setting => ({
  course: {
    feedback: "each",
    retry: "all",
    attempts: 0,
    draw: 3,
    rule: "passed",
    shuffle: false,
    interactions: "auto",
    profile,
  },
  isAnonymous: false,
  without: [],
  seed: 0,
  other,
});
const page = 0;
const launch = (network: "on" | "beacons lost", forMs = 1): Step => ({
  do: "launch",
  learner: 0,
  computer: 0,
  before: "crash",
  way: {
    faults: {},
    mode: "normal",
    apiAfterMs: 0,
    isAlone: false,
    hasDatabase: true,
    ...(network === "on" ? {} : { outage: { network, forMs } }),
  },
});
const doesSession: Step = { do: "do session", page, n: 0, right: true };
const doesAll: Step = { do: "do all", page, n: 0, right: true };
const leave: Step = { do: "leave", page, n: 0 };
const profiles = Object.keys(lmss) as (keyof typeof lmss)[];

test("B103: in ILIAS a beacon is not believed, also of a page whose launch met no server", async () => {
  const close: Step = { do: "close", page, n: 3 };
  const steps = [launch("beacons lost", 20_000), doesSession, close, launch("on")];
  const { complaints, lines } = await tell(settingOf("ilias", "ilias"), steps);
  expect(complaints).toEqual([]);
  expect(lines.join("\n")).toContain("page 2 goes on with mirror");
});

test("B103: in ILIAS a beacon of a click on “Try again” is not believed either", async () => {
  const again: Step = { do: "try again", page, n: 0 };
  const { complaints } = await tell(settingOf("ilias", "ilias"), [launch("beacons lost", 60_000), doesSession, again]);
  expect(complaints).toEqual([]);
});

test("in the Learning Hub who comes back after the pass begins anew, and nobody calls that a loss", async () => {
  const { complaints, lines } = await tell(settingOf("learning-hub", "learning-hub"), [
    launch("on"),
    doesAll,
    leave,
    launch("on"),
  ]);
  expect(complaints).toEqual([]);
  expect(lines.join("\n")).toContain("page 2 goes on with fresh");
});

test("in Open edX what was called saved and lost on its way is on this device", async () => {
  const away: Step = { do: "network", page, network: "beacons lost" };
  const steps = [launch("on"), doesSession, away, { ...doesSession, n: 1 }, leave, launch("on")];
  const { complaints, lines, excuses } = await tell(settingOf("open-edx", "open-edx"), steps);
  expect(complaints).toEqual([]);
  expect(excuses.has("unasked")).toBe(true);
  expect(lines.join("\n")).toContain("page 2 goes on with mirror");
});

test.each(profiles)(
  "as %s is nobody complains, and they do of a driver that forgets the state there",
  async (profile) => {
    const forgets: Fault = {
      api: (api) => ({
        ...api,
        LMSSetValue: (element, value) => (element === "cmi.suspend_data" ? "true" : api.LMSSetValue(element, value)),
      }),
    };
    const steps = [launch("on"), doesSession, leave];
    expect((await tell(settingOf(profile, profile), steps)).complaints).toEqual([]);
    const { complaints } = await tell(settingOf(profile, profile), steps, forgets);
    expect(complaints.join()).toMatch(/says saved, and the LMS does not have it/);
  },
);

test("they complain of a page that goes on calling ESR after a call has failed: each is a box", async () => {
  const insists: Fault = {
    api: (api) => ({
      ...api,
      LMSSetValue(element, value) {
        const answer = api.LMSSetValue(element, value);
        return answer === "true" ? answer : api.LMSSetValue(element, value);
      },
    }),
  };
  const away: Step = { do: "network", page, network: "error" };
  const { complaints } = await tell(settingOf("esr", "esr"), [launch("on"), away, doesSession], insists);
  expect(complaints.join()).toMatch(/requests that nobody heard for one action/);
});
