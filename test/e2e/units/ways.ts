import { none } from "../replay/record.ts";
import { cmi5Units, scormUnits, type CourseFacts, type UnitsDesk } from "./desks.ts";

/** A format, where its units are taken, and what its standard makes of them. */
export interface Way {
  readonly format: string;
  sit(folder: string): Promise<UnitsDesk>;
  /** Whether its LMS keeps a unit closed until those before it are done. */
  readonly locks: boolean;
  readonly words: Words;
  readonly course: CourseFacts;
}

/** How a standard says the same. */
interface Words {
  /** Success and score of a unit that has nothing to pass: nobody may have set them. */
  readonly nothingToPass: readonly [success: string, score: string];
  /** Results of objectives, by unit. */
  readonly objectives: Readonly<Record<(typeof pages)[number], string>>;
}

const pages = ["session-colours-session.html", "session-numbers-session.html", "quiz.html"] as const;
export const [colours, numbers, quiz] = pages;
const results = "colours passed, numbers passed";

const in12: Words = {
  // One field for two facts: what has nothing to pass is "completed" (1.2 RTE 3.4.4).
  nothingToPass: ["completed", "NaN"],
  objectives: { [colours]: "", [numbers]: "", [quiz]: results },
};

/**
 * Units wait for each other by objectives, which a manifest brings along: "done" is written, "needs" is read. scorm-again 3.4.3
 * still has those of the unit with which the course was resumed, when another is chosen then.
 */
const in2004: Words = {
  nothingToPass: ["", "NaN"],
  objectives: {
    [colours]: "primary unknown, done-colours-session passed",
    [numbers]:
      "primary unknown, done-colours-session passed, done-numbers-session passed, needs-colours-session passed",
    [quiz]: `primary unknown, done-numbers-session passed, needs-colours-session passed, needs-numbers-session passed, ${results}`,
  },
};

/** cmi5 has verdicts on AUs alone (9.3). */
const inCmi5: Words = {
  nothingToPass: ["unknown", "undefined"],
  objectives: { [colours]: none, [numbers]: none, [quiz]: none },
};

/** A window that is closed asks for nothing; Exit in a unit leaves the course for now, whatever is done (docs/units.md). */
const requests = ["suspendAll", "suspendAll", "suspendAll"];
const sequenced = {
  locks: true,
  sit: (folder: string) => scormUnits(folder, "scorm-again-2004"),
  words: in2004,
  course: { done: true, success: "passed", score: 1, requests },
};
export const ways: readonly Way[] = [
  {
    format: "scorm12",
    locks: true,
    sit: (folder) => scormUnits(folder, "scorm-again"),
    words: in12,
    course: { done: true },
  },
  { format: "scorm2004-4th", ...sequenced },
  { format: "scorm2004-3rd", ...sequenced },
  // cmi5 has nothing by which one AU waits for another (13.1): whoever wants that, sets it up in the LMS.
  { format: "cmi5", locks: false, sit: cmi5Units, words: inCmi5, course: { done: true } },
];
