import type { LmsDriver, LmsOutcome, SaveResult } from "../../../src/contract/lms-driver.ts";
import { driverSettings, profileById } from "../../../src/formats/profiles.ts";
import { openScorm12 } from "../../../src/formats/scorm12/browser/driver.ts";
import { start, unwaiting } from "../../formats/scorm12/browser/learner.ts";
import type { Seat, TableLms } from "./lmss.ts";

/** A column of the table: what a learner does, and what the LMS is seen to make of it, in a few words. */
export interface TableCase {
  readonly title: string;
  run(lms: TableLms): Promise<string>;
}

const passed: LmsOutcome = {
  ...start,
  completion: "completed",
  success: "passed",
  score: 0.875,
  mark: 0.8,
  progress: 1,
};
const failedOnce: LmsOutcome = { ...start, score: 0.4, mark: 0.8 };
const failedForGood: LmsOutcome = { ...failedOnce, success: "failed" };

/** A visit that has begun, as the page begins one: by the state that the LMS gives back, of which `stands` is the outcome. */
async function visit(lms: TableLms, seat: Seat, stands = start, mode?: "browse"): Promise<LmsDriver> {
  const settings = driverSettings(profileById(lms.profile));
  const driver = await openScorm12(settings, seat.launch(mode), unwaiting);
  if (!driver) throw new Error(`${lms.title} does not begin`);
  const { mode: given, suspendData } = driver.resume;
  const outcome = suspendData === "" ? start : stands;
  // As the page does: an end that the LMS has not heard of is a save.
  if (given === "normal" && driver.begin?.(outcome)) await save(driver, suspendData, outcome);
  await settled();
  return driver;
}

/** What is sent without waiting has gone. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

async function save(driver: LmsDriver, state: string, outcome: LmsOutcome = start): Promise<SaveResult> {
  driver.bookmark("page", state);
  driver.setOutcome(outcome);
  const result = await driver.commit(60);
  await settled();
  return result;
}

async function leave(driver: LmsDriver): Promise<void> {
  driver.leave(90, true);
  await settled();
}

/** As the browser closes a window: `beforeunload` where the profile has it, then `pagehide`. */
async function closeWindow(driver: LmsDriver, seat: Seat, { profile }: TableLms): Promise<void> {
  seat.server = "closing";
  seat.event = "beforeunload";
  if (profileById(profile).beforeUnload) await driver.commit(90);
  seat.event = "pagehide";
  driver.leave(90);
  await settled();
  [seat.server, seat.event] = ["well", undefined];
}

function shownBy(seat: Seat): string {
  const { status, score, done } = seat.shown();
  const words = [status, ...(score === "" ? [] : [score]), ...(done === undefined ? [] : [done ? "done" : "not done"])];
  return words.join(", ");
}

async function afterOutcomes(lms: TableLms, outcomes: readonly LmsOutcome[]): Promise<Seat> {
  const seat = lms.sit();
  const driver = await visit(lms, seat);
  for (const [n, outcome] of outcomes.entries()) await save(driver, `state-${n}`, outcome);
  await leave(driver);
  return seat;
}

export const tableCases: readonly TableCase[] = [
  {
    title: "leaves by the button, comes back",
    async run(lms) {
      const seat = lms.sit();
      const first = await visit(lms, seat);
      await save(first, "half-way");
      await leave(first);
      const { resume } = await visit(lms, seat);
      return resume.suspendData === "half-way" && resume.location === "page" ? "goes on" : "begins anew";
    },
  },
  {
    title: "closes the window in mid-sentence, comes back",
    async run(lms) {
      const seat = lms.sit();
      const first = await visit(lms, seat);
      await save(first, "half-way");
      first.bookmark("page", "the last words");
      await closeWindow(first, seat, lms);
      const { suspendData } = (await visit(lms, seat)).resume;
      const words: Readonly<Record<string, string>> = {
        "the last words": "goes on",
        "half-way": "goes on; the last words are on the device",
      };
      return words[suspendData] ?? "begins anew";
    },
  },
  { title: "passes at the first try", run: async (lms) => shownBy(await afterOutcomes(lms, [passed])) },
  { title: "fails, then passes", run: async (lms) => shownBy(await afterOutcomes(lms, [failedOnce, passed])) },
  { title: "has no attempt left", run: async (lms) => shownBy(await afterOutcomes(lms, [failedOnce, failedForGood])) },
  {
    title: "comes back after the pass",
    async run(lms) {
      const seat = await afterOutcomes(lms, [passed]);
      const before = shownBy(seat);
      const again = await visit(lms, seat, passed);
      const { mode, suspendData } = again.resume;
      await leave(again);
      const what = mode === "review" ? "review" : suspendData === "" ? "a new attempt" : "goes on";
      return shownBy(seat) === before ? what : `${what}: ${shownBy(seat)}`;
    },
  },
  {
    title: "is shown a preview",
    async run(lms) {
      if (!lms.hasPreview) return "–";
      const seat = lms.sit();
      const preview = await visit(lms, seat, start, "browse");
      await save(preview, "looked");
      await leave(preview);
      return seat.shown().status === "nothing" ? "not recorded" : shownBy(seat);
    },
  },
  {
    title: "the server is away for one save",
    async run(lms) {
      const seat = lms.sit();
      const driver = await visit(lms, seat);
      await save(driver, "before");
      seat.server = "unreachable";
      const away = await save(driver, "meanwhile");
      seat.server = "well";
      await save(driver, away === "kept" ? "after" : "meanwhile again");
      await leave(driver);
      const isThere = (await visit(lms, seat)).resume.suspendData !== "before";
      const said = away === "kept" ? "believed" : "said at once";
      return `${said}, ${isThere ? "all there with the next save" : "lost"}`;
    },
  },
];
