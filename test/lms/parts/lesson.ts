import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { LoggedCall } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import type { LearnerState, SlotState } from "../../../src/contract/state.ts";
import { answerKey, type AnswerKey } from "../../e2e/actions.ts";
import type { Workshop } from "../../e2e/package.ts";
import { type Classroom, type Query, newComputer, openClassroom } from "../../e2e/classroom.ts";
import { type KeptRecord, byId, commitCount, latestCalls, recordOf, stateIn } from "../../e2e/kept.ts";
import { type Visit, blankWindow, launch } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";

/** The small course in a pretend LMS. For each test a new computer, and a learner of whom nobody has heard. */
export class Lesson {
  #room: Classroom | undefined;
  #computer: BrowserContext | undefined;
  #learners = 0;
  /** Who asks, and at which LMS, since the last `open`. */
  query: Query = {};
  key: AnswerKey = new Map();
  /** The unpacked package that the LMS has now. */
  folder = "";

  /** One browser for a file of tests. `prepare` may change the course first. */
  constructor(prepare?: (shop: Workshop) => Promise<void>) {
    beforeAll(async () => {
      this.#room = await openClassroom("test/e2e/saving/small-course");
      this.folder = this.#room.folder;
      this.key = answerKey(`${this.#room.shop.course}/assessment.yaml`);
      if (!prepare) return;
      await prepare(this.#room.shop);
      await this.publish();
    }, 120_000);
    afterAll(() => this.#room?.close());
    beforeEach(async () => {
      this.query = { learner: `learner-${++this.#learners}` };
      this.#computer = await newComputer(this.room, { chance: 7 });
    });
    afterEach(() => this.#computer?.close());
  }

  get room(): Classroom {
    return this.#room!;
  }

  get computer(): BrowserContext {
    return this.#computer!;
  }

  /** Builds the course as it is now, and puts the package in place of the one before. */
  async publish(): Promise<void> {
    this.folder = await this.room.shop.build();
    this.room.lms.publish(this.folder);
  }

  /** The same learner sits down at another one. */
  async changeComputer(): Promise<void> {
    await this.#computer?.close();
    this.#computer = await newComputer(this.room, { chance: 7 });
  }

  open(query: Query = {}): Promise<Visit> {
    this.query = { learner: this.query["learner"] ?? "", ...query };
    return launch(this.computer, this.room, this.query);
  }

  /** What the LMS has of the learner. */
  get record(): KeptRecord {
    return recordOf(this.room.lms, this.query);
  }

  value(element: string): string | undefined {
    return this.record.values[`cmi.${element}`];
  }

  state(): Promise<LearnerState> {
    return stateIn(this.value("suspend_data"), this.folder);
  }

  /** What the LMS has of questions, notes and sessions, by their ids. */
  async kept(): Promise<Readonly<Record<string, SlotState>>> {
    return this.value("suspend_data") ? byId(await this.state(), this.folder) : {};
  }

  /** Calls of the latest visit, as they have reached the log. */
  get calls(): readonly LoggedCall[] {
    return latestCalls(this.room.lms, this.query);
  }

  /** Every call made so far is in the log: only now can it be said what was not called. */
  async heard({ launchPage }: Visit): Promise<void> {
    await launchPage.evaluate(() => (Reflect.get(window, "logHasArrived") as () => Promise<void>)());
  }

  get commits(): number {
    return commitCount(this.room.lms, this.query);
  }

  /** Waits until the LMS has an answer, or a note, with this id. */
  async keeps(id: string): Promise<void> {
    await until(async () => (await this.kept())[id] !== undefined);
  }

  /** From the start page to the results. */
  async takeAll(course: Visit, wrong = 0): Promise<void> {
    await course.learner.begin();
    await this.finishSessions(course);
    await course.learner.action("quiz-start").click();
    await course.learner.takeQuiz(this.key, wrong);
  }

  /** From the session on screen to the quiz: the first option of every question that has any, then Next. */
  async finishSessions({ learner, frame }: Visit): Promise<void> {
    while (await frame.locator("[data-kind=session]:visible").count()) {
      const open = frame.locator("[data-question]:visible:has([data-option]):has([data-action=check]:not([hidden]))");
      while (await open.count()) {
        const question = open.first();
        const name = await question.getAttribute("data-question");
        const same = frame.locator(`[data-question="${name ?? ""}"]`);
        await same.locator("[data-option] input").first().check();
        await same.locator("[data-action=check]").click();
      }
      await frame.locator("[data-kind=session]:visible a[rel=next]").click();
    }
    await learner.action("quiz-start").waitFor();
  }

  /** Another attempt at the quiz, from the results. */
  async takeAgain({ learner }: Visit, wrong = 0): Promise<void> {
    await learner.action("quiz-start").click();
    await learner.takeQuiz(this.key, wrong);
  }

  /** By the button, until the LMS has heard of it. */
  async leave({ learner, page }: Visit): Promise<void> {
    await learner.leave();
    await until(() => this.record.finished);
    await page.close();
  }

  /** As the window's own X does. What the course then tells the LMS arrives a little later, or not at all. */
  async closeWindow(visit: Visit): Promise<void> {
    await blankWindow(visit);
  }
}
