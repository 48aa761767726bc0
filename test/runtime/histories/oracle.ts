import { isDeepStrictEqual } from "node:util";
import type { LearnerState, Outcome } from "../../../src/contract/state.ts";
import type { SaveStatus } from "../../../src/runtime/saving/save-status.ts";
import { isRemoval } from "../../../src/runtime/saving/device-storage.ts";
import { decode } from "../state/codec.ts";
import type { Record12 } from "../../../src/tools/preview/fake-lms/scorm/strict12.ts";
import type { Excuse, Mark } from "./excuses.ts";
import type { Computer } from "./computers.ts";
import type { Version } from "./course-versions.ts";
import type { MoodleOracle } from "./moodle-oracle.ts";
import type { OtherOracle } from "./other-oracle.ts";
import type { AnyLms } from "./pretend-lms.ts";
import { diffFound } from "./diff-agrees.ts";
import { isRight, restoredWrongly, show, snapshotOf, type Snapshot } from "./snapshot.ts";
import type { Visit, VisitWitness } from "./visit.ts";

/** One save of one page: what it held, and which save it came from. */
interface Save {
  readonly learner: string;
  readonly owner: string;
  readonly epoch: number;
  readonly visit: Visit;
  readonly snapshot: Snapshot;
  readonly parent: Save | undefined;
  /** Attempt and number, as the string has them. */
  readonly count: string;
  /** The save before in the words of another revision, under the same number: whoever has that one has lost nothing. */
  readonly isRewritten: boolean;
  readonly at: number;
  /** The LMS has or had it. */
  isInLms: boolean;
  /** And a page on these computers knew. */
  readonly knownOn: Set<Computer>;
}

/** The page called a save kept. */
interface Claim {
  readonly save: Save;
  readonly computer: Computer;
  /** The page had storage, so a marker stayed. */
  readonly isMarked: boolean;
  readonly hasDatabase: boolean;
  readonly at: number;
  /** Slots of notes that it did not call kept. */
  readonly but: readonly string[];
}

/** The page called a save kept on the device. */
interface DeviceClaim {
  save: Save;
  /** What the same page has written there since: a learner may have taken out what was claimed. */
  latest: Save;
}

/** What an LMS has in its database. */
type Kept = Pick<Record12, "values">;

/** What one page has read and written so far. */
interface Ledger {
  readonly visit: Visit;
  /** As the LMS has it, and as it gave it back. */
  lmsTruth: string;
  lmsRead: string;
  lmsStatus: string;
  /** All that it read of the device. */
  readonly mirrors: Set<string>;
  save: Save | undefined;
  earned: Outcome;
  commits: number;
  isOpened: boolean;
  isJustOpened: boolean;
  /** A final status was set in the action under way: the score may follow it. */
  hasEnded: boolean;
  isReview: boolean;
  /** What the LMS kept in the action under way. */
  readonly kept: { status: string; isNewStatus: boolean; score: string; isNewScore: boolean; isCure: boolean }[];
  /** The LMS said who learns. */
  owner: string;
  /** The save that the LMS gave back: a mirror made from it says that the attempt is confirmed. */
  lmsSave: Save | undefined;
  /** The attempt that the LMS opened. */
  epoch: number;
  /** When it opened it. */
  since: number;
  /** What a launch sends and keeps before anybody can ask its state. */
  readonly early: (() => void)[];
  /** Its last word on saving. */
  said: SaveStatus["type"] | undefined;
  saysOnDevice: boolean;
  /** Claims of what the LMS gave back only a part of, as the learner was told: this page's first save may write over the rest. */
  told: readonly Claim[];
  hasBegun: boolean;
  /** The LMS has a save of this page. */
  hasOwnInLms: boolean;
  /** The saves that a launch found, before it wrote any, and the one it goes on with. */
  found: Found | undefined;
}

interface Found {
  readonly lms: Save | undefined;
  readonly save: Save | undefined;
}

const ranks = ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/**
 * Knows what was earned, what each page called saved, and what the LMS truly has; complains when a page comes back
 * with less than was promised or better than was earned.
 */
export class Oracle {
  readonly complaints: string[] = [];
  /** How often a promise was not kept for a reason that the design allows. */
  readonly excuses = new Map<Excuse, number>();
  /** What happened at all: a run in which something never did proves nothing of it. */
  readonly marks = new Set<Mark>();
  readonly #lms: AnyLms;
  /** What only Moodle does. */
  moodle: MoodleOracle | undefined;
  /** What any other with a server does. */
  other: OtherOracle | undefined;
  readonly #versions: readonly Version[];
  readonly #now: () => number;
  readonly #ledgers = new Map<Visit, Ledger>();
  readonly #byText = new Map<string, Save>();
  readonly #lmsClaims = new Map<string, Claim[]>();
  /** Those that a launch found broken, for a reason that the design allows. */
  readonly #broken: Claim[] = [];
  /** The last, by computer and owner: the mirror is one. */
  readonly #deviceClaims = new Map<string, DeviceClaim>();
  /** Where a page took Moodle's word for what may have come to nothing, so that it counts as confirmed there. */
  readonly #believed = new Set<string>();
  /** Attempts of which pages wrote that did not know what another had written since they were opened. */
  readonly #doubled = new Set<string>();
  readonly #writers = new Map<string, { readonly visit: Visit; readonly at: number }>();
  /** Learners whose attempt was reset and came back for a reason that the design allows. */
  readonly #returned = new Set<string>();
  /** Computers whose storage was full or blocked once: what they promised before may have gone. */
  readonly #poor = new Set<Computer>();

  constructor(lms: AnyLms, versions: readonly Version[], now: () => number) {
    this.#lms = lms;
    this.#versions = versions;
    this.#now = now;
  }

  complain(what: string): void {
    this.complaints.push(what);
  }

