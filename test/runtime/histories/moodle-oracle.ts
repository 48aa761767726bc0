import type { Outcome } from "../../../src/contract/state.ts";
import { formatById } from "../../../src/formats/index.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { Excuse, Mark } from "./excuses.ts";
import type { Version } from "./course-versions.ts";
import type { PretendMoodle, Teacher } from "./pretend-moodle.ts";
import type { Network } from "./pretend-lms.ts";
import type { Visit } from "./visit.ts";

const unheard: Partial<Record<Network, Mark>> = {
  "beacons lost": "a beacon that was lost",
  "beacons arrive": "a beacon that arrived",
  error: "an error of the server",
  "signed-out": "a session that ended",
};

const statusName = "cmi.core.lesson_status";
const scoreName = "cmi.core.score.raw";
/** Of every course here. */
const markPercent = 60;

type Values = Readonly<Record<string, string>>;

/** Whom to tell what is found. */
export interface Judge {
  complain(what: string): void;
  excuse(why: Excuse): void;
  mark(what: Mark): void;
}

/** What became of what one page sent. */
interface Fate {
  /** A request was not heard, and the page has not called all saved since. */
  isUnproved: boolean;
  /** That was so at some time in the action under way. */
  wasUnproved: boolean;
  isLastHeard: boolean;
  /** The server has answered at least once. */
  wasHeard: boolean;
  /** A final status has left. */
  hasSentEnd: boolean;
  /** Requests of the action under way that were not heard. */
  unheard: number;
}

/** What is true of Moodle alone: completion and grade, the cure, and that after a final status nothing is written. */
export class MoodleOracle {
  readonly #lms: PretendMoodle;
  readonly #teacher: Teacher;
  readonly #judge: Judge;
  readonly #fates = new Map<Visit, Fate>();
  /** Attempts of which a package that does not know Moodle told the end in a request that nobody heard: it is never sent again. */
  readonly #untold = new Set<string>();
  /** The same of any status: what is never said again may have been that the course was begun. */
  readonly #unbegun = new Set<string>();
  /** Those of them that a later visit has begun anew. */
  readonly #begunAnew = new Set<string>();
  /** Attempts that ended with "passed", of a package whose build had said that Moodle must be told to count it. */
  readonly #foretold = new Set<string>();
  /** Attempts whose grade may be a hundredth off, or stay what it was: with the attempt, as one text. */
  readonly #ungraded = new Set<string>();

  constructor(lms: PretendMoodle, teacher: Teacher, judge: Judge) {
    this.#lms = lms;
    this.#teacher = teacher;
    this.#judge = judge;
  }

