import type { LmsDriver, Report, Resume, SaveResult } from "../../../../contract/lms-driver.ts";
import type { ResumeDocument, Statement } from "../../../../contract/xapi.ts";
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
  outcome(report: Report, told: Told, seconds: number): Spoken;
  /** The last words of a session. */
  end(seconds: number, isCompleted: boolean): readonly Statement[];
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
// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newLrsDriver(options: LrsDriverOptions): LmsDriver {
  const { resume, speaker, voice, outbox, store, sessionOf } = options;
  const isRecorded = resume.mode === "normal";
  let document = options.document;
  let kept = JSON.stringify(document);
  let told: Told = toldIn(options.document);
  let report: Report | undefined;
  let left: SaveResult | undefined;
  let ending: Promise<unknown> = Promise.resolve();
  let refusals = 0;

  /** Asked anew after each wait. */
  const hasLeft = (): boolean => left !== undefined;

  function sayOutcome(seconds: number): void {
    if (!report) return;
    const spoken = voice.outcome(report, told, seconds);
    spoken.statements.forEach(outbox.add);
    ({ told } = spoken);
  }

  /** `isProof`: also what the LRS has already, to learn whether it takes anything. */
  async function saveDocument(isLast: boolean, isProof = false): Promise<SaveResult> {
    // Without suspend data there is nothing to keep yet.
    if (!isRecorded || document.suspendData === "") return "kept";
    const text = JSON.stringify(document);
    if (text === kept && !isProof) return "kept";
    const result = await store.save(text, isLast);
    if (result === "kept") kept = text;
    return result;
  }

  async function save(): Promise<SaveResult> {
    const said = told;
    const sent = await outbox.send();
    // Meanwhile the page has sent its last words, and nothing may follow them.
    if (hasLeft()) return "refused";
    // Only what has arrived counts as told: what has not is said again by the next visit, under the same id.
    if (sent === "kept") document = { ...document, ...said };
    const isForbidden = sent === "signed-out";
    const saved = await saveDocument(false, isForbidden);
    if (saved !== "kept") return saved;
    // State was taken, so the session lives, and what is forbidden once more was forbidden by itself.
    return isForbidden && !hasLeft() ? outbox.send(true) : sent;
  }

  return {
    connected: true,
    resume,
    get suspendDataLimitChars() {
      return store.limitChars();
    },
    bookmark(location, suspendData) {
      if (isRecorded) document = { ...document, location, suspendData };
    },
    record(interaction) {
      if (!isRecorded) return;
      outbox.add(answered(speaker, interaction, { id: newUuid(), sessionId: sessionOf[interaction.id] }));
    },
    settle(next) {
      if (isRecorded && !hasLeft()) report = next;
    },
    async commit(seconds) {
      if (hasLeft()) return "refused";
      if (refusals >= refusalLimit) return "signed-out";
      sayOutcome(seconds);
      const result = await save();
      refusals = result === "signed-out" ? refusals + 1 : 0;
      return result;
    },
    leave(seconds, byButton = false) {
      if (left !== undefined) return left;
      // What goes with a closing page is answered when nobody hears it.
      left = byButton ? "kept" : "queued";
      sayOutcome(seconds);
      const last = voice.end(seconds, told.completed);
      // State first: no cmi5 LMS takes anything after "terminated". A page that closes cannot wait for the answer.
      const saved = saveDocument(!byButton);
      ending = byButton
        ? saved.then(() => outbox.send()).then(() => outbox.sendLast(last))
        : Promise.all([saved, outbox.sendLast(last)]);
      return left;
    },
    xapi: {
      iri: speaker.iri,
      isOver: false,
      ...(options.returnUrl === undefined ? {} : { returnUrl: options.returnUrl }),
      say(saying) {
        if (!isRecorded || hasLeft()) return;
        outbox.add(statement(speaker, saying));
        // Not at once: what is said while the page goes is sent with its last words.
        setTimeout(() => !hasLeft() && refusals < refusalLimit && void outbox.send());
      },
      askAgain: () => void (refusals = 0),
      settled: () => Promise.race([ending, after(longestWaitMs)]).then(() => undefined),
    },
  };
}

function toldIn({ completed, passed, failed, score }: ResumeDocument): Told {
  return { completed, passed, failed, ...(score === undefined ? {} : { score }) };
}
