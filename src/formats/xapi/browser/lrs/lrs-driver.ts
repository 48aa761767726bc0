import type { Interaction } from "../../../../contract/interaction.ts";
import type { AskedMark, LmsDriver, LmsOutcome, Resume, SaveResult } from "../../../../contract/lms-driver.ts";
import type { ResumeDocument, Saying, Statement, XapiDriver } from "../../../../contract/xapi.ts";
import { after } from "../../../../runtime/page/timers.ts";
import { answered } from "../answered.ts";
import type { Outbox } from "./outbox.ts";
import type { Spoken, Told } from "../outcome.ts";
import { statement, type Speaker } from "../speech.ts";
import type { StateStore } from "./state-document.ts";
import { newUuid } from "../uuid.ts";

/** How a standard says the same things. */
export interface Voice {
  /** What is new in the outcome. */
  outcome(outcome: LmsOutcome, told: Told, seconds: number): Spoken;
  /** The last words of a session. */
  end(seconds: number, isCompleted: boolean): readonly Statement[];
  /** What is said when a page that said them has stayed. Absent: they are final, and only said when the page is known to go. */
  goOn?(): Statement;
}

export interface LrsDriverOptions {
  readonly resume: Resume;
  readonly speaker: Speaker;
  readonly voice: Voice;
  readonly outbox: Outbox;
  readonly store: StateStore;
  /** As the State resource has it, or a fresh one. */
  readonly document: ResumeDocument;
  /** Session of each knowledge check. */
  readonly sessionOf: Readonly<Record<string, string>>;
  readonly returnUrl?: string;
}

/** The page does not wait longer than this for an LRS that does not answer. */
const longestWaitMs = 5000;
/** Saves that were forbidden, one after the other, after which the LRS is asked no more until the learner asks. */
const refusalLimit = 6;

/** A session over an LRS: State keeps the learner's work, statements tell what happened. */
export class LrsDriver implements LmsDriver {
  readonly connected = true;
  readonly resume: Resume;
  readonly xapi: XapiDriver;
  asked?: AskedMark;
  readonly #options: LrsDriverOptions;
  readonly #outbox: Outbox;
  readonly #isRecorded: boolean;
  #document: ResumeDocument;
  #kept: string;
  #told: Told;
  #outcome: LmsOutcome | undefined;
  #left: SaveResult | undefined;
  #ending: Promise<unknown> = Promise.resolve();
  #refusals = 0;
  /** What was saved when the last words were said of a page that may have stayed. */
  #paused: string | undefined;
  #saving: { readonly text: string; readonly isLast: boolean; readonly result: Promise<SaveResult> } | undefined;

