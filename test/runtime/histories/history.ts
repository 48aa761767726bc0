import type { BankQuestion, QuestionData } from "../../../src/contract/page-data.ts";
import type { Faults } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import { Browsers, Computer, frameMs } from "./computers.ts";
import type { editNames } from "./course-edits.ts";
import { edited, firstDraft } from "./course-edits.ts";
import { publish, type CourseSettings, type Version } from "./course-versions.ts";
import type { Excuse, Mark } from "./excuses.ts";
import { isRight, Oracle } from "./oracle.ts";
import { MoodleOracle } from "./moodle-oracle.ts";
import { OtherOracle } from "./other-oracle.ts";
import { PretendLms, type AnyLms, type Fault, type LaunchWay, type Network } from "./pretend-lms.ts";
import { PretendMoodle, type Teacher } from "./pretend-moodle.ts";
import { pretendOther, type OtherLms } from "./pretend-others.ts";
import { snapshotOf } from "./snapshot.ts";
import { answerTo, Visit } from "./visit.ts";

/** What is fixed for a history. */
export interface Setting {
  readonly course: CourseSettings;
  readonly isAnonymous: boolean;
  /** Elements the LMS does not have. */
  readonly without: readonly string[];
  readonly seed: number;
  /** Moodle, and what its teacher has chosen. */
  readonly moodle?: Teacher;
  /** Another LMS; a strict one when both are absent. */
  readonly other?: OtherLms;
}

/** One thing that happens. Numbers pick among what there is, so any step can follow any other. */
export type Step =
  | {
      readonly do: "launch";
      readonly learner: number;
      readonly computer: number;
      readonly way: LaunchWay;
      readonly before: "leave" | "close" | "crash" | "nothing";
    }
  | {
      readonly do: "open" | "retry" | "show" | "start quiz" | "confirm" | "next" | "submit quiz";
      readonly page: number;
      readonly n: number;
    }
  | {
      readonly do: "answer" | "check" | "answer quiz";
      readonly page: number;
      readonly n: number;
      readonly right: boolean;
    }
  | { readonly do: "do session" | "sit quiz"; readonly page: number; readonly n: number; readonly right: boolean }
  | { readonly do: "write" | "write answer"; readonly page: number; readonly n: number; readonly text: string }
  | {
      readonly do: "blur" | "end" | "scroll" | "hide" | "try again" | "leave" | "close" | "crash";
      readonly page: number;
      readonly n: number;
    }
  | { readonly do: "crash soon"; readonly page: number; readonly n: number }
  | { readonly do: "network"; readonly page: number; readonly network: Network }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "update"; readonly name: (typeof editNames)[number]; readonly n: number; readonly m: number }
  | { readonly do: "reset"; readonly learner: number }
  /** In the middle of whatever is done next. */
  | {
      readonly do: "outage soon";
      readonly page: number;
      readonly n: number;
      readonly network: Network;
      readonly forMs: number;
    }
  /** A launch whose first request already comes to nothing, perhaps of an LMS that is late, and a browser that is killed in it. */
  | {
      readonly do: "begin in an outage";
      readonly learner: number;
      readonly computer: number;
      readonly network: Network;
      readonly forMs: number;
      readonly apiAfterMs: number;
      /** Until the page is killed. */
      readonly callsToLive: number | undefined;
      readonly n: number;
      readonly waitMs: number;
      /** And with it what was not on the disk yet. */
      readonly isBrowserKilled: boolean;
    }
  /** All sessions, and the quiz. */
  | { readonly do: "do all"; readonly page: number; readonly n: number; readonly right: boolean }
  /** All of it, with an outage as the quiz is handed in, or a little later; and perhaps the page is killed in it. */
  | {
      readonly do: "finish in an outage";
      readonly page: number;
      readonly n: number;
      readonly network: Network;
      readonly forMs: number;
      readonly waitMs: number;
      readonly callsToLive: number | undefined;
    }
  /** Moodle: somebody signs in on a computer. Pages that are open there belong to a session that is no more. */
  | { readonly do: "sign in"; readonly computer: number }
  | { readonly do: "kill browser"; readonly computer: number }
  | {
      readonly do: "storage";
      readonly computer: number;
      readonly how: "blocked" | "open" | "full" | "roomy";
      readonly n: number;
    };