  /** Storage of this computer can no longer be trusted to keep markers and mirrors. */
  distrust(computer: Computer): void {
    // Where IndexedDB has all of it too, nothing changes.
    if (!this.#lms.facts.isServed) this.#poor.add(computer);
  }

  watch(visit: Visit): VisitWitness {
    const ledger = this.#ledgerOf(visit);
    return {
      read: (element, value) => this.#read(ledger, element, value),
      set: (element, value) => this.#set(ledger, element, value),
      asked: (changes, isHeard) => {
        this.moodle?.asked(visit, changes, isHeard);
        this.other?.asked(visit, changes, isHeard);
        if (this.moodle?.isBelieved(visit)) this.#believed.add(deviceName(ledger));
      },
      commit: () => {
        ledger.commits++;
        if (ledger.isReview) this.complain("a commit in review");
      },
      kept: (before, record) => {
        const isCure = this.moodle?.mayStepAside(visit) === true;
        this.#whenBegun(ledger, () => this.#kept(ledger, before, record, isCure));
      },
      began: () => this.#began(ledger),
      opened: () => this.#opened(ledger),
      status: (status) => this.#hear(ledger, status),
      kept12: (key, text) => this.#whenBegun(ledger, () => this.#onDisk(ledger, key, text)),
      found: (key, text) => {
        if (key.startsWith("build-course:mirror:")) ledger.mirrors.add(text);
      },
    };
  }

  #ledgerOf(visit: Visit): Ledger {
    const known = this.#ledgers.get(visit);
    if (known) return known;
    const ledger: Ledger = {
      visit,
      lmsTruth: "",
      lmsRead: "",
      lmsStatus: "",
      mirrors: new Set(),
      save: undefined,
      earned: { completed: false, passed: false, attemptsUsed: 0 },
      commits: 0,
      isOpened: false,
      isJustOpened: false,
      hasEnded: false,
      isReview: false,
      kept: [],
      owner: "anyone",
      lmsSave: undefined,
      epoch: this.#lms.epochOf(visit.learner),
      since: this.#now(),
      early: [],
      said: undefined,
      saysOnDevice: false,
      told: [],
      hasBegun: false,
      hasOwnInLms: false,
      found: undefined,
    };
    this.#ledgers.set(visit, ledger);
    return ledger;
  }

