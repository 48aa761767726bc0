import { describe, expect, test } from "vitest";
import { tell, type Setting, type Step } from "../history.ts";
import type { LaunchWay } from "../pretend-lms.ts";

/*
 * What random histories have found, each as the shortest one. `tell` checks every promise after every step, and at the
 * end opens the course once more for everybody everywhere.
 */
const setting: Setting = {
  course: {
    feedback: "each",
    retry: "all",
    attempts: 0,
    draw: 3,
    rule: "passed",
    shuffle: false,
    interactions: "auto",
    profile: "generic",
  },
  isAnonymous: false,
  without: [],
  seed: 0,
};
const page = 0;
const launch = (
  way: Partial<LaunchWay> = {},
  more: { computer?: number; before?: "crash" | "nothing" } = {},
): Step => ({
  do: "launch",
  learner: 0,
  computer: 0,
  before: "crash",
  way: { faults: {}, mode: "normal", apiAfterMs: 0, isAlone: false, hasDatabase: false, ...way },
  ...more,
});
const opens = (n: number): Step => ({ do: "open", page, n });
const offLine: Step = { do: "network", page, network: "refuses" };
const crash: Step = { do: "crash", page, n: 0 };
const leave: Step = { do: "leave", page, n: 0 };
const writes: Step = { do: "write", page, n: 0, text: "I would ask first." };

const moodle = (profile: "moodle" | "generic"): Setting => ({
  ...setting,
  course: { ...setting.course, profile },
  moodle: { attempts: 1, rule: ["passed", "completed"] },
});
const doesAll: Step = { do: "do all", page, n: 0, right: true };
const outage = (network: "beacons lost" | "beacons arrive", forMs: number) => ({ outage: { network, forMs } });
const waits = (ms: number): Step => ({ do: "wait", ms });

async function complaints(...steps: readonly Step[]): Promise<readonly string[]> {
  return (await tell(setting, steps)).complaints;
}