  #fateOf(visit: Visit): Fate {
    const known = this.#fates.get(visit);
    const fate = known ?? {
      isUnproved: false,
      wasUnproved: false,
      isLastHeard: true,
      wasHeard: false,
      hasSentEnd: false,
      unheard: 0,
    };
    this.#fates.set(visit, fate);
    return fate;
  }

  /** A request has left. */
  asked(visit: Visit, changes: Values, isHeard: boolean): void {
    const fate = this.#fateOf(visit);
    fate.isLastHeard = isHeard;
    const status = changes[statusName] ?? "";
    const wasOver = fate.hasSentEnd || isFinal(this.#statusOf(visit.learner));
    if (status === "incomplete" && wasOver) this.#aside(visit, changes);
    fate.wasHeard ||= ["on", "signed-out"].includes(visit.reach());
    fate.hasSentEnd ||= isFinal(status);
    if (status === "passed" && saysToTickPassed(visit.version)) this.#foretold.add(this.#attemptOf(visit.learner));
    if (isHeard) return;
    if (status !== "" && !visit.version.data.driver.resendsByToggling)
      for (const attempts of isFinal(status) ? [this.#untold, this.#unbegun] : [this.#unbegun])
        attempts.add(this.#attemptOf(visit.learner));
    const mark = unheard[visit.reach()];
    if (mark) this.#judge.mark(mark);
    fate.isUnproved = fate.wasUnproved = true;
    if (!this.isBelieved(visit)) fate.unheard++;
  }

  /** In Moodle a score in the step aside leaves the activity failed for ever; and the state goes forward with it. */
  #aside(visit: Visit, changes: Values): void {
    this.#judge.mark("a status that stepped aside");
    if (!this.mayStepAside(visit)) this.#judge.complain("the status steps aside, and all was heard");
    if (Object.keys(changes).some((name) => name.includes(".score.")))
      this.#judge.complain("a score goes with the step aside");
    if (changes["cmi.suspend_data"] === undefined) this.#judge.complain("the status steps aside, and the state stays");
  }

  /** Whether a status or score may step aside: what a commit of unknown fate carried is sent once more only if it changes. */
  mayStepAside(visit: Visit): boolean {
    return !visit.isGoing && this.#fateOf(visit).isUnproved && visit.version.data.driver.resendsByToggling;
  }

  /** A launch finds a finished state, and no status: whether a status that nobody heard explains it. */
  takenForReset(learner: string): boolean {
    const attempt = this.#attemptOf(learner);
    if (this.#unbegun.has(attempt)) this.#begunAnew.add(attempt);
    return this.#unbegun.has(attempt);
  }

  isAside(score: number, earned: number): boolean {
    const isPass = (value: number): boolean => value >= markPercent;
    return Math.round(Math.abs(score - earned) * 100) === 1 && score > 0 && isPass(score) === isPass(earned);
  }

  /** How many commits one save may take; after an action, which is thereby over. */
  commitsOfSave(visit: Visit, hasEnded: boolean): number {
    const fate = this.#fateOf(visit);
    const isCure = fate.wasUnproved && visit.version.data.driver.resendsByToggling;
    fate.wasUnproved = fate.isUnproved;
    return isCure ? 4 : hasEnded ? 2 : 1;
  }

  /** After an action: once a call has failed, nothing more is called (a launch and an end are two). */
  checkSilence(visit: Visit, most: number): void {
    const fate = this.#fateOf(visit);
    if (fate.unheard > most) this.#judge.complain(`${fate.unheard} requests that nobody heard for one action`);
    fate.unheard = 0;
  }

  /** An LMS that nobody knows was never seen to ask its server: its "true" after a beacon is all there is. */
  isBelieved(visit: Visit): boolean {
    const { wasHeard, isLastHeard } = this.#fateOf(visit);
    return visit.version.data.driver.beacons === "unknown" && !wasHeard && !isLastHeard;
  }

  /** What a visit that only looks leaves behind. */
  keptUnseen(before: Values, now: Values): void {
    const changed = Object.keys(now).filter((name) => now[name] !== before[name] && name !== "cmi.core.total_time");
    if (changed.length > 0) this.#judge.complain(`a visit that only looks left ${changed.join(", ")}`);
  }

  /** The page says that all is saved. `isNews`: it has not only just been opened; `isDoubled`: two pages wrote of the attempt. */
  said(visit: Visit, outcome: Outcome, { isNews, isDoubled }: { isNews: boolean; isDoubled: boolean }): void {
    const fate = this.#fateOf(visit);
    if (isNews && !fate.isLastHeard) this.#judge.complain("the page says saved, and the last request was not heard");
    if (fate.isLastHeard) fate.isUnproved = false;
    if (visit.version.data.driver.resendsByToggling && !isDoubled) this.#hasAll(visit.learner, outcome);
  }

  #hasAll(learner: string, outcome: Outcome): void {
    const isOver = this.#isFinal(learner);
    if (outcome.completed && !isOver) this.#judge.complain("the page says saved, and the activity is not over");
    if (isOver && !this.#isTicked(learner)) this.#judge.complain("the page says saved, and completion is wrong");
    if (isOver && this.#lacksGrade(learner, outcome))
      this.#judge.complain("the page says saved, and the gradebook has another score");
  }

  /** A page has gone, and its last word was not "saved": the score may be missing for ever, since what follows is a review. */
  goneUnsaved(learner: string, outcome: Outcome): void {
    if (this.#isFinal(learner) && this.#lacksGrade(learner, outcome))
      this.#ungraded.add(this.#attemptOf(learner)).add(`${this.#attemptOf(learner)} ${this.#gradeOf(learner)}`);
  }

  /** Everything was on line at last, and the course opened and closed once more. `outcome`: of the state Moodle has. */
  atEnd(learner: string, outcome: Outcome, isDoubled: boolean): void {
    const record = this.#lms.recordOf(learner);
    if (outcome.passed) this.#judge.mark("a pass");
    if (this.#statusOf(learner) === "failed") this.#judge.mark("a failure for good");
    if (record?.complete === true && this.#teacher.attempts === 1) this.#judge.mark("a tick with one attempt");
    const wrong = record && this.#wrongAtEnd(learner, outcome);
    if (wrong === undefined) return;
    if (isDoubled) return this.#judge.excuse("twoPages");
    this.#judge.complain(`at the end of ${learner} ${wrong}: ${JSON.stringify(record)}`);
  }

  #wrongAtEnd(learner: string, outcome: Outcome): string | undefined {
    const status = this.#statusOf(learner);
    const isDone = ["completed", "passed"].includes(status);
    const { isFailedForEver = false, complete = false, grade = "" } = this.#lms.recordOf(learner) ?? {};
    const isEarned = status === "failed" && !outcome.completed;
    if (isFailedForEver && !isEarned && this.#untold.has(this.#attemptOf(learner))) {
      this.#judge.excuse("untold");
      return undefined;
    }
    const isUncounted = isDone && !this.#counts(status);
    if (isUncounted && this.#foretold.has(this.#attemptOf(learner))) this.#judge.excuse("unticked");
    else if (isUncounted) return `the status is ${status}, which completes nothing, and the build did not say so`;
    else if (isFailedForEver && !isEarned) return "the activity is failed for ever";
    if (outcome.completed && !isDone) return `the course is complete and its status ${status}`;
    if (isDone && !outcome.completed) return `the status is ${status} and the course is not complete`;
    if (isDone && !this.#isTicked(learner)) return "the activity is not complete";
    if (complete && !isDone) return "the activity is complete and the course is not";
    if (!this.#isFinal(learner) && grade !== "") return this.#earlyGrade(learner);
    if (!this.#isFinal(learner)) return undefined;
    return this.#lacksGrade(learner, outcome) ? this.#wrongGrade(learner, outcome, grade) : undefined;
  }

  #earlyGrade(learner: string): string | undefined {
    if (!this.#begunAnew.has(this.#attemptOf(learner))) return "there is a grade before the end";
    this.#judge.excuse("unbegun");
    return undefined;
  }

  #wrongGrade(learner: string, outcome: Outcome, grade: string): string | undefined {
    const earned = gradeOf(outcome);
    const attempt = this.#attemptOf(learner);
    const isAside = grade !== "" && this.isAside(Number(grade), Number(earned));
    if (!this.#ungraded.has(isAside ? attempt : `${attempt} ${grade}`))
      return `the grade is ${grade || "none"} and ${earned || "none"} was earned`;
    this.#judge.excuse("ungraded");
    return undefined;
  }

  #attemptOf(learner: string): string {
    return `${learner} ${this.#lms.epochOf(learner)}`;
  }

  #gradeOf(learner: string): string {
    return this.#lms.recordOf(learner)?.grade ?? "";
  }

  #statusOf(learner: string): string {
    return this.#lms.valuesOf(learner)[statusName] ?? "";
  }

  #isFinal(learner: string): boolean {
    return isFinal(this.#statusOf(learner));
  }

  #counts(status: string): boolean {
    const { rule } = this.#teacher;
    return rule.length === 0 || rule.includes(status);
  }

  /** As the teacher's rule has it: a word that it does not count completes nothing. */
  #isTicked(learner: string): boolean {
    const isDue = this.#teacher.rule.includes(this.#statusOf(learner));
    return this.#lms.recordOf(learner)?.complete === isDue;
  }

  #lacksGrade(learner: string, outcome: Outcome): boolean {
    const { grade = "", values = {} } = this.#lms.recordOf(learner) ?? {};
    return grade !== gradeOf(outcome) || (values[scoreName] ?? "") !== grade;
  }
}

function saysToTickPassed({ draft: { settings }, data }: Version): boolean {
  return formatById("scorm12")
    .safeWhere(profileById(settings.profile), { sessions: [], assessment: data.completion.assessment })
    .includes('In Moodle tick "passed"');
}

function isFinal(status: string): boolean {
  return ["completed", "passed", "failed"].includes(status);
}

function gradeOf({ bestScore }: Outcome): string {
  return bestScore === undefined ? "" : String(Math.round(bestScore * 10_000) / 100);
}
