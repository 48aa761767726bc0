import type { Interaction } from "../../../contract/interaction.ts";
import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { LmsOutcome, SaveResult } from "../../../contract/lms-driver.ts";
import { tried } from "../../../runtime/tried.ts";
import type { ScormApi } from "./api.ts";
import type { Outbox, Sent, Step } from "./outbox.ts";
import { newInteractionLog, newObjectiveList, type InteractionLog, type ObjectiveList } from "./records.ts";
import { toggles } from "./toggles.ts";
import type { ScormOutcomes, ScormWords } from "./words.ts";

function isOffline(): boolean {
  return tried(() => navigator.onLine) === false;
}

/** How much of a visit's time may be lost where its end does not arrive: each telling is a call. */
const timeEverySeconds = 60;

/** Scores of objectives too: Moodle updates the grade at any element with `.score.raw` (read in its source; not seen). */
const isScore = (element: string): boolean => element.includes(".score.");

/** One sitting that is recorded: what was noted, and how it is sent. */
export class ScormSession {
  readonly #api: ScormApi;
  readonly #settings: DriverSettings;
  readonly #words: ScormWords;
  readonly #outbox: Outbox;
  readonly #outcomes: ScormOutcomes;
  readonly #interactions: InteractionLog;
  readonly #objectives: ObjectiveList;
  #mark: number | undefined;
  #toldSeconds = 0;
  /** Whether a commit failed, or nobody knows of it, since everything was last sent. */
  #isUnproved = false;
  /** The LMS said so itself: what a page of an ended session still called might reach the session of another. */
  #isOver = false;
  /** Whether the LMS was seen to ask its server. */
  #hasAnswered = false;
  /** Whether its word was taken after a beacon, before it was. */
  #hasBelieved = false;

  constructor(api: ScormApi, settings: DriverSettings, words: ScormWords, outbox: Outbox, outcomes: ScormOutcomes) {
    this.#api = api;
    this.#settings = settings;
    this.#words = words;
    this.#outbox = outbox;
    this.#outcomes = outcomes;
    this.#interactions = newInteractionLog(api, settings, words.interaction);
    this.#objectives = newObjectiveList(api, outbox, words.objectiveId, words.objective);
  }

  bookmark(location: string, suspendData: string): void {
    this.#outbox.want("cmi.suspend_data", suspendData);
    this.#outbox.want(this.#words.location, location);
  }

  record(interaction: Interaction): void {
    this.#interactions.add(interaction);
  }

  setOutcome(outcome: LmsOutcome): void {
    this.#mark = outcome.mark;
    this.#outcomes.begin(outcome);
    this.#objectives.want(this.#outcomes.want(outcome));
  }

  /** What the launch says: how the course stands, no more; or nothing, and `true`, where the LMS does not know of the end. */
  begin(outcome: LmsOutcome, hasBegun: boolean): boolean {
    this.#outcomes.begin(outcome);
    if (this.#words.isOver(this.#outbox) && !this.#outbox.hasKept(this.#words.status)) return true;
    if (hasBegun) this.#outbox.want(this.#words.exit, "suspend");
    this.#sendAll();
    return false;
  }

  /** Sends what changed and commits. `seconds`: length of the session. `ends`: by the learner's wish. */
  send(seconds: number, ends = false): SaveResult {
    if (this.#isOver) return "signed-out";
    this.#want(seconds, ends);
    if (this.#isUnproved && this.#settings.resendsByToggling) return this.#cure();
    return this.#sendAll();
  }

  /**
   * The last words of a page that goes, which may be beacons, in any order: nothing goes aside, no score before a status
   * that is kept. `ends`: the end of the session follows, and stores what was set (SCORM 2004).
   */
  sendLast(seconds: number, ends: boolean): SaveResult {
    if (this.#isOver) return "signed-out";
    this.#want(seconds, true);
    if (!ends) return this.#round(this.#everything());
    return this.#put(this.#everything()) === "taken" ? "kept" : "refused";
  }

  /** Whether the session may be ended: not without a status, which an LMS takes for the end of the course, and not twice. */
  mayFinish(): boolean {
    return !this.#isOver && this.#outbox.hasTaken(this.#words.status);
  }

  #want(seconds: number, isLast: boolean): void {
    // From the first save on, since the end may never run. Without "suspend" an LMS may drop suspend_data
    // (adapt_framework#2458, spoor#320); "logout" would sign the learner out.
    this.#outbox.want(this.#words.exit, "suspend");
    // ILIAS hears of the end only in `beforeunload`, which is a commit like any other.
    const isDue = isLast || this.#settings.beforeUnload || seconds - this.#toldSeconds >= timeEverySeconds;
    if (!isDue) return;
    this.#outbox.want(this.#words.sessionTime, this.#words.duration(seconds));
    this.#toldSeconds = seconds;
  }

  #holdsScores(): boolean {
    const isFinalKept = this.#words.isOver(this.#outbox) && this.#outbox.hasKept(this.#words.status);
    return this.#settings.scoreAfterStatus && !isFinalKept;
  }

  #everything(): Step {
    return this.#holdsScores() ? { holds: isScore } : {};
  }

  /** Scores in a commit of their own, where they waited for the status. */
  #sendAll(): SaveResult {
    const held = this.#holdsScores();
    const result = this.#round(this.#everything());
    const isReleased = held && !this.#holdsScores() && this.#outbox.wanted(this.#words.score) !== undefined;
    return result === "kept" && isReleased ? this.#round({}) : result;
  }

  #put(step: Step): Sent {
    const sent = this.#outbox.send(step);
    return sent !== "stopped" && this.#interactions.send() ? sent : "stopped";
  }

  /** One commit. */
  #round(step: Step): SaveResult {
    const sent = this.#put(step);
    if (sent === "stopped") return this.#failed(this.#api.lastError());
    const { isTaken, heard } = this.#api.commit();
    // A refusal is an answer too.
    this.#hasAnswered ||= heard === "answered";
    if (!isTaken) return this.#failed(this.#api.lastError());
    // Of an LMS that nobody knows a beacon may be the usual way, until it was seen to ask its server.
    // Then what went with a beacon before was no answer either, and is sent once more.
    const isQueued = heard === "queued" && (this.#settings.beacons === "fallback" || this.#hasAnswered);
    if (isQueued || (this.#hasBelieved && this.#hasAnswered)) {
      this.#hasBelieved = false;
      this.#forget();
      return "queued";
    }
    this.#hasBelieved ||= heard === "queued";
    // Some LMSs say "true" to whatever is sent while the network is away: it is sent again when that is back.
    if (heard !== "answered" && isOffline()) this.#forget();
    else this.#answered(true);
    return sent === "taken" ? "kept" : "refused";
  }

  #failed(error: string): SaveResult {
    this.#forget();
    this.#isOver = this.#words.overCodes.includes(error);
    return this.#isOver ? "signed-out" : "refused";
  }

  /** Everything must be sent again. */
  #forget(): void {
    this.#isUnproved = true;
    this.#answered(false);
  }

  #answered(isKept: boolean): void {
    this.#outbox.answered(isKept);
    this.#interactions.answered(isKept);
  }

  /** Each commit only when the one before it was kept. */
  #cure(): SaveResult {
    const isOver = this.#words.isOver(this.#outbox);
    const steps = isOver ? toggles(this.#outbox, this.#words, this.#mark, isScore) : [this.#everything()];
    // A step that is not kept, or not believed, says that it is needed again.
    this.#isUnproved = false;
    for (const step of steps) {
      const result = this.#round(step);
      if (result !== "kept") return result;
    }
    return "kept";
  }
}
