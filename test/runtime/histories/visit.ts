import type { Answer, Stores } from "../../../src/contract/answer.ts";
import type { BankQuestion, QuestionData } from "../../../src/contract/page-data.ts";
import type { Scoring } from "../../../src/contract/scoring.ts";
import { attemptsLeft } from "../../../src/runtime/learning/completion.ts";
import { openScorm12 } from "../../../src/formats/scorm12/browser/driver.ts";
import { codings } from "../state/codec.ts";
import { CourseRun } from "../../../src/runtime/course-run.ts";
import type { PageTools } from "../../../src/runtime/learner.ts";
import { patience } from "../../../src/formats/scorm/browser/find-api.ts";
import { answer, check, goTo, note, retry, show, slotOf } from "../../../src/runtime/learning/attempt.ts";
import { reachEnd, sessionStatus, startSession } from "../../../src/runtime/learning/completion.ts";
import { interactionOf } from "../../../src/runtime/learning/interaction.ts";
import { confirmQuestion, moveInQuiz, startQuiz, submitQuiz } from "../../../src/runtime/learning/quiz-attempt.ts";
import { drawQuestions } from "../../../src/runtime/learning/quiz-draw.ts";
import { scoreWith } from "../../../src/runtime/learner.ts";
import { pageNumberOf } from "../../../src/runtime/page/page-names.ts";
import type { SaveStatus } from "../../../src/runtime/saving/save-status.ts";
import { watchForSecondTab } from "../../../src/runtime/saving/second-tab.ts";
import { scoring as fillIn } from "../../../src/content/questions/fill-in/scoring.shared.ts";
import { scoring as longText } from "../../../src/content/questions/long-text/scoring.shared.ts";
import { scoring as matching } from "../../../src/content/questions/matching/scoring.shared.ts";
import { scoring as multipleResponse } from "../../../src/content/questions/multiple-response/scoring.shared.ts";
import { scoring as numeric } from "../../../src/content/questions/numeric/scoring.shared.ts";
import { scoring as sequencing } from "../../../src/content/questions/sequencing/scoring.shared.ts";
import { scoring as singleChoice } from "../../../src/content/questions/single-choice/scoring.shared.ts";
import { fileOver } from "./pretend-moodle.ts";
import type { Browsers, Computer, Owner, StorageWitness } from "./computers.ts";
import type { Version } from "./course-versions.ts";
import type { AnyLms, Fault, LaunchWay, LmsWindow, LmsWitness, Network } from "./pretend-lms.ts";

const scorings = [fillIn, longText, matching, multipleResponse, numeric, sequencing, singleChoice];
const connectMs = 400;

/** What a visit lets others know. */
export interface VisitWitness extends Omit<LmsWitness, "pass" | "network" | "event"> {
  /** The page has begun, and may have sent something already. */
  began(visit: Visit): void;
  /** The page is there: the learner sees what it restored. Again when an LMS turned up late, or none did. */
  opened(visit: Visit): void;
  status(status: SaveStatus): void;
  /** Text `undefined`: removed. */
  kept12(key: string, text: string | undefined): void;
  /** A mirror or the like was read at launch. */
  found(key: string, text: string): void;
}

/** One page of the course, from launch to its end. It does what the views do, without their elements. */
export class Visit implements Owner {
  readonly number: number;
  readonly learner: string;
  readonly computer: Computer;
  readonly version: Version;
  readonly way: LaunchWay;
  network: Network = "on";
  /** Typing is on the device 0.9 s after the last key. */
  typedAt = 0;
  /** The LMS said "true" and kept nothing, or may have. */
  wasLiedTo = false;
  /** Its session in the LMS is over for good. */
  isSignedOut = false;
  /** The window closes: an LMS's script can only send beacons. */
  isGoing = false;
  /** In which its code runs, and what that leads to before anything else can happen. */
  event: string | undefined;
  run: CourseRun | undefined;
  page = "start";
  /** Calls to the outside until somebody kills it. */
  callsToLive = Infinity;
  get isStopped(): boolean {
    return this.stoppedAt !== undefined;
  }
  /** When a newer page took over: what was being typed was kept then. */
  stoppedAt: number | undefined;
  /** The learner sees what the page restored. */
  isOpened = false;
  /** The browser gave it no storage. */
  isBlocked = false;
  readonly #browsers: Browsers;
  readonly #witness: () => VisitWitness;
  readonly #fault: Fault;
  readonly #lmsWindow: () => LmsWindow | undefined;
  #isDead = false;