  constructor(options: LrsDriverOptions) {
    this.resume = options.resume;
    this.#options = options;
    this.#outbox = options.outbox;
    this.#isRecorded = options.resume.mode === "normal";
    this.#document = options.document;
    this.#kept = JSON.stringify(options.document);
    this.#told = toldIn(options.document);
    this.xapi = {
      iri: options.speaker.iri,
      isOver: false,
      ...(options.returnUrl === undefined ? {} : { returnUrl: options.returnUrl }),
      say: (saying) => this.#say(saying),
      askAgain: () => void (this.#refusals = 0),
      allSent: () => Promise.race([this.#ending, after(longestWaitMs)]).then(() => undefined),
    };
  }

  get suspendDataLimitChars(): number {
    return this.#options.store.limitChars();
  }

  bookmark(location: string, suspendData: string): void {
    if (this.#isRecorded) this.#document = { ...this.#document, location, suspendData };
  }

  record(interaction: Interaction): void {
    if (!this.#isRecorded) return;
    this.#goOn();
    const { speaker, sessionOf } = this.#options;
    this.#outbox.add(answered(speaker, interaction, { id: newUuid(), sessionId: sessionOf[interaction.id] }));
  }

  setOutcome(outcome: LmsOutcome): void {
    if (this.#isRecorded && !this.#hasLeft()) this.#outcome = outcome;
  }

  async commit(seconds: number): Promise<SaveResult> {
    if (this.#hasLeft()) return "refused";
    if (this.#refusals >= refusalLimit) return "signed-out";
    // A field that loses the focus as the page goes saves what has just been saved.
    if (JSON.stringify(this.#document) !== this.#paused) this.#goOn();
    this.#sayOutcome(seconds);
    const result = await this.#save();
    this.#refusals = result === "signed-out" ? this.#refusals + 1 : 0;
    return result;
  }

  pause(seconds: number): void {
    if (this.#hasLeft()) return;
    this.#sayOutcome(seconds);
    void this.#saveDocument(true);
    if (!this.#options.voice.goOn) return void this.#outbox.sendLast([]);
    void this.#outbox.sendLast(this.#lastWords(seconds));
    this.#paused = JSON.stringify(this.#document);
  }

  leave(seconds: number, byButton = false): SaveResult {
    if (this.#left !== undefined) return this.#left;
    // What goes with a closing page is answered when nobody hears it.
    this.#left = byButton ? "kept" : "queued";
    this.#sayOutcome(seconds);
    const last = this.#lastWords(seconds);
    // State first: no cmi5 LMS takes anything after "terminated". A page that closes cannot wait for the answer.
    const saved = this.#saveDocument(!byButton);
    this.#ending = byButton
      ? saved.then(() => this.#outbox.send()).then(() => this.#outbox.sendLast(last))
      : Promise.all([saved, this.#outbox.sendLast(last)]);
    return this.#left;
  }

  #lastWords(seconds: number): readonly Statement[] {
    return this.#paused !== undefined ? [] : this.#options.voice.end(seconds, this.#told.completed);
  }

  #goOn(): void {
    if (this.#paused !== undefined && this.#options.voice.goOn) this.#outbox.add(this.#options.voice.goOn());
    this.#paused = undefined;
  }

  /** Asked anew after each wait. */
  #hasLeft(): boolean {
    return this.#left !== undefined;
  }

  #say(saying: Saying): void {
    if (!this.#isRecorded || this.#hasLeft()) return;
    this.#outbox.add(statement(this.#options.speaker, saying));
    // Not at once: what is said while the page goes is sent with its last words.
    setTimeout(() => !this.#hasLeft() && this.#refusals < refusalLimit && void this.#outbox.send());
  }

  #sayOutcome(seconds: number): void {
    if (!this.#outcome) return;
    const spoken = this.#options.voice.outcome(this.#outcome, this.#told, seconds);
    spoken.statements.forEach((one) => this.#outbox.add(one));
    this.#told = spoken.told;
  }

  async #save(): Promise<SaveResult> {
    const said = this.#told;
    const sent = await this.#outbox.send();
    // Meanwhile the page has sent its last words, and nothing may follow them.
    if (this.#hasLeft()) return "refused";
    // Only what has arrived counts as told: what has not is said again by the next visit, under the same id.
    if (sent === "kept") this.#document = { ...this.#document, ...said };
    const isForbidden = sent === "signed-out";
    const saved = await this.#saveDocument(false, isForbidden);
    if (saved !== "kept") return saved;
    // State was taken, so the session lives, and what is forbidden once more was forbidden by itself.
    return isForbidden && !this.#hasLeft() ? this.#outbox.send(true) : sent;
  }

  /** `isProof`: also what the LRS has already, to learn whether it takes anything. */
  async #saveDocument(isLast: boolean, isProof = false): Promise<SaveResult> {
    // Without suspend data there is nothing to keep yet.
    if (!this.#isRecorded || this.#document.suspendData === "") return "kept";
    const text = JSON.stringify(this.#document);
    if (text === this.#kept && !isProof) return "kept";
    // Another save gives up the one under way: never one that outlives the page for one that does not.
    if (this.#saving?.text === text && this.#saving.isLast) return this.#saving.result;
    const saving = { text, isLast, result: this.#options.store.save(text, isLast) };
    this.#saving = saving;
    const result = await saving.result;
    if (this.#saving === saving) this.#saving = undefined;
    if (result === "kept") this.#kept = text;
    return result;
  }
}

function toldIn({ completed, passed, failed, score }: ResumeDocument): Told {
  return { completed, passed, failed, ...(score === undefined ? {} : { score }) };
}