const learners = ["ann", "ben"];
/** Nothing changes a version, so histories with the same settings share the first. */
const firstVersions = new Map<string, Promise<Version>>();
const hourMs = 3_600_000;
const plainWay: LaunchWay = { faults: {}, mode: "normal", apiAfterMs: 0, isAlone: false, hasDatabase: true };

export interface Told {
  /** What happened, in lines. */
  readonly lines: readonly string[];
  /** What must not be; empty when all is well. */
  readonly complaints: readonly string[];
  readonly excuses: ReadonlyMap<Excuse, number>;
  readonly marks: ReadonlySet<Mark>;
}

/**
 * Lets a history happen, and ends it with every learner opening the course once more on every computer. `fault`: planted in
 * every page.
 */
export async function tell(setting: Setting, steps: readonly Step[], fault?: Fault): Promise<Told> {
  const world = new World(setting, fault);
  world.browsers.install();
  try {
    await world.begin();
    for (const step of steps) {
      await world.take(step);
      if (world.oracle.complaints.length > 0) return world.told();
    }
    await world.end();
  } catch (error) {
    world.oracle.complain(`an exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    world.browsers.uninstall();
  }
  return world.told();
}

class World {
  readonly browsers: Browsers;
  readonly oracle: Oracle;
  readonly #setting: Setting;
  readonly #fault: Fault | undefined;
  readonly #lms: AnyLms;
  readonly #computers: readonly Computer[];
  readonly #versions: Version[] = [];
  readonly #lines: string[] = [];
  #pages: Visit[] = [];
  #count = 0;
  /** What each page said last. */
  readonly #said = new Map<Visit, string>();
  readonly #saying = new Map<Visit, string>();
  /** Actions of a step that is told as one. */
  #untold: number | undefined;

  constructor(setting: Setting, fault: Fault | undefined) {
    this.#setting = setting;
    this.#fault = fault;
    let random = setting.seed;
    this.browsers = new Browsers(() => {
      random = (Math.imul(random, 0x9e3779b1) + 0x7f4a7c15) >>> 0;
      return random;
    });
    this.#computers = ["the desk", "the tablet"].map((name) => new Computer(name, () => this.browsers.now));
    const moodle = setting.moodle && new PretendMoodle(setting.moodle);
    const other = setting.other && pretendOther(setting.other);
    this.#lms = moodle ?? other ?? new PretendLms(setting.isAnonymous, setting.without);
    this.oracle = new Oracle(this.#lms, this.#versions, () => this.browsers.now);
    if (moodle && setting.moodle) this.oracle.moodle = new MoodleOracle(moodle, setting.moodle, this.oracle);
    if (other) this.oracle.other = new OtherOracle(other.facts, this.oracle);
  }

  told(): Told {
    this.#saySaid();
    const { complaints, excuses, marks } = this.oracle;
    return { lines: this.#lines, complaints, excuses, marks };
  }

  async begin(): Promise<void> {
    const { course } = this.#setting;
    const name = JSON.stringify(course);
    const first = firstVersions.get(name) ?? publish(firstDraft(course), undefined);
    firstVersions.set(name, first);
    this.#versions.push(await first);
  }

  async end(): Promise<void> {
    for (const page of [...this.#pages]) await this.#close(page);
    for (const computer of this.#computers) {
      computer.isBlocked = false;
      for (const learner of learners) {
        // In a strict LMS all of it holds with localStorage alone.
        const way = { ...plainWay, hasDatabase: this.#lms.facts.isServed };
        const page = await this.#launch(learner, computer, way);
        await this.#close(page);
        if (computer === this.#computers.at(-1)) this.oracle.ended(page);
      }
    }
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case "launch":
        await this.#endPages(learners[step.learner]!, step.before);
        await this.#launch(learners[step.learner]!, this.#computers[step.computer]!, step.way);
        return;
      case "begin in an outage":
        return this.#beginInOutage(step);
      case "wait":
        return this.#wait(step.ms);
      case "update":
        return this.#update(step.name, step.n, step.m);
      case "reset":
        this.#say(`The administrator resets ${learners[step.learner]}'s attempt.`);
        return this.#lms.reset(learners[step.learner]!);
      case "sign in":
        return this.#signIn(this.#computers[step.computer]!);
      case "kill browser":
        return this.#killBrowser(this.#computers[step.computer]!);
      case "storage":
        return this.#storage(this.#computers[step.computer]!, step.how, step.n);
      default: {
        const page = this.#pages[step.page % Math.max(1, this.#pages.length)];
        if (page) await this.#do(page, step);
      }
    }
  }

  #say(line: string): void {
    this.#saySaid();
    this.#lines.push(this.#line(line));
  }

  /** Only where it changed. */
  #saySaid(): void {
    for (const [page, says] of this.#saying) {
      if (says !== this.#said.get(page)) this.#lines.push(this.#line(`  page ${page.number} says ${says}`));
      this.#said.set(page, says);
    }
    this.#saying.clear();
  }

  #line(words: string): string {
    return `${new Date(this.browsers.now).toISOString().slice(8, 19).replace("T", " ")}  ${words}`;
  }

  /** Many actions in one line. */
  async #asOne(page: Visit, words: string, actions: () => Promise<void>): Promise<void> {
    this.#saySaid();
    const at = this.#lines.length;
    this.#untold = 0;
    await actions();
    this.#lines.splice(at, 0, this.#line(`${page.learner}, page ${page.number}, ${words}, in ${this.#untold} actions`));
    this.#untold = undefined;
  }

  /** Most people have the course open once. */
  async #endPages(learner: string, how: "leave" | "close" | "crash" | "nothing"): Promise<void> {
    for (const page of how === "nothing" ? [] : this.#pages.filter((one) => one.learner === learner)) {
      await this.#do(page, { do: how === "nothing" ? "close" : how, page: 0, n: 0 });
      if (this.#pages.includes(page)) await this.#close(page);
    }
  }

  async #beginInOutage(step: Extract<Step, { readonly do: "begin in an outage" }>): Promise<void> {
    const [learner, computer] = [learners[step.learner]!, this.#computers[step.computer]!];
    const { network, forMs, apiAfterMs, callsToLive } = step;
    await this.#endPages(learner, "crash");
    const outage = { network, forMs };
    const way = { ...plainWay, hasDatabase: this.#lms.facts.isServed, apiAfterMs, outage };
    const page = await this.#launch(learner, computer, callsToLive === undefined ? way : { ...way, callsToLive });
    if (page.run && !page.isDead()) await this.#doSession(page, step.n, true);
    await this.#wait(step.waitMs);
    if (step.isBrowserKilled) this.#killBrowser(computer);
  }

  async #launch(learner: string, computer: Computer, way: LaunchWay): Promise<Visit> {
    const facts = { number: ++this.#count, learner, computer, version: this.#versions.at(-1)!, way };
    const page: Visit = new Visit(facts, this.#lms, this.browsers, () => witness, this.#fault);
    const watched = this.oracle.watch(page);
    let early: ReturnType<typeof snapshotOf> | undefined;
    const witness: typeof watched = {
      ...watched,
      opened: (visit) => {
        watched.opened(visit);
        const opened = visit.run!.opened();
        const { use, fault, offerNotes } = opened.choice;
        this.#say(
          `  page ${visit.number} goes on with ${use}${fault ? `, fault: ${fault}` : ""}${offerNotes ? ", offers notes" : ""}: save ${opened.state.counter}`,
        );
        if (early) this.oracle.joined(visit, early, snapshotOf(openedFresh(visit), visit.version));
      },
      status: (status) => {
        watched.status(status);
        const where = "onDevice" in status ? (status.onDevice ? ", on the device" : ", nowhere") : "";
        const says = `${status.type}${where}`;
        if (status.type !== "saving") this.#saying.set(page, says);
      },
      set: (element, value) => {
        // The state as it is before an LMS that has just turned up is heard.
        watched.set(element, value);
      },
      read: (element, value) => {
        if (element === "cmi.suspend_data" && page.run) early = snapshotOf(page.run.state(), page.version);
        watched.read(element, value);
      },
    };
    this.#say(
      `${learner} opens the course on ${computer.name}: page ${page.number}, version ${facts.version.number}${wayWords(way, this.#lms.facts.isServed)}`,
    );
    this.#pages.push(page);
    await this.browsers.run(
      page,
      () =>
        void page.begin().catch((error: unknown) => {
          // Killed in it: what it calls throws.
          if (!page.isDead()) this.oracle.complain(`an exception at launch: ${String(error)}`);
        }),
    );
    this.#after(page, 0);
    await this.#pass(450);
    return page;
  }

  /** Time, with one action for each timer. */
  async #pass(ms: number): Promise<void> {
    await this.browsers.pass(ms, () => {
      for (const page of [...this.#pages]) this.#after(page, 1);
    });
  }

  #after(page: Visit, mostCommits: number, submitted?: { readonly score: number; readonly passed: boolean }): void {
    this.oracle.acted(page, mostCommits, submitted);
    this.#buryDead();
  }

  #buryDead(): void {
    for (const page of this.#pages.filter((one) => one.isDead())) {
      this.oracle.gone(page);
      this.oracle.mark("a page that was killed");
      page.die();
      this.#say(`  page ${page.number} was killed`);
    }
    this.#pages = this.#pages.filter((one) => !one.isDead());
  }

  async #wait(ms: number): Promise<void> {
    // Days pass only when nobody has the course open.
    const most = this.#pages.length > 0 ? 150_000 : 30 * hourMs;
    this.#say(`${Math.min(ms, most) / 1000} s pass.`);
    await this.#pass(Math.min(ms, most));
  }

  async #update(name: (typeof editNames)[number], n: number, m: number): Promise<void> {
    // A page that has not read its state yet would read one of a later version than its own.
    if (this.#pages.some((page) => !page.isOpened)) return;
    const last = this.#versions.at(-1)!;
    const draft = edited(last.draft, name, n, m);
    if (draft === last.draft) return;
    const version = await publish(draft, last);
    this.#versions.push(version);
    this.#say(
      `The author ${name}: version ${version.number}${version.changes.length > 0 ? ` (${version.changes.join(", ")})` : ""}`,
    );
  }

  #storage(computer: Computer, how: "blocked" | "open" | "full" | "roomy", n: number): void {
    this.#say(`The storage of ${computer.name} is ${how}.`);
    if (how === "blocked" || how === "open") computer.isBlocked = how === "blocked";
    if (how === "roomy") computer.disk.limitChars = Infinity;
    if (how !== "full") return;
    computer.limit((n * 37) % 600);
    this.oracle.distrust(computer);
  }

  #signIn(computer: Computer): void {
    this.#say(`Somebody signs in on ${computer.name}.`);
    computer.clearLocalStorage();
    for (const page of this.#pages.filter((one) => one.computer === computer)) page.isSignedOut = true;
  }

  #killBrowser(computer: Computer): void {
    this.#say(`The browser of ${computer.name} is killed.`);
    for (const page of this.#pages.filter((one) => one.computer === computer)) page.die();
    computer.loseUnflushed();
    this.#buryDead();
  }

  async #close(page: Visit, isBeaconLost = false): Promise<void> {
    this.#say(`Page ${page.number} is closed.`);
    // An LMS's script can only send beacons from a page that is dismissed.
    page.isGoing = this.#lms.facts.isServed;
    if (page.isGoing && isBeaconLost) page.network = "beacons lost";
    const { beforeUnload } = page.version.data.driver;
    if (beforeUnload) await this.#inEvent(page, "beforeunload", () => page.run?.saver.pause());
    await this.#inEvent(page, "pagehide", () => page.run?.saver.leave());
    this.oracle.acted(page, beforeUnload ? 2 : 1, undefined);
    this.oracle.gone(page);
    page.die();
    this.#pages = this.#pages.filter((one) => one !== page);
  }

  async #inEvent(page: Visit, event: string | undefined, action: () => unknown): Promise<void> {
    page.event = event;
    await this.browsers.run(page, action);
    page.event = undefined;
  }

  async #do(page: Visit, step: Extract<Step, { readonly page: number }>): Promise<void> {
    const { run, version } = page;
    if (!run && step.do !== "close" && step.do !== "crash") return;
    const act = (words: string, action: () => boolean, most = 1, event = "click"): Promise<boolean> =>
      this.#act(page, words, action, { most, event });
    switch (step.do) {
      case "open": {
        const names = ["start", ...version.data.sessions.map(({ id }) => id), "quiz", "results"];
        const name = names[step.n % names.length]!;
        return void (await act(`opens ${name}`, () => page.open(name)));
      }
      case "answer":
        return this.#answer(page, checkOn(page, step.n), step.right, step.n);
      case "check": {
        const question = checkOn(page, step.n);
        await this.#answer(page, question, step.right, step.n);
        return void (question && (await act(`checks ${question.id}`, () => page.check(question))));
      }
      case "retry":
      case "show": {
        const question = checkOn(page, step.n);
        const doIt = (): boolean =>
          question ? (step.do === "retry" ? page.retry(question) : page.show(question)) : false;
        return void (await act(`${step.do === "retry" ? "tries again" : "has shown"} ${question?.id}`, doIt));
      }
      case "write":
        return this.#write(page, step.n, step.text);
      case "write answer": {
        const question = checkOn(page, step.n, "long-text");
        const words = `writes ${JSON.stringify(shortened(step.text))} in ${question?.id}`;
        return void (
          question &&
          (await act(words, () =>
            page.choose(question, step.text === "" ? undefined : { type: "text", text: step.text }),
          ))
        );
      }
      case "blur":
        return void (await act("leaves the field", () => page.blur()));
      case "scroll":
        return void (await act("scrolls", () => page.scroll(step.n % 7)));
      case "end":
        return void (await act("reaches the end", () => page.reachEnd()));
      case "do session":
        return this.#asOne(page, "does a session", () => this.#doSession(page, step.n, step.right));
      case "do all": {
        return this.#asOne(page, `does everything ${step.right ? "well" : "badly"}`, async () => {
          for (let at = 0; at < version.data.sessions.length; at++) await this.#doSession(page, at, step.right);
          await this.#sitQuiz(page, step.n, step.right);
        });
      }
      case "finish in an outage":
        return this.#asOne(page, "does everything", () => this.#finishInOutage(page, step));
      case "start quiz":
        return void (await act("starts the quiz", () => page.startQuiz(step.n)));
      case "answer quiz":
        return this.#answer(page, page.questionOnScreen(), step.right, step.n);
      case "confirm": {
        const question = page.questionOnScreen();
        return void (question && (await act(`confirms ${question.id}`, () => page.confirm(question))));
      }
      case "next":
        return void (await act("goes to another question", () => page.moveInQuiz(step.n % 4)));
      case "submit quiz":
        return this.#submit(page);
      case "sit quiz":
        return this.#asOne(page, "sits the quiz", () => this.#sitQuiz(page, step.n, step.right));
      case "hide":
        return void (await act("looks elsewhere", () => (run!.saver.flush(), true), 1, "visibilitychange"));
      case "try again":
        return void (await act("presses Try again", () => (run!.saver.tryAgain(), true)));
      case "network":
        this.#say(`The network of page ${page.number}: ${step.network}.`);
        page.network = step.network;
        page.wasLiedTo ||= step.network === "lies";
        if (step.network === "on") await act("is on line", () => (run!.saver.tryAgain(), true), 1, "online");
        return;
      case "outage soon":
        page.outage = { requests: step.n % 30, network: step.network, forMs: step.forMs };
        this.#say(
          `Page ${page.number} will have an outage: ${step.network}, after ${step.n % 30} more requests, for ${step.forMs / 1000} s.`,
        );
        return;
      case "crash soon":
        this.#say(`Page ${page.number} will be killed after ${step.n % 20} more calls.`);
        page.callsToLive = step.n % 20;
        return;
      case "leave":
        return this.#leave(page);
      case "close":
        return this.#close(page, step.n % 4 === 3);
      case "crash":
        this.#say(`Page ${page.number} crashes.`);
        this.oracle.gone(page);
        page.die();
        return this.#buryDead();
    }
  }

  /** Whether it could be done. */
  async #act(
    page: Visit,
    words: string,
    action: () => boolean,
    {
      most = 1,
      event = "click",
      submitted,
    }: {
      readonly most?: number;
      readonly event?: string;
      readonly submitted?: { readonly score: number; readonly passed: boolean } | undefined;
    } = {},
  ): Promise<boolean> {
    if (page.isDead()) return false;
    let isDone = false;
    if (this.#untold === undefined) this.#saySaid();
    const at = this.#lines.length;
    await this.#inEvent(page, event, () => (isDone = action()));
    if (isDone && this.#untold === undefined)
      this.#lines.splice(at, 0, this.#line(`${page.learner}, page ${page.number}, ${words}`));
    if (isDone && this.#untold !== undefined) this.#untold++;
    this.#after(page, most, isDone ? submitted : undefined);
    // What the action led to is drawn before the LMS is asked anything.
    await this.#pass(2 * frameMs);
    return isDone;
  }

  async #answer(page: Visit, question: QuestionData | undefined, right: boolean, n: number): Promise<void> {
    const stores = question && page.version.data.slots[question.slot]?.stores;
    if (!question || !stores) return;
    const given = answerTo(question, stores, page.version, right, n);
    await this.#act(page, `answers ${question.id} with ${JSON.stringify(given)}`, () => page.choose(question, given));
  }

  async #write(page: Visit, n: number, text: string): Promise<void> {
    const notes = page.run?.data.notes ?? [];
    const data = notes[n % Math.max(1, notes.length)];
    if (!data) return;
    const written = text === "" ? "" : `[${page.learner}] ${text}`;
    await this.#act(page, `writes ${JSON.stringify(shortened(written))} in ${data.id}`, () =>
      page.type(data.slot, written),
    );
  }

  async #doSession(page: Visit, n: number, right: boolean): Promise<void> {
    const { sessions, checks } = page.version.data;
    const session = sessions[n % sessions.length]!;
    await this.#act(page, `opens ${session.id}`, () => page.open(session.id));
    for (const slot of session.activities) {
      const question = checks.find((check) => check.slot === slot)!;
      await this.#answer(page, question, right, n);
      await this.#act(page, `checks ${question.id}`, () => page.check(question));
    }
    await this.#act(page, `reaches the end of ${session.id}`, () => page.reachEnd());
  }

  async #finishInOutage(
    page: Visit,
    { n, network, forMs, waitMs, callsToLive = Infinity }: Extract<Step, { readonly do: "finish in an outage" }>,
  ): Promise<void> {
    for (let at = 0; at < page.version.data.sessions.length; at++) await this.#doSession(page, at, true);
    await this.#answerQuiz(page, n, true);
    page.outage = { requests: n % 4, network, forMs };
    page.callsToLive = callsToLive;
    this.#say(
      `  and hands in the quiz: ${network} after ${n % 4} more requests, for ${forMs / 1000} s; killed after ${callsToLive} calls; ${waitMs / 1000} s pass`,
    );
    await this.#submit(page);
    await this.#pass(waitMs);
  }

  async #sitQuiz(page: Visit, n: number, right: boolean): Promise<void> {
    await this.#answerQuiz(page, n, right);
    await this.#submit(page);
  }

  async #answerQuiz(page: Visit, n: number, right: boolean): Promise<void> {
    await this.#act(page, "opens the quiz", () => page.open("quiz"));
    await this.#act(page, "starts the quiz", () => page.startQuiz(n));
    for (let at = 0; at < page.drawn().length && !page.isDead(); at++) {
      await this.#act(page, `goes to question ${at + 1}`, () => page.moveInQuiz(at));
      const question = page.questionOnScreen();
      // Some wrong, so that scores differ.
      await this.#answer(page, question, right && (n + at) % 5 !== 0, n + at + 1);
      if (question) await this.#act(page, `confirms ${question.id}`, () => page.confirm(question));
    }
  }

  async #submit(page: Visit): Promise<void> {
    const drawn = page.drawn();
    await this.#act(page, "submits the quiz", () => page.submitQuiz(), {
      submitted: this.#resultOf(page, drawn),
    });
  }

  /** By what the author thinks, to 1/10,000. */
  #resultOf(
    page: Visit,
    drawn: readonly BankQuestion[],
  ): { readonly score: number; readonly passed: boolean } | undefined {
    if (!page.run) return undefined;
    const { items } = snapshotOf(page.run.state(), page.version);
    const weights = drawn.map(({ slot }) => {
      const placed = page.version.items.get(slot)!;
      return {
        weight: placed.item.weight,
        got: isRight(placed, items.get(placed.item.id)?.answer) ? placed.item.weight : 0,
      };
    });
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    const score = weights.reduce((sum, { got }) => sum + got, 0) / total;
    return { score: Math.floor(score * 10_000 + 1e-6) / 10_000, passed: score + 1e-9 >= 0.6 };
  }

  async #leave(page: Visit): Promise<void> {
    const { run } = page;
    if (!run) return;
    let result = "";
    await this.#act(
      page,
      "presses Leave",
      () => {
        void run.saver.exit().then((answer) => (result = answer));
        return true;
      },
      // There the page waits for the click to be over.
      { most: 2, event: page.version.data.driver.beforeUnload ? "timeout" : "click" },
    );
    this.#say(`  page ${page.number} answers ${result}`);
    if (page.isDead() || (result !== "kept" && run.isConnected())) return;
    this.oracle.left(page);
    await this.#close(page);
  }
}