  constructor(
    facts: {
      readonly number: number;
      readonly learner: string;
      readonly computer: Computer;
      readonly version: Version;
      readonly way: LaunchWay;
    },
    lms: AnyLms,
    browsers: Browsers,
    witness: () => VisitWitness,
    fault: Fault = {},
  ) {
    ({
      number: this.number,
      learner: this.learner,
      computer: this.computer,
      version: this.version,
      way: this.way,
    } = facts);
    this.callsToLive = this.way.callsToLive ?? Infinity;
    if (this.way.outage) this.outage = { requests: 0, ...this.way.outage };
    this.wasLiedTo = this.way.faults.lie === true;
    this.#browsers = browsers;
    this.#witness = witness;
    this.#fault = fault;
    const since = browsers.now;
    let found: LmsWindow | undefined;
    this.#lmsWindow = () => {
      const isThere = this.way.apiAfterMs !== undefined && browsers.now >= since + this.way.apiAfterMs;
      const { read, set, commit, asked, kept } = witness();
      if (!isThere || found) return found;
      const window = lms.launch(this.learner, this.way, {
        read,
        set,
        commit,
        asked,
        kept,
        pass: () => this.pass(),
        network: () => this.fate(),
        event: () => this.event,
      });
      found = fault.api ? { ...window, API: fault.api(window.API) } : window;
      return found;
    };
  }

  isDead(): boolean {
    return this.#isDead;
  }

  pass(): void {
    if (this.callsToLive-- <= 0) this.#isDead = true;
    if (this.#isDead) throw new Error("the page is gone");
  }

  /** After so many more requests the network is another, for so long. */
  outage: { requests: number; readonly network: Network; readonly forMs: number } | undefined;
  #untilMs = -Infinity;

  /** A file of the package. */
  fetch(): Promise<Response> {
    return this.isDead() ? new Promise(() => undefined) : fileOver(this.reach());
  }

  /** What the network is, with a session that may be over. */
  reach(): Network {
    const { outage } = this;
    const network = outage && this.#browsers.now < this.#untilMs ? outage.network : this.network;
    return this.isSignedOut && network === "on" ? "signed-out" : network;
  }

  /** What becomes of the request that is sent now. */
  fate(): Network {
    if (this.outage && this.outage.requests-- === 0) this.#untilMs = this.#browsers.now + this.outage.forMs;
    const network = this.reach();
    if (!this.isGoing) return network;
    return network === "on" || network === "beacons arrive" ? "beacons arrive" : "beacons lost";
  }

  storage(): Storage {
    this.isBlocked = this.computer.isBlocked;
    const storage = this.computer.storageFor(this, this.#storageWitness());
    return this.#fault.storage?.(storage) ?? storage;
  }

  #storageWitness(): StorageWitness {
    const { found, kept12 } = this.#witness();
    return { found, kept: kept12 };
  }

  /** As `start.ts` does. */
  async begin(): Promise<void> {
    const { data } = this.version;
    const tools = this.#tools();
    const lmsWindow = this.#lmsWindow;
    const frame = {
      get API() {
        return lmsWindow()?.API;
      },
      get navigator() {
        return lmsWindow()?.navigator;
      },
      get PerformanceObserver() {
        return lmsWindow()?.PerformanceObserver;
      },
    };
    const wait = (ms: number): Promise<void> => new Promise((resolve) => void this.#browsers.set(resolve, ms, this));
    // Given up after the notice: a page that an LMS joins later still is `B2` in test/faults/b.
    const connecting = openScorm12(data.driver, frame, { ...patience, forMs: patience.oftenForMs, wait }).catch(
      () => undefined,
    );
    const driver = await Promise.race([connecting, wait(connectMs).then(() => undefined)]);
    const lasting = this.way.hasDatabase ? this.computer.lastingFor(this, this.#storageWitness()) : undefined;
    const run = new CourseRun({ ...data, codings }, driver, tools, lasting);
    this.run = run;
    this.#witness().began(this);
    if (!driver && this.way.isAlone) run.goOnWithoutLms();
    if (driver || this.way.isAlone) this.#show();
    run.onStatus((status) => this.#hear(status));
    watchForSecondTab(`build-course:tab:${data.course.id}`, this.computer.channelFor(this, this.#browsers), () =>
      run.saver.stop(),
    );
    if (driver || this.way.isAlone) return;
    const late = await connecting;
    run.onRestored(() => this.#show());
    if (late) run.attach(late);
    else run.goOnWithoutLms();
  }

  #show(): void {
    // Killed while it read: nobody sees what it made of the rest.
    if (this.#isDead) return;
    this.isOpened = true;
    this.#witness().opened(this);
  }

  #hear(status: SaveStatus): void {
    if (status.type === "stopped") this.stoppedAt ??= this.#browsers.now;
    if (!this.#isDead) this.#witness().status(status);
  }

  #tools(): PageTools {
    return {
      words: (key) => key,
      announce: () => undefined,
      drawTitle: () => undefined,
      widget: () => {
        throw new Error("no widgets here");
      },
      scoring,
      now: () => this.#browsers.now,
    };
  }

  /** The page's memory goes, and with it all that it would have done. */
  die(): void {
    this.#isDead = true;
    this.#browsers.forget(this);
    this.computer.close(this);
  }

  // What a learner does. Each returns whether it could be done.

  open(name: string): boolean {
    const { run } = this;
    const number = run && pageNumberOf(name, run.data);
    if (!run || number === undefined || name === this.page) return false;
    this.page = name;
    if (name === "start") return true;
    const session = run.data.sessions.find(({ id }) => id === name);
    const placed = goTo(run.state(), { page: number, block: 0 });
    run.change(session ? startSession(placed, session) : placed, "soon");
    return true;
  }

  scroll(block: number): boolean {
    const { run } = this;
    const number = run && pageNumberOf(this.page, run.data);
    if (!run || number === undefined || this.page === "start") return false;
    run.change(goTo(run.state(), { page: number, block }), "place");
    return true;
  }

  reachEnd(): boolean {
    const { run } = this;
    const session = run?.data.sessions.find(({ id }) => id === this.page);
    if (!run || !session) return false;
    const next = reachEnd(run.state(), session);
    const isDone = sessionStatus(next, session) !== sessionStatus(run.state(), session);
    run.change(next, isDone && sessionStatus(next, session) === "completed" ? "now" : "soon");
    return true;
  }

  /** Chooses without submitting. */
  choose(question: QuestionData, given: Answer | undefined): boolean {
    const { run } = this;
    if (!run || this.#isLocked(question)) return false;
    this.typedAt = this.#browsers.now;
    run.change(
      answer(run.state(), question.slot, given),
      given?.type === "text" || given?.type === "number" ? "text" : "soon",
    );
    return true;
  }

  /** What the field or the radios of a question hold, and pressing Check or Confirm. */
  submit(question: QuestionData, lock: typeof check): boolean {
    const { run } = this;
    if (!run || this.#isLocked(question)) return false;
    const chosen = slotOf(run.state(), question.slot).answer;
    if (!chosen || scoring(question.type).missing(chosen) !== undefined) return false;
    run.record(interactionOf(question, chosen, scoring(question.type), this.#browsers.now, 3));
    run.change(lock(answer(run.state(), question.slot, chosen), question.slot), "now");
    return true;
  }

  check(question: QuestionData): boolean {
    return this.submit(question, check);
  }

  retry(question: QuestionData): boolean {
    const { run } = this;
    if (!run || !this.#isLocked(question) || this.#scoreOf(question) >= 1) return false;
    run.change(retry(run.state(), question.slot), "soon");
    return true;
  }

  show(question: QuestionData): boolean {
    const { run } = this;
    if (!run || slotOf(run.state(), question.slot).phase !== "checked" || this.#scoreOf(question) >= 1) return false;
    run.change(show(run.state(), question.slot), "now");
    return true;
  }

  #isLocked({ slot }: QuestionData): boolean {
    const { phase, answer: given } = slotOf(this.run!.state(), slot);
    return phase !== "open" && given !== undefined;
  }

  #scoreOf(question: QuestionData): number {
    const { answer: given } = slotOf(this.run!.state(), question.slot);
    return given ? scoring(question.type).score(question.key, given) : 0;
  }

  type(slot: number, text: string): boolean {
    const { run } = this;
    if (!run?.records) return false;
    this.typedAt = this.#browsers.now;
    run.change(note(run.state(), slot, text), "text");
    return true;
  }

  blur(): boolean {
    const { run } = this;
    run?.change(run.state(), "now");
    return run !== undefined;
  }

  drawn(): readonly BankQuestion[] {
    const { run, version } = this;
    return run?.data.quiz ? drawQuestions(version.bank, run.data.quiz, run.state()) : [];
  }

  startQuiz(seed: number): boolean {
    const { run, version } = this;
    const quiz = run?.data.quiz;
    if (!run || !quiz || attemptsLeft(quiz, run.state().outcome) === 0 || run.state().quiz.phase === "running")
      return false;
    run.change(startQuiz(run.state(), quiz, version.bank, scoreWith(this.#tools()), seed), "now");
    this.open("quiz");
    return true;
  }

  questionOnScreen(): BankQuestion | undefined {
    const { run } = this;
    const drawn = this.drawn();
    if (run?.state().quiz.phase !== "running" || this.page !== "quiz") return undefined;
    return drawn[Math.min(run.state().quiz.at, drawn.length - 1)];
  }

  confirm(question: BankQuestion): boolean {
    return this.run?.data.quiz?.feedback === "each" && this.submit(question, confirmQuestion);
  }

  moveInQuiz(at: number): boolean {
    const { run } = this;
    if (run?.state().quiz.phase !== "running" || this.page !== "quiz" || at >= this.drawn().length) return false;
    run.change(moveInQuiz(run.state(), at), "soon");
    return true;
  }

  /** Only when every question is answered, as on the page. */
  submitQuiz(): boolean {
    const { run } = this;
    const quiz = run?.data.quiz;
    if (!run || !quiz || run.state().quiz.phase !== "running" || this.page !== "quiz") return false;
    const drawn = this.drawn();
    const isAnswered = ({ slot, type }: BankQuestion): boolean => {
      const { answer: given, phase } = slotOf(run.state(), slot);
      return (quiz.feedback === "end" || phase === "checked") && scoring(type).missing(given) === undefined;
    };
    if (!drawn.every(isAnswered)) return false;
    for (const question of quiz.feedback === "end" ? drawn : []) {
      const { answer: given } = slotOf(run.state(), question.slot);
      if (given) run.record(interactionOf(question, given, scoring(question.type), this.#browsers.now, 0));
    }
    run.change(submitQuiz(run.state(), run.data, drawn, scoreWith(this.#tools())), "now");
    this.open("results");
    return true;
  }
}

function scoring(type: string): Scoring {
  const found = scorings.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`no scoring for ${type}`);
  return found;
}

/** An answer that such a slot can hold: the right one, or one that `n` picks. */
export function answerTo(
  question: QuestionData,
  stores: Stores,
  version: Version,
  isRight: boolean,
  n: number,
): Answer | undefined {
  const { item, uids } = version.items.get(question.slot)!;
  const numberOf = (uid: string | undefined): number => uids.indexOf(uid ?? "");
  switch (stores.type) {
    case "choice":
      return { type: "choice", option: isRight ? numberOf(item.right[0]) : n % stores.options };
    case "bits": {
      const on = isRight
        ? item.right.map(numberOf)
        : uids.map((_, number) => number).filter((number) => (n >> number) & 1);
      return on.length === 0 ? undefined : { type: "bits", on: on.toSorted((a, b) => a - b) };
    }
    case "order": {
      const right = item.options.map(({ uid }) => numberOf(uid));
      const by = isRight ? 0 : n % right.length;
      return { type: "order", items: [...right.slice(by), ...right.slice(0, by)] };
    }
    case "choices": {
      const rows = stores.options.length;
      const options = stores.options.map((count, number): number | null => {
        const row = item.options.findIndex(({ uid }) => numberOf(uid) === number);
        if (isRight) return numberOf(item.right[row]) - rows;
        return (n + number) % 5 === 4 ? null : (n + number) % count;
      });
      return { type: "choices", options };
    }
    case "number":
      return { type: "number", value: isRight ? item.number : n / 8 };
    case "text":
      return { type: "text", text: isRight ? `word${item.number}` : `thought ${n}` };
    case "nothing":
    case "seen":
      return undefined;
  }
}