describe("a learner", () => {
  test("who only looked in before still finds what a later visit kept on this device alone", async () => {
    expect(await complaints(launch(), leave, launch(), offLine, opens(1), crash, launch())).toEqual([]);
  });

  test("whose attempt is reset does not get it back from a visit in which the LMS turned up late", async () => {
    const late = launch({ apiAfterMs: 300, faults: { throwSet: "cmi.suspend_data" } });
    const reset: Step = { do: "reset", learner: 0 };
    expect(await complaints(launch(), opens(1), leave, late, { do: "wait", ms: 500 }, reset, crash)).toEqual([]);
  });

  test("whose question moved to a new place twice between two visits is told that it is open again", async () => {
    const edit = (name: "rewords and moves options at once" | "adds an option", n: number): Step => {
      return { do: "update", name, n, m: 0 };
    };
    const sits: Step = { do: "sit quiz", page, n: 0, right: false };
    const off = launch({ faults: { signOutAfter: 0 } });
    const all = { ...setting, course: { ...setting.course, draw: 6 } };
    const steps = [off, sits, edit("rewords and moves options at once", 363), opens(0), edit("adds an option", 508)];
    expect((await tell(all, steps)).complaints).toEqual([]);
  });

  test("who looks at a review and leaves it loses nothing that lies on this device", async () => {
    const unsent = [launch(), writes, { do: "network", page, network: "lies" }, opens(1), crash] as const;
    expect(await complaints(...unsent, launch({ mode: "review" }), leave)).toEqual([]);
  });

  test("is not told that work is saved which this computer alone has", async () => {
    expect(await complaints(launch(), offLine, opens(1), crash, launch())).toEqual([]);
  });

  test("is not told that everything is saved while the last words are in no save yet", async () => {
    const onLine: Step = { do: "network", page, network: "on" };
    expect(await complaints(launch(), offLine, opens(1), writes, onLine)).toEqual([]);
  });

  test("has lost nothing when an LMS drops a save that only says the same again, of a corrected course", async () => {
    const update: Step = { do: "update", name: "removes an item", n: 0, m: 0 };
    const tryAgain: Step = { do: "try again", page, n: 0 };
    const liar = launch({ faults: { lie: true } });
    expect(await complaints(launch(), opens(1), leave, update, liar, tryAgain, crash, launch())).toEqual([]);
  });

  test("whose page is killed while a late LMS is read still has what lies on this device", async () => {
    const late = launch({ apiAfterMs: 300 });
    const rest = [{ do: "wait", ms: 500 }, launch()] as const;
    for (let n = 0; n < 12; n++) {
      const killed: Step = { do: "crash soon", page, n };
      expect(await complaints(launch(), offLine, opens(1), crash, late, killed, ...rest)).toEqual([]);
    }
  });

  test("B65 whose notes an LMS called kept and lost is offered them, though another computer has come to the same number", async () => {
    const onTablet = launch({ faults: { lie: true } }, { computer: 1 });
    const rest = [writes, { do: "wait", ms: 11_000 }, launch(), opens(3), crash] as const;
    expect(await complaints(launch(), opens(1), leave, onTablet, ...rest)).toEqual([]);
  });

  test("B66 whose state comes cut from a late LMS, and who does nothing, has all of it at the next launch", async () => {
    const cut = launch({ apiAfterMs: 2000, faults: { truncate: 17 } }, { computer: 1 });
    const onDesk = [launch(), { do: "do all", page, n: 0, right: true }, leave] as const;
    expect(await complaints(...onDesk, cut, { do: "wait", ms: 3000 }, crash, launch())).toEqual([]);
    const inPart = launch({ faults: { truncate: 52 } }, { computer: 1 });
    expect(await complaints(...onDesk, inPart, { do: "close", page, n: 0 }, launch())).toEqual([]);
    expect(await complaints(...onDesk, inPart, { do: "try again", page, n: 0 }, crash, launch())).toEqual([]);
  });

  test("B67 whose last words an older page kept while a newer one was open has them, though the newer one is left", async () => {
    const older = [launch(), opens(1), offLine, writes] as const;
    expect(await complaints(...older, launch({}, { before: "nothing" }), { ...leave, page: 1 })).toEqual([]);
    const scrolls = [launch(), opens(1), offLine, { do: "scroll", page, n: 3 }] as const;
    const tryAgain: Step = { do: "try again", page: 1, n: 0 };
    expect(await complaints(...scrolls, launch({}, { before: "nothing" }), tryAgain)).toEqual([]);
  });

  test("who did the very same on two computers, before an update and after it, goes on with either", async () => {
    const elsewhere = [offLine, opens(2), crash] as const;
    const update: Step = { do: "update", name: "exchanges two files", n: 402, m: 18 };
    const onTablet = launch({}, { computer: 1 });
    const both = [onTablet, ...elsewhere, update, launch(), ...elsewhere] as const;
    expect(await complaints(launch(), opens(1), leave, ...both, onTablet)).toEqual([]);
  });

  test("B52 whose first commit Moodle lost is not taken for one whose attempt was reset", async () => {
    const lost = launch({ hasDatabase: true, outage: { network: "beacons lost", forMs: 1 } });
    const sits: Step = { do: "sit quiz", page, n: 0, right: true };
    expect((await tell(moodle("moodle"), [lost, sits, leave, launch({ hasDatabase: true })])).complaints).toEqual([]);
  });

  test("B92 who left by the button, came back and did more before the browser was killed has it", async () => {
    const here = launch({ hasDatabase: true });
    const left = [here, opens(1), leave, here, { do: "network", page, network: "error" }] as const;
    const killed: Step = { do: "kill browser", computer: 0 };
    const told = await tell(moodle("moodle"), [...left, doesAll, killed, here]);
    expect([told.complaints, [...told.excuses.keys()], told.marks.has("work that only IndexedDB had")]).toEqual([
      [],
      [],
      true,
    ]);
  });

  test("B91 is not told that work is saved of which Moodle has heard neither status nor score", async () => {
    const late = launch({ hasDatabase: true, apiAfterMs: 2000, ...outage("beacons arrive", 20_000) });
    const next = launch({ hasDatabase: true, ...outage("beacons arrive", 100_000) });
    const { course, ...rest } = moodle("moodle");
    const silent = { ...rest, course: { ...course, interactions: "off" } } as const;
    expect((await tell(silent, [late, doesAll, waits(3000), next, waits(150_000)])).complaints).toEqual([]);
  });

  test("with a package for any LMS, whose browser was killed with the only mark of what a beacon lost, is not promised to be told", async () => {
    const sits: Step = { do: "sit quiz", page, n: 6, right: false };
    const onDesk = [launch({ hasDatabase: true }), sits] as const;
    const lost = launch({ hasDatabase: true, ...outage("beacons lost", 100_000) }, { computer: 1 });
    const killed: Step = { do: "kill browser", computer: 1 };
    const steps = [...onDesk, lost, opens(1), waits(11_000), killed, launch({}, { computer: 1 })];
    const told = await tell(moodle("generic"), steps);
    expect([told.complaints, [...told.excuses.keys()]]).toEqual([[], ["believed", "onePlace"]]);
  });

  test.each([
    ["passed", ["unticked"]],
    ["attempted", []],
    ["none", []],
  ] as const)(
    "B94 who passes with a package for any LMS (%s), where Moodle counts completed alone, has what the build said",
    async (rule, excused) => {
      const { course, ...rest } = moodle("generic");
      const counting = { ...rest, course: { ...course, rule }, moodle: { attempts: 1, rule: ["completed"] } } as const;
      const told = await tell(counting, [launch({ hasDatabase: true }), doesAll, leave]);
      expect([told.complaints, [...told.excuses.keys()]]).toEqual([[], excused]);
    },
  );

  test("with a package for any LMS, of whom Moodle has a state by a beacon and no status, goes on where that was done (B104)", async () => {
    const late = launch({ hasDatabase: true, apiAfterMs: 2000 });
    const signIn: Step = { do: "sign in", computer: 0 };
    const finish = { do: "finish in an outage", page, n: 955, network: "beacons lost", forMs: 20_000 } as const;
    const soon: Step = { do: "outage soon", page, n: 0, network: "beacons arrive", forMs: 1 };
    const steps = [late, signIn, { ...finish, waitMs: 20_000, callsToLive: undefined }, soon, waits(3000)];
    const told = await tell(moodle("generic"), steps);
    expect([told.complaints, [...told.excuses.keys()]]).toEqual([[], []]);
  });
});