/** The checks on the page shown, or everywhere when it shows none. */
function checkOn(page: Visit, n: number, type?: string): QuestionData | undefined {
  const { checks, sessions } = page.version.data;
  const shown = sessions.find(({ id }) => id === page.page)?.activities ?? [];
  const here = checks.filter((check) => shown.includes(check.slot) && (type === undefined || check.type === type));
  return here[n % Math.max(1, here.length)];
}

/** What a page without an LMS begins with. */
function openedFresh(visit: Visit): ReturnType<NonNullable<Visit["run"]>["state"]> {
  const { state } = visit.run!.opened();
  return { ...state, slots: new Map() };
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}… (${text.length})` : text;
}

function wayWords(way: LaunchWay, isServed: boolean): string {
  const { faults, mode, apiAfterMs, isAlone, hasDatabase, outage, callsToLive } = way;
  const names = Object.entries(faults as Faults & Record<string, unknown>).map(
    ([name, value]) => `${name} ${String(value)}`,
  );
  if (mode !== "normal") names.push(mode);
  if (outage) names.push(`${outage.network} for ${outage.forMs / 1000} s from the first request on`);
  if (callsToLive !== undefined) names.push(`killed after ${callsToLive} calls`);
  if (isServed && !hasDatabase) names.push("without IndexedDB");
  if (apiAfterMs === undefined) names.push(isAlone ? "no LMS, opened alone" : "no LMS");
  else if (apiAfterMs > 0) names.push(`API after ${apiAfterMs} ms`);
  return names.length > 0 ? ` (${names.join(", ")})` : "";
}