  #attemptOf(learner: string): string {
    return `${learner} ${this.#lms.epochOf(learner)}`;
  }

  #isDoubled(learner: string): boolean {
    return this.#doubled.has(this.#attemptOf(learner));
  }

  #suspendDataOf(learner: string): string {
    return this.#lms.valuesOf(learner)["cmi.suspend_data"] ?? "";
  }

  #read(ledger: Ledger, element: string, value: string): void {
    const { visit } = ledger;
    if (element === "cmi.core.lesson_mode") ledger.isReview = value === "review" || value === "browse";
    if (element === "cmi.core.lesson_status") ledger.lmsStatus = value;
    if (element === "cmi.core.student_id") ledger.since = this.#now();
    if (element === "cmi.core.student_id") ledger.epoch = this.#lms.epochOf(visit.learner);
    if (element === "cmi.core.student_id") ledger.owner = value === "" ? `the attempt of ${visit.learner}` : value;
    if (element !== "cmi.suspend_data" || ledger.lmsTruth !== "") return;
    // A late LMS: what was done before it turned up.
    ledger.hasBegun = visit.run !== undefined && !isUntouched(visit);
    ledger.lmsTruth = this.#suspendDataOf(visit.learner);
    ledger.lmsRead = value;
  }

  #set(ledger: Ledger, element: string, value: string): void {
    const { visit } = ledger;
    if (ledger.isReview) this.complain(`${element} set in review`);
    if (element === "cmi.core.lesson_status" && value !== "incomplete") ledger.hasEnded = true;
    if (element !== "cmi.suspend_data") return;
    if (!/^[\w-]{1,4096}$/.test(value))
      this.complain(`suspend data of ${value.length} characters: ${value.slice(0, 60)}`);
    this.#whenBegun(ledger, () => {
      for (const [id, { answer }] of this.#register(ledger, value)?.snapshot.items ?? []) {
        const whose = /^\[(\w+)\]/.exec(answer ?? "")?.[1];
        if (whose !== undefined && whose !== visit.learner)
          this.complain(`${id} of ${whose} went to ${visit.learner}'s record`);
      }
    });
  }

  /** A launch sends what it recovered while the page is made: what that stands for is known a moment later. */
  #whenBegun(ledger: Ledger, note: () => void): void {
    if (ledger.visit.run) note();
    else ledger.early.push(note);
  }

  #began(ledger: Ledger): void {
    if (ledger.visit.run?.isConnected()) {
      ledger.found = this.#found(ledger);
      ledger.save = ledger.found.save;
      if (ledger.visit.run.opened().choice.use === "lms") ledger.lmsSave = ledger.save;
    }
    for (const note of ledger.early.splice(0)) note();
  }

  #found({ visit, lmsTruth, mirrors }: Ledger): Found {
    const { choice, state } = visit.run!.opened();
    const lms = this.#saveIn("the LMS", visit, lmsTruth);
    if (choice.use === "lms") return { lms, save: lms };
    // The device may have two copies, of different saves.
    const saves = [...mirrors].map((text) => this.#saveOnDevice(visit, mirrorText(text) ?? ""));
    const isIt = (save: Save | undefined): boolean => save?.count === `${state.token} ${state.counter}`;
    return { lms, save: choice.use === "mirror" ? saves.find(isIt) : undefined };
  }

  #kept(ledger: Ledger, before: Kept | undefined, record: Kept, isCure: boolean): void {
    const [old, now] = [before?.values ?? {}, record.values];
    const rank = (status = ""): number => ranks.indexOf(status || "not attempted");
    const status = now["cmi.core.lesson_status"] ?? "";
    const { visit } = ledger;
    if (ledger.isReview) this.moodle?.keptUnseen(old, now);
    const last = this.#writers.get(visit.learner);
    const isAlone = last === undefined || last.visit === visit || last.at <= ledger.since;
    this.#writers.set(visit.learner, { visit, at: this.#now() });
    if (!isAlone) this.#doubled.add(this.#attemptOf(visit.learner));
    if (rank(status) < rank(old["cmi.core.lesson_status"]) && !(isCure && status === "incomplete")) {
      if (!isAlone || this.#isDoubled(visit.learner)) this.excuse("twoPages");
      else this.complain(`the LMS's status went from ${old["cmi.core.lesson_status"]} to ${status}`);
    }
    const [oldScore = "", score = ""] = [old["cmi.core.score.raw"], now["cmi.core.score.raw"]];
    const isAside = isCure && this.moodle?.isAside(Number(score), Number(oldScore)) === true;
    if (oldScore !== "" && Number(score) < Number(oldScore) && !isAside) {
      if (isAlone) this.#scoreFell(ledger, oldScore, score);
      else this.excuse("twoPages");
    }
    const text = now["cmi.suspend_data"] ?? "";
    const save = this.#saveIn(`page ${visit.number}`, visit, text);
    if (save) save.isInLms = true;
    if (save?.visit === visit) this.#byText.set(`the LMS ${visit.learner} ${text}`, save);
    ledger.hasOwnInLms ||= save?.visit === visit;
    const isPart = visit.run?.opened().choice.fault === "unread" && visit.run.opened().choice.use !== "mirror";
    if (save?.visit === visit && isPart && !ledger.hasBegun && isUntouched(visit))
      this.complain(`page ${visit.number} was only opened, and wrote over what it could not read`);
    this.#writtenOver(ledger);
    ledger.kept.push({
      status,
      isNewStatus: status !== old["cmi.core.lesson_status"],
      score,
      isNewScore: score !== oldScore,
      isCure,
    });
  }

  #writtenOver({ visit, told, hasOwnInLms }: Ledger): void {
    if (!hasOwnInLms) return;
    const gone = (this.#lmsClaims.get(visit.learner) ?? []).filter((claim) => told.includes(claim));
    if (gone.length === 0) return;
    this.excuse("liedHere");
    this.#dropClaims(visit.learner, gone);
  }

  /** Once it is known what an action has earned. */
  #checkKept({ kept, earned, visit }: Ledger): void {
    const attempts = visit.version.data.quiz?.attempts ?? 0;
    for (const { status, isNewStatus, score, isNewScore, isCure } of kept.splice(0)) {
      const isOver = attempts > 0 && earned.attemptsUsed >= attempts && !earned.passed;
      if (isNewStatus && status === "passed" && !(earned.passed && earned.completed))
        this.complain("the LMS says passed, and that was not earned");
      if (isNewStatus && status === "completed" && !earned.completed)
        this.complain("the LMS says completed, and that was not earned");
      if (isNewStatus && status === "failed" && !isOver)
        this.complain(`the LMS says failed after ${earned.attemptsUsed} of ${attempts} attempts`);
      const expected = Math.round((earned.bestScore ?? -1) * 10_000) / 100;
      const isAside = isCure && this.moodle?.isAside(Number(score), expected) === true;
      if (isNewScore && isAside && Number(score) !== expected) this.mark("a score that stepped aside");
      if (isNewScore && Number(score) !== expected && !isAside) {
        this.complain(`the LMS's score is ${score} and ${earned.bestScore ?? "none"} was earned`);
      }
    }
  }

  #scoreFell(ledger: Ledger, before: string, after: string): void {
    const { lmsTruth, lmsRead, visit } = ledger;
    const lost =
      // The attempt began anew at an earlier launch: the LMS had dropped the state, and kept the score.
      (ledger.earned.bestScore ?? 0) * 100 < Number(before) ||
      lmsTruth !== lmsRead ||
      lmsTruth === "" ||
      this.#saveOf(visit, this.#suspendDataOf(visit.learner))?.visit !== visit;
    if (lost) this.excuse("scoreLost");
    else this.complain(`the LMS's score fell from ${before} to ${after}`);
  }

  mark(what: Mark): void {
    this.marks.add(what);
  }

  excuse(why: Excuse): void {
    this.excuses.set(why, (this.excuses.get(why) ?? 0) + 1);
  }

  /** Before the first change all states are the same string, so a learner's own comes first. */
  #saveOf({ learner }: Visit, text: string): Save | undefined {
    return this.#byText.get(`${learner} ${text}`) ?? this.#byText.get(text);
  }

  /** Two computers may do the very same: which of the two it is depends on where it lies. */
  #saveIn(place: string, visit: Visit, text: string): Save | undefined {
    return this.#byText.get(`${place} ${visit.learner} ${text}`) ?? this.#saveOf(visit, text);
  }

  #saveOnDevice(visit: Visit, text: string): Save | undefined {
    return this.#saveIn(visit.computer.name, visit, text);
  }

  /** The save that a string stands for; a new one when this page made it now. */
  #register(ledger: Ledger, text: string): Save | undefined {
    const { visit } = ledger;
    if (!visit.run) return undefined;
    // A late LMS: the page may be killed before anybody sees what it goes on with.
    if (!ledger.isOpened) ledger.save ??= this.#found(ledger).save;
    const known = this.#saveOf(visit, text);
    if (known && (known.visit === visit || known === ledger.save)) return known;
    const { token, counter } = decode(text, visit.version.data.slots).state;
    const count = `${token} ${counter}`;
    const name = `${visit.number} ${count}`;
    const sameSave = this.#byText.get(name);
    const isRewritten = token !== 0 && ledger.save?.count === count;
    if (!sameSave && isRewritten) this.#isAsOpened(visit);
    const save = sameSave ?? {
      learner: visit.learner,
      owner: ledger.owner,
      epoch: ledger.epoch,
      visit,
      snapshot: snapshotOf(visit.run.state(), visit.version),
      parent: ledger.save,
      count,
      isRewritten,
      at: this.#now(),
      isInLms: false,
      knownOn: new Set(),
    };
    this.#byText.set(name, save);
    this.#byText.set(text, save);
    this.#byText.set(`${visit.learner} ${text}`, save);
    this.#byText.set(`page ${visit.number} ${visit.learner} ${text}`, save);
    ledger.save = save;
    return save;
  }

  /** What is changed gets a number of its own. */
  #isAsOpened(visit: Visit): void {
    const opened = snapshotOf(visit.run!.opened().state, visit.version);
    for (const [id, now] of snapshotOf(visit.run!.state(), visit.version).items) {
      if (show(now) === show(opened.items.get(id))) continue;
      this.complain(`${id} changed to ${show(now)} under the number of the save before`);
    }
  }

  #onDisk(ledger: Ledger, key: string, text: string | undefined): void {
    // A removal may be finished, and one copy made the same as the other; for which room is made, where IndexedDB has both.
    const isRoom = text === undefined && ledger.visit.way.hasDatabase;
    if (ledger.isReview && !ledger.mirrors.has(text ?? "none") && text !== "" && !isRemoval(text) && !isRoom)
      this.complain(`${key} ${text === undefined ? "removed" : "written"} in review`);
    if (text === undefined || !key.startsWith("build-course:mirror:")) return;
    // One copy is made the same as the other.
    if (ledger.mirrors.has(text)) return;
    ledger.lmsSave?.knownOn.add(ledger.visit.computer);
    const state = mirrorText(text);
    const save = state === undefined ? undefined : this.#register(ledger, state);
    if (save) this.#byText.set(`${ledger.visit.computer.name} ${ledger.visit.learner} ${state}`, save);
    const claim = this.#deviceClaims.get(deviceName(ledger));
    if (claim?.save.visit === ledger.visit && save && comesFrom(save, claim.save)) claim.latest = save;
  }

  #hear(ledger: Ledger, status: SaveStatus): void {
    const { visit } = ledger;
    if (!ledger.isOpened || !visit.run) return;
    const { save, said } = ledger;
    const isFirst = said === undefined;
    ledger.said = status.type;
    const isKept = status.type === "saved" || status.type === "notes-too-long";
    const isOnDevice = status.type === "device" || ("onDevice" in status && status.onDevice);
    ledger.saysOnDevice = isOnDevice;
    if (!save || visit.isStopped || !(isKept || isOnDevice)) return;
    const left =
      status.type === "notes-too-long" ? status.slots.map((slot) => visit.version.slots[slot]?.id ?? "") : [];
    const isTyping = !isKept && this.#now() - visit.typedAt < 900;
    if (save.visit === visit && !isTyping) this.#isWhatIsShown(visit, save, status.type);
    if (isKept) {
      const truth = this.#saveIn("the LMS", visit, this.#suspendDataOf(visit.learner));
      const isBelieved = this.moodle?.isBelieved(visit) === true;
      const isUnasked = this.other?.isBelieved(visit) === true;
      if (isBelieved) this.excuse("believed");
      if (isUnasked) this.excuse("unasked");
      const isHonest =
        visit.network !== "lies" &&
        !visit.way.faults.lie &&
        !isBelieved &&
        !isUnasked &&
        save.epoch === this.#lms.epochOf(visit.learner);
      if (isHonest && !comesFrom(truth, save)) {
        if (save.isInLms && truth?.visit !== visit) this.excuse("twoPages");
        else this.complain(`page ${visit.number} says ${status.type}, and the LMS does not have it`);
      }
      if (isHonest && !ledger.isReview)
        this.moodle?.said(visit, save.snapshot.outcome, {
          isNews: !isFirst,
          isDoubled: this.#isDoubled(visit.learner),
        });
      this.#claimLms(ledger, save, left);
    }
    if (isOnDevice) this.#deviceClaims.set(deviceName(ledger), { save, latest: save });
  }

  #isWhatIsShown(visit: Visit, save: Save, word: string): void {
    const now = snapshotOf(visit.run!.state(), visit.version);
    for (const [id, shown] of now.items) {
      if (show(shown) === show(save.snapshot.items.get(id))) continue;
      this.complain(`the page says ${word}, and ${id} is not in the save but ${show(shown)}`);
    }
  }

  #claimLms(ledger: Ledger, save: Save, but: readonly string[]): void {
    const { learner, computer } = ledger.visit;
    if (save.visit === ledger.visit) save.knownOn.add(computer);
    const others = (this.#lmsClaims.get(learner) ?? []).filter((claim) => !comesFrom(save, claim.save));
    const { hasDatabase } = ledger.visit.way;
    const claim = { save, computer, isMarked: keepsAnything(ledger.visit), hasDatabase, at: this.#now(), but };
    this.#lmsClaims.set(learner, [...others, claim]);
  }

  /** The learner pressed Leave, and the page said that it is done. */
  left(visit: Visit): void {
    const ledger = this.#ledgerOf(visit);
    // A page that was stopped says that it no longer saves.
    if (ledger.save && !visit.isStopped && visit.run?.isConnected() && !ledger.isReview)
      this.#claimLms(ledger, ledger.save, this.#leftOut(ledger.save));
  }

  #leftOut({ snapshot }: Save): readonly string[] {
    return [...snapshot.items].filter(([, { isText: text }]) => text).map(([id]) => id);
  }

  /** A page has gone. */
  gone(visit: Visit): void {
    const outcome = visit.run?.state().outcome;
    const { isOpened, said } = this.#ledgerOf(visit);
    if (outcome && isOpened && said !== "saved" && said !== "notes-too-long")
      this.moodle?.goneUnsaved(visit.learner, outcome);
  }

  /** Everybody has opened and closed the course once more, on line. */
  ended(visit: Visit): void {
    const save = this.#saveOf(visit, this.#suspendDataOf(visit.learner));
    if (save) this.moodle?.atEnd(visit.learner, save.snapshot.outcome, this.#isDoubled(visit.learner));
  }

  // At launch

  #opened(ledger: Ledger): void {
    const { visit } = ledger;
    const run = visit.run!;
    const opened = run.opened();
    const { choice, reopened } = opened;
    const { lms: lmsSave, save } = ledger.found ?? this.#found(ledger);
    const isLms = run.isConnected();
    const isCut = choice.use === "lms" && ledger.lmsRead !== ledger.lmsTruth;
    const found = snapshotOf(opened.state, visit.version);
    if (choice.use !== "fresh" && !save)
      return this.complain(`a launch goes on with a ${choice.use} state that nobody wrote`);
    if (save) {
      const expected = choice.use === "lms" ? withoutMissing(save.snapshot, ledger.lmsTruth) : save.snapshot;
      const isHeadOnly = isCut && isPlaceless(decode(ledger.lmsRead, visit.version.data.slots).state);
      const allowed = { isCut, isHeadOnly, versions: this.#versions, reopened };
      if (!isCut) this.#checkDiff(expected, found);
      for (const wrong of restoredWrongly(found, expected, allowed)) this.complain(`after a launch ${wrong}`);
      if (isLms && save.learner !== visit.learner)
        this.complain(`${visit.learner} was given the state of ${save.learner}`);
      if (isLms && choice.use === "mirror" && save.epoch !== this.#lms.epochOf(visit.learner)) {
        const isKnown = lineOf(save).some((older) => older.knownOn.has(visit.computer));
        // Once it is back by way of a computer that had no confirmation, it is the LMS's attempt again.
        if (isKnown && !this.#returned.has(visit.learner)) this.complain("an attempt that was reset has come back");
        else this.excuse("resetUnheard");
        this.#returned.add(visit.learner);
      }
      if (choice.use === "lms") ledger.lmsSave = save;
    } else if (found.items.size > 0) this.complain("a fresh start has answers");
    this.#markLaunch(ledger, save);
    this.#checkOutcome(ledger, opened.state.outcome, save, isCut);
    if (isLms) this.#checkClaims(ledger, save, lmsSave);
    else this.#checkAlone(ledger, save);
    const isRead = ledger.lmsRead === "" || decode(ledger.lmsRead, visit.version.data.slots).sound === "whole";
    if (choice.use === "lms" && isCut && !isRead && choice.fault === undefined)
      this.complain("the LMS returned a part, and nobody says so");
    this.#begin(ledger, save);
  }

  /** What `diff` says of an update is what this learner finds. */
  #checkDiff(before: Snapshot, found: Snapshot): void {
    if (before.version === found.version) return;
    const { wrong, met } = diffFound(before, found);
    for (const word of met) this.mark(`what diff called ${word}`);
    for (const words of wrong) this.complain(`diff: ${words}`);
  }

  #markLaunch({ visit, isReview }: Ledger, save: Save | undefined): void {
    const { choice, reopened } = visit.run!.opened();
    const isOld = save !== undefined && save.snapshot.version.number < visit.version.number;
    if (isReview) this.mark(visit.way.mode === "browse" ? "a preview" : "a review");
    if (isOld) this.mark("an update");
    if (reopened.length > 0) this.mark("a question opened again");
    if (choice.use !== "mirror" || !visit.run!.isConnected()) return;
    this.mark("work that only the device had");
    if (isOld) this.mark("an update in the middle of an outage");
    if (save && visit.computer.lostAt >= save.at) this.mark("work that only IndexedDB had");
  }

  #begin(ledger: Ledger, save: Save | undefined): void {
    const { visit } = ledger;
    if (ledger.isOpened) this.complain("a page was opened twice");
    ledger.isOpened = ledger.isJustOpened = true;
    // When an LMS turns up late, what was done meanwhile is saved before the page says so.
    const first = lineOf(ledger.save).findLast((own) => own.visit === visit);
    if (first && first !== save && !ledger.found) Object.assign(first, { parent: save });
    if (!first) ledger.save = save;
    ledger.earned = visit.run!.state().outcome;
  }

  #checkOutcome({ lmsStatus, visit }: Ledger, outcome: Outcome, save: Save | undefined, isCut: boolean): void {
    const isLms = visit.run!.isConnected();
    const before = save?.snapshot.outcome ?? { completed: false, passed: false, attemptsUsed: 0 };
    const expected = {
      ...before,
      completed: before.completed || (isLms && (lmsStatus === "completed" || lmsStatus === "passed")),
      passed: before.passed || (isLms && lmsStatus === "passed"),
    };
    const isNothing = isCut && outcome.attemptsUsed === 0 && outcome.bestScore === undefined;
    if (outcomeWords(outcome) !== outcomeWords(expected) && !isNothing) {
      this.complain(`the outcome is ${outcomeWords(outcome)} and should be ${outcomeWords(expected)}`);
    }
  }

  #checkClaims(ledger: Ledger, save: Save | undefined, lmsSave: Save | undefined): void {
    const { visit, lmsRead } = ledger;
    const { choice } = visit.run!.opened();
    const epoch = this.#lms.epochOf(visit.learner);
    const claims = (this.#lmsClaims.get(visit.learner) ?? []).filter((claim) => claim.save.epoch === epoch);
    const isCut = lmsRead !== ledger.lmsTruth;
    const excused: Claim[] = [];
    for (const claim of claims) {
      if (save && (comesFrom(save, claim.save) || isRewriteOf(claim.save, save))) continue;
      const isKnownHere =
        claim.isMarked && claim.computer === visit.computer && !this.#poor.has(visit.computer) && keepsAnything(visit);
      if (isCut && choice.fault) {
        ledger.told = [...ledger.told, claim];
        continue;
      }
      excused.push(claim);
      if (choice.fault === "reset") {
        if (this.moodle?.takenForReset(visit.learner) === true) this.excuse("unbegun");
        else this.complain("what the LMS had confirmed is taken for an attempt that was reset");
        continue;
      }
      if (choice.use === "mirror" && lmsSave && comesFrom(lmsSave, claim.save)) this.excuse("fork");
      else if (lmsRead === "" || lineOf(claim.save).every(({ isInLms }) => !isInLms)) this.excuse("emptied");
      else if (lmsSave && !comesFrom(claim.save, lmsSave) && this.#isDoubled(visit.learner)) this.excuse("twoPages");
      else if (!choice.fault && isKnownHere && isOvertaken(claim.save, lmsSave, this.#isLeft(ledger, claim.save)))
        this.excuse("overtaken");
      else if (!choice.fault && isKnownHere && isInLostPlace(claim, visit)) this.excuse("onePlace");
      else if (!choice.fault && isKnownHere) {
        this.complain(`the LMS has lost what it had confirmed at ${claim.save.at}, and nobody says so`);
      } else if (this.#lms.facts.answersUnheard && isKnownHere && !isInLostPlace(claim, visit))
        this.complain(`the copy that was to stay on ${visit.computer.name} is not gone on with`);
      else this.excuse(choice.fault ? "liedHere" : "liedElsewhere");
    }
    if (keepsAnything(visit)) this.#checkDevice(ledger, this.#deviceClaims.get(deviceName(ledger)), save, lmsSave);
    this.#writtenOver(ledger);
    // Said once: later launches go on from there.
    if (!ledger.isReview) this.#dropClaims(visit.learner, excused);
  }

  #dropClaims(learner: string, excused: readonly Claim[]): void {
    const left = (this.#lmsClaims.get(learner) ?? []).filter((claim) => !excused.includes(claim));
    this.#lmsClaims.set(learner, left);
    this.#broken.push(...excused);
  }

  #checkDevice(
    ledger: Ledger,
    claim: DeviceClaim | undefined,
    save: Save | undefined,
    lmsSave: Save | undefined,
  ): void {
    const { visit, owner } = ledger;
    if (!claim || lineOf(save).some((one) => one === claim.save || isTwin(one, claim.save))) return;
    const { choice, aside } = visit.run!.opened();
    if (!ledger.isReview) this.#deviceClaims.delete(deviceName(ledger));
    if (claim.save.learner !== visit.learner || this.#poor.has(visit.computer)) return;
    const isConfirmed = (this.#lmsClaims.get(visit.learner) ?? []).some((other) => comesFrom(other.save, claim.save));
    if (isConfirmed || claim.save.isInLms) return;
    const lie = this.#broken.find((other) => comesFrom(other.save, claim.save));
    const isAside = [...aside.values()].some(({ state }) => comesFrom(this.#saveOnDevice(visit, state), claim.save));
    const isLastWord = claim.save.visit.stoppedAt === claim.latest.at;
    const isTold = choice.offerNotes || isAside || choice.fault !== undefined || !hasOtherTexts(claim, lmsSave);
    if (lie) return this.#checkLie(ledger, lie, { lmsSave, isTold, isLeft: this.#isLeft(ledger, claim.save) });
    const isReset =
      claim.save.epoch !== this.#lms.epochOf(visit.learner) ||
      lineOf(claim.save).some(({ isInLms, knownOn }) => isInLms || knownOn.size > 0);
    const isOld = this.#now() - claim.save.at > 23 * 3_600_000;
    const isSuperseded = lmsSave !== undefined && !comesFrom(claim.save, lmsSave);
    const isGone = ledger.lmsRead === "" && (isReset || isOld || claim.save.visit.wasLiedTo);
    const isCut = ledger.lmsRead !== ledger.lmsTruth;
    const isUnnamed = owner !== visit.learner;
    // Whose they are cannot be known: to offer them could show them to somebody else.
    const isOfAttemptBefore = claim.save.epoch !== this.#lms.epochOf(visit.learner);
    const isOfAnother = lmsSave !== undefined && attemptOf(lmsSave) !== attemptOf(claim.save);
    if (isUnnamed && (isOfAttemptBefore || isOfAnother || (isReset && ledger.lmsRead === ""))) this.excuse("unnamed");
    else if (this.#believed.has(deviceName(ledger)) && isTold) this.excuse("believed");
    else if (choice.fault === "reset" && refusesStatus(claim.save.visit)) this.excuse("statusless");
    else if (choice.fault === "reset" && this.moodle?.takenForReset(visit.learner) === true) this.excuse("unbegun");
    else if (isInLostPlace({ ...claim.save.visit.way, at: claim.save.at }, visit)) this.excuse("onePlace");
    else if (isLastWord && isTold && isInWordsOnly(claim.save)) return;
    else if (!isSuperseded && !isGone && !isCut)
      this.complain(`what was kept on ${visit.computer.name} is not gone on with`);
    else if (!isTold) this.complain(`notes kept on ${visit.computer.name} are not used, and not offered`);
  }

  /** The LMS had confirmed what this computer kept, and a launch has found since that it has not got it. */
  #checkLie(
    { visit, lmsRead }: Ledger,
    lie: Claim,
    {
      lmsSave,
      isTold,
      isLeft,
    }: { readonly lmsSave: Save | undefined; readonly isTold: boolean; readonly isLeft: boolean },
  ): void {
    const { save, computer, isMarked } = lie;
    if (lmsSave && saysTheSame(save, lmsSave)) return;
    if (lmsRead === "") this.excuse("emptied");
    else if (!isMarked || computer !== visit.computer) this.excuse("liedElsewhere");
    else if (isOvertaken(save, lmsSave, isLeft)) this.excuse("overtaken");
    else if (isLeft && !isTold) this.complain(`notes kept on ${visit.computer.name} are not used, and not offered`);
    else if (attemptOf(save) !== attemptOf(lmsSave)) this.excuse("emptied");
    else if (visit.run!.opened().choice.fault !== undefined) return;
    else if (isInLostPlace(lie, visit)) this.excuse("onePlace");
    else this.complain(`the LMS has less than it confirmed on ${visit.computer.name}, and nobody says so`);
  }

  /** Whether this computer still had it: what was called saved is removed when the learner leaves. */
  #isLeft({ visit, mirrors }: Ledger, save: Save): boolean {
    return [...mirrors].some((text) => comesFrom(this.#saveOnDevice(visit, mirrorText(text) ?? ""), save));
  }

  /** Without an LMS the device is all there is. */
  #checkAlone({ visit }: Ledger, save: Save | undefined): void {
    const name = `${visit.computer.name} anyone`;
    const claim = this.#deviceClaims.get(name);
    if (!claim || visit.isBlocked || this.#poor.has(visit.computer) || (save && comesFrom(save, claim.save))) return;
    this.#deviceClaims.delete(name);
    if (claim.save.isInLms || claim.save.knownOn.size > 0) return;
    this.complain(`without an LMS, what was kept on ${visit.computer.name} is not gone on with`);
  }

  // After each thing a learner does

  /** `mostCommits` for one action; `score` when the quiz was submitted in it. */
  acted(
    visit: Visit,
    mostCommits: number,
    submitted: { readonly score: number; readonly passed: boolean } | undefined,
  ): void {
    const ledger = this.#ledgerOf(visit);
    // At launch the session begins with one, and what was recovered or done before an LMS turned up goes at once; a score
    // follows the status it waited for.
    const ofSave = this.moodle?.commitsOfSave(visit, ledger.hasEnded) ?? (ledger.hasEnded ? 2 : 1);
    // Or killed in it.
    const isLaunch = ledger.isJustOpened || (!ledger.isOpened && visit.isDead());
    const most = (mostCommits > 0 ? mostCommits - 1 + ofSave : 0) + (isLaunch ? (ledger.hasEnded ? 2 : 1) + ofSave : 0);
    (this.moodle ?? this.other)?.checkSilence(visit, visit.isGoing || isLaunch || mostCommits > 1 ? 2 : 1);
    if (ledger.commits > most) this.complain(`${ledger.commits} commits for one action`);
    ledger.commits = 0;
    ledger.isJustOpened = false;
    ledger.hasEnded = false;
    const { run } = visit;
    if (!run || !ledger.isOpened) return;
    const { earned } = ledger;
    const best = submitted ? Math.max(submitted.score, earned.bestScore ?? 0) : earned.bestScore;
    const state = run.state();
    const expected: Outcome = {
      completed: earned.completed || state.outcome.completed,
      passed: earned.passed || submitted?.passed === true,
      attemptsUsed: earned.attemptsUsed + (submitted ? 1 : 0),
      ...(best === undefined ? {} : { bestScore: best }),
    };
    if (outcomeWords(state.outcome) !== outcomeWords(expected)) {
      this.complain(`the outcome is ${outcomeWords(state.outcome)}, and ${outcomeWords(expected)} was earned`);
    }
    // A page that cannot save says only once that all of it is on the device, and means what follows too.
    const claim = this.#deviceClaims.get(deviceName(ledger));
    if (claim?.save.visit === visit && ledger.saysOnDevice && !visit.isDead()) claim.save = claim.latest;
    const isNew = state.outcome.completed && !earned.completed;
    ledger.earned = expected;
    this.#checkKept(ledger);
    if (isNew && !this.#isDone(visit)) this.complain("the course is completed, and not all of it was done");
  }

  #isDone(visit: Visit): boolean {
    const { version } = visit;
    const { items, outcome } = snapshotOf(visit.run!.state(), version);
    const { rule } = version.draft.settings;
    const isAssessed = rule === "none" || (rule === "passed" ? outcome.passed : outcome.attemptsUsed > 0);
    return isAssessed && version.draft.sessions.every(({ uid }) => items.get(`session ${uid}`)?.answer === "number 1");
  }

  /** An LMS turned up late: what was done meanwhile is added to what it has. */
  joined(visit: Visit, early: Snapshot, begun: Snapshot): void {
    const run = visit.run!;
    const stored = snapshotOf(run.opened().state, visit.version);
    const now = snapshotOf(run.state(), visit.version);
    for (const [id, before] of stored.items) {
      const after = now.items.get(id);
      const isSame = show(after) === show(before);
      // A question has one answer: the one that was checked meanwhile.
      const isChecked = after?.phase !== "open" && show(after) === show(early.items.get(id));
      const isKept =
        before.isText && before.phase === "open" && !isChecked
          ? after?.answer?.includes(before.answer ?? "")
          : after !== undefined;
      if (!isSame && !isKept)
        this.complain(`when the LMS turned up, ${id} became ${show(after)} and was ${show(before)}`);
    }
    for (const [id, before] of early.items) {
      const isQuiz = version(id)?.isCheck === false && version(id)?.item.type !== "reflection";
      if (isQuiz || show(before) === show(begun.items.get(id)) || id.startsWith("objective")) continue;
      const after = now.items.get(id);
      const isNote = version(id)?.item.type === "reflection";
      const isThere = isNote ? after?.answer?.includes(before.answer ?? "") === true : after !== undefined;
      if (!isThere)
        this.complain(`when the LMS turned up, ${id} became ${show(after)}; ${show(before)} was done meanwhile`);
    }
    function version(id: string) {
      return [...visit.version.items.values()].find(({ item }) => item.id === id);
    }
  }
}

function deviceName({ visit, owner }: Pick<Ledger, "visit" | "owner">): string {
  return `${visit.computer.name} ${owner}`;
}

/** IndexedDB stands in where the browser gives no localStorage. */
function keepsAnything({ isBlocked, way }: Visit): boolean {
  return !isBlocked || way.hasDatabase;
}

/** It was kept in one of the two places, or can be looked for in one, and that one has lost it. */
function isInLostPlace(kept: { readonly hasDatabase: boolean; readonly at: number }, visit: Visit): boolean {
  const { hasDatabase, at } = kept;
  const isInOnePlace = !hasDatabase || !visit.way.hasDatabase;
  return isInOnePlace && (visit.isBlocked || visit.computer.lostAt >= at);
}

function refusesStatus({ way }: Visit): boolean {
  return way.faults.throwSet === "cmi.core.lesson_status";
}

function isUntouched({ run, version }: Visit): boolean {
  const [now, opened] = [run!.state(), run!.opened().state].map((state) => snapshotOf(state, version));
  return isDeepStrictEqual(now, opened);
}

/** What an older page keeps as it stops, and the newer one has not read: at most what was being typed, and where it was. */
function isInWordsOnly({ snapshot, parent }: Save): boolean {
  const withoutTexts = ({ outcome, quiz, items }: Snapshot) => [
    outcome,
    quiz,
    [...items].filter(([, { isText }]) => !isText),
  ];
  return parent === undefined || isDeepStrictEqual(withoutTexts(snapshot), withoutTexts(parent.snapshot));
}

/** Any that the other save does not have in the very same words, and that the learner has not taken out since. */
function hasOtherTexts({ save, latest }: DeviceClaim, other: Save | undefined): boolean {
  return [...save.snapshot.items].some(
    ([id, { isText, answer }]) =>
      isText &&
      answer !== undefined &&
      answer === latest.snapshot.items.get(id)?.answer &&
      answer !== other?.snapshot.items.get(id)?.answer,
  );
}

function comesFrom(save: Save | undefined, older: Save): boolean {
  for (let one = save; one; one = one.parent) if (one === older) return true;
  return false;
}

/** Two computers did the very same, from the same save: their strings are the same, also after an update that needs no new revision. */
function isTwin(save: Save, other: Save): boolean {
  const [{ page, block, quiz }, its] = [save.snapshot, other.snapshot];
  const isThere = page === its.page && block === its.block && isDeepStrictEqual(quiz, its.quiz);
  return isThere && saysTheSame(save, other);
}

/** But for the place: whoever has the other has lost nothing that the learner did. */
function saysTheSame(save: Save, other: Save): boolean {
  const [{ outcome, items }, its] = [save.snapshot, other.snapshot];
  const isSameNumber = save.count === other.count && revisionOf(save) === revisionOf(other);
  return isSameNumber && isDeepStrictEqual(outcome, its.outcome) && isDeepStrictEqual(items, its.items);
}

/** The claim is of a save that says no more than one in this line. */
function isRewriteOf({ isRewritten, parent }: Save, save: Save): boolean {
  return isRewritten && parent !== undefined && comesFrom(save, parent);
}

/**
 * The LMS has gone on in the same attempt, from a save before, to a number as high. The very same number is seen by what is
 * still on the device, where both are of one revision.
 */
function isOvertaken(save: Save, lms: Save | undefined, isLeft: boolean): boolean {
  const [now, before] = [numberOf(lms), numberOf(save)];
  const isSeen = isLeft && revisionOf(save) === revisionOf(lms);
  return attemptOf(save) === attemptOf(lms) && (now > before || (now === before && !isSeen));
}

function revisionOf(save: Save | undefined): number | undefined {
  return save?.snapshot.version.data.revision;
}

function attemptOf(save: Save | undefined): string | undefined {
  return save?.count.split(" ")[0];
}

function numberOf(save: Save | undefined): number {
  return Number(save?.count.split(" ")[1] ?? 0);
}

/** The newest first. */
function lineOf(save: Save | undefined): readonly Save[] {
  const line: Save[] = [];
  for (let one = save; one; one = one.parent) line.push(one);
  return line;
}

/** Place and quiz are one part, the first after the head. */
function isPlaceless({ place, quiz, slots }: LearnerState): boolean {
  return place.page === 0 && quiz.phase === "none" && slots.size === 0;
}

function mirrorText(record: string): string | undefined {
  if (record === "") return undefined;
  const parsed: unknown = JSON.parse(record);
  const state = typeof parsed === "object" && parsed !== null && "state" in parsed ? parsed.state : undefined;
  return typeof state === "string" ? state : undefined;
}

/** Notes that the LMS had no room for are not in its string. */
function withoutMissing(snapshot: Snapshot, text: string): Snapshot {
  const { version } = snapshot;
  const missing = decode(text, version.data.slots).missing.map((slot) => version.slots[slot]?.id);
  const items = [...snapshot.items].flatMap(([id, item]): [string, typeof item][] => {
    if (!missing.includes(id)) return [[id, item]];
    return item.phase === "open" ? [] : [[id, { phase: item.phase, isText: true }]];
  });
  return { ...snapshot, items: new Map(items) };
}

function outcomeWords({ completed, passed, bestScore, attemptsUsed }: Outcome): string {
  const done = [...(completed ? ["completed"] : []), ...(passed ? ["passed"] : [])].join(" and ") || "unfinished";
  return `${done}, best ${bestScore ?? "none"}, ${attemptsUsed} attempts`;
}

export { isRight };
