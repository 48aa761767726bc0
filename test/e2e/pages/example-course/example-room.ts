import { afterAll, beforeAll } from "vitest";
import { answerKey, type AnswerKey } from "../../actions.ts";
import { root } from "../../package.ts";
import { type Classroom, openClassroom } from "../../classroom.ts";

export const firstCheck = "Which of these count as social media?";
export const rightOfFirst = [
  "A WhatsApp group for your shift",
  "A discussion on an online forum such as Reddit",
  "Comments under a teaching video on YouTube",
];

/** The example course in a pretend LMS: one package and one browser for a file of tests. */
export class ExampleRoom {
  readonly key: AnswerKey = answerKey(`${root}course/assessment.yaml`);
  #room: Classroom | undefined;
  #learners = 0;

  constructor() {
    beforeAll(async () => {
      this.#room = await openClassroom("course");
    }, 60_000);
    afterAll(() => this.#room?.close());
  }

  get room(): Classroom {
    return this.#room!;
  }

  /** Somebody of whom the LMS has not heard. */
  newLearner(): { readonly learner: string } {
    return { learner: `ada-${++this.#learners}` };
  }
}
