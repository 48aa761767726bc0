import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LearnerActions } from "../actions.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type KeptRecord, byId, courseDataIn, recordOf, stateIn } from "../kept.ts";
import { type Visit, closeWindow, launch } from "../visits.ts";

const note = "Môr glas – the sea at Porthcawl 🌊";
const query = { learner: "ada" };
const reopened = "This question has changed since you answered it, so it is open again.";
/** What the quiz draws with this chance; the first two are confirmed, the third is only chosen. */
const chance = 7;

let room: Classroom;
let computer: BrowserContext;
let before: KeptRecord;
let drawn: readonly string[];
let edited: string;

/** Stem → what the learner chooses: the first two drawn are confirmed, the next is chosen, the last left alone. */
const quizChoices: Readonly<Record<string, readonly string[]>> = {
  "Which colour is grass?": ["Green"],
  "Which lights has a traffic signal?": ["Red", "Violet"],
  "Coal is pink.": ["False"],
  "What is one and two?": ["Four"],
  "Which numbers are even?": ["Six", "Eight"],
  "Nine is bigger than five.": ["True"],
};

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
  computer = await newComputer(room, { chance });
  const visit = await launch(computer, room, query);
  drawn = await goHalfWay(visit.learner);
  await closeWindow(visit, room, query);
  before = recordOf(room.lms, query);
  await change();
  edited = await room.shop.build();
  room.lms.publish(edited);
}, 60_000);

afterAll(() => room.close());

/** Both sessions and half the quiz. Gives the first three questions of the quiz, in the order shown. */
async function goHalfWay(learner: LearnerActions): Promise<readonly string[]> {
  await learner.begin();
  await learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
  await learner.answerCheck("Which colours has the flag of France?", ["Blue", "Orange"]);
  await learner.answerCheck("Fresh snow is white.", ["True"]);
  await learner.note("Which colour do you like best?").fill(note);
  await learner.next();
  await learner.answerCheck("What is two and two?", ["Five"]);
  await learner.next();
  await learner.action("quiz-start").click();
  const stems: string[] = [];
  for (let number = 1; number <= 3; number++) {
    const stem = await learner.quizStem();
    stems.push(stem);
    await learner.choose(learner.quizQuestion(), quizChoices[stem] ?? []);
    if (number === 3) break;
    await learner.action("quiz-confirm").click();
    await learner.action("quiz-next").click();
  }
  return stems;
}

/** Everything an author may do to a course that learners are half-way through. */
async function change(): Promise<void> {
  const { shop } = room;
  await shop.edit("sessions/1-colours.yaml", (text) =>
    text
      .replace("title: Colours\n", "title: Colours and light\n")
      .replace("Which colour has a clear sky?", "At noon, which colour is a clear sky?")
      .replace(
        "  - type: question\n    id: flags",
        `  - type: question
    id: grey
    question:
      type: single-choice
      prompt: What is grey?
      options:
        - { text: An elephant, correct: true }
        - { text: A canary }
      explanation: Elephants are grey.
  - type: question
    id: flags`,
      )
      .replace(
        /( {8}- \{ text: Blue, correct: true \}\n)( {8}- \{ text: White, correct: true \}\n)( {8}- \{ text: Orange \}\n)( {8}- \{ text: Red, correct: true \}\n)/,
        "$4$3$2$1",
      )
      .replace(/ {2}- type: question\n {4}id: snow\n(?: {4}.*\n)*/, ""),
  );
  await shop.edit("sessions/2-numbers.yaml", (text) =>
    text
      .replace("{ text: Four, correct: true }", "{ text: Four }")
      .replace("{ text: Five }", "{ text: Five, correct: true }"),
  );
  await shop.write(
    "sessions/0-welcome.yaml",
    "id: welcome\ntitle: Welcome\nblocks:\n  - |\n    Something to begin with.\n",
  );
  await shop.edit("course.yaml", (text) => text.replace("sessions:\n", "sessions:\n  - sessions/0-welcome.yaml\n"));
}

async function verdictOf(learner: LearnerActions, stem: string): Promise<string> {
  return learner.check(stem).locator("[data-fill=feedback] :is(h2, h3, h4)").innerText();
}

describe.each(["the same computer", "another computer"])(
  "a learner half-way through a course that changed, on %s",
  (which) => {
    let visit: Visit;
    let learner: LearnerActions;

    beforeAll(async () => {
      room.lms.setRecord(before, "ada");
      visit = await launch(which === "another computer" ? await newComputer(room) : computer, room, query);
      learner = visit.learner;
    });

    afterAll(() => closeWindow(visit, room, query));

    it("is led to the quiz, where it was left", async () => {
      expect(await learner.primaryText()).toBe("Continue the final quiz");
    });

    it("sees no state of another session under an old one", async () => {
      const items = await learner.course.locator(".tasks [data-status]").allInnerTexts();
      const states = items.map((text) => text.replace(/\s+/g, " "));
      expect(
        states.map((text) =>
          /(Welcome|Colours and light|Numbers|Final quiz).*?(Not started|In progress|Completed)$/.exec(text)?.slice(1),
        ),
      ).toEqual([
        ["Welcome", "Not started"],
        ["Colours and light", "Completed"],
        ["Numbers", "Completed"],
        ["Final quiz", "In progress"],
      ]);
    });

    it("finds the answers to questions that were reworded, moved or reordered", async () => {
      await learner.open("colours-session");
      const sky = learner.check("At noon, which colour is a clear sky?");
      expect(await learner.chosen(sky)).toEqual(["Blue"]);
      expect(await verdictOf(learner, "At noon, which colour")).toBe("Correct");
      const flags = learner.check("Which colours has the flag of France?");
      expect(await learner.chosen(flags)).toEqual(["Orange", "Blue"]);
      expect(await verdictOf(learner, "Which colours has the flag of France?")).toBe("Not quite");
      expect(await learner.course.locator("[data-page=colours-session] [data-fill=notice]:visible").count()).toBe(0);
    });

    it("finds nothing in the question that was added, and the removed one gone", async () => {
      await learner.open("colours-session");
      const grey = learner.check("What is grey?");
      expect(await learner.chosen(grey)).toEqual([]);
      expect(await grey.locator("[data-action=check]").isVisible()).toBe(true);
      expect(await learner.check("Fresh snow is white.").count()).toBe(0);
      expect(await learner.course.locator("[data-page=colours-session] [data-question]").count()).toBe(3);
    });

    it("finds the note", async () => {
      await learner.open("colours-session");
      expect(await learner.note("Which colour do you like best?").inputValue()).toBe(note);
      await learner.open("numbers-session");
      expect(await learner.note("Which number brings you luck?").inputValue()).toBe("");
    });

    it("finds the question with another right answer open again, and is told why", async () => {
      await learner.open("numbers-session");
      const sum = learner.check("What is two and two?");
      expect(await sum.locator("[data-fill=notice]").innerText()).toBe(reopened);
      expect(await learner.chosen(sum)).toEqual([]);
      expect(await sum.locator("[data-action=check]").isVisible()).toBe(true);
      expect(await sum.locator("[data-fill=feedback]").isVisible()).toBe(false);
      await learner.answerCheck("What is two and two?", ["Five"]);
      expect(await verdictOf(learner, "What is two and two?")).toBe("Correct");
    });

    it("goes on with the same attempt: the same questions, in the same order, answered as before", async () => {
      await learner.open("quiz");
      expect(await learner.course.locator("[data-fill=quiz-place]").innerText()).toBe("Question 3 of 4");
      expect(await learner.quizStem()).toBe(drawn[2]);
      expect(await learner.chosen(learner.quizQuestion())).toEqual(quizChoices[drawn[2]!]);
      for (const number of [1, 0]) {
        await learner.action("quiz-previous").click();
        expect(await learner.quizStem()).toBe(drawn[number]);
        expect((await learner.chosen(learner.quizQuestion())).toSorted()).toEqual(
          quizChoices[drawn[number]!]?.toSorted(),
        );
        expect(await learner.action("quiz-confirm").count()).toBe(0);
      }
    });

    it("has everything under its own id in the LMS", async () => {
      const revision = (await courseDataIn(edited)).revision;
      await expect
        .poll(async () => (await stateIn(recordOf(room.lms, query).values["cmi.suspend_data"], edited)).revision)
        .toBe(revision);
      const state = await stateIn(recordOf(room.lms, query).values["cmi.suspend_data"], edited);
      expect(await byId(state, edited)).toMatchObject({
        "colours-session": { answer: { type: "choice", option: 1 } },
        "numbers-session": { answer: { type: "choice", option: 1 } },
        sky: { phase: "checked", answer: { type: "choice", option: 1 } },
        flags: { phase: "checked", answer: { type: "bits", on: [0, 2] } },
        favourite: { answer: { type: "text", text: note } },
        "two-and-two": { phase: "checked", answer: { type: "choice", option: 2 } },
      });
      expect(Object.keys(await byId(state, edited))).not.toContain("grey");
      expect(Object.keys(await byId(state, edited))).not.toContain("welcome");
      expect(visit.problems).toEqual([]);
    });
  },
);

describe("a learner with a quiz half done", () => {
  let visit: Visit;
  let learner: LearnerActions;

  /** The same learner, as far as before, with the assessment changed once more. */
  async function resumeAfter(change: (text: string) => string): Promise<void> {
    await room.shop.edit("assessment.yaml", change);
    edited = await room.shop.build();
    room.lms.publish(edited);
    room.lms.setRecord(before, "ada");
    visit = await launch(await newComputer(room), room, query);
    learner = visit.learner;
    await learner.begin();
  }

  /** All four, from the first: the words, what is chosen, and whether it can still be changed. */
  async function questions(): Promise<readonly (readonly [string, readonly string[], "locked" | "open"])[]> {
    const found: [string, readonly string[], "locked" | "open"][] = [];
    while ((await learner.action("quiz-previous").count()) > 0) await learner.action("quiz-previous").click();
    for (;;) {
      const question = learner.quizQuestion();
      const locked = (await question.locator("[data-locked]").count()) > 0;
      const stem = await learner.quizStem();
      found.push([stem, (await learner.chosen(question)).toSorted(), locked ? "locked" : "open"]);
      if ((await learner.course.locator("[data-fill=quiz-place]").innerText()).startsWith("Question 4")) return found;
      if (!locked) await confirm();
      await learner.action("quiz-next").click();
    }
  }

  async function confirm(): Promise<void> {
    const question = learner.quizQuestion();
    if ((await learner.chosen(question)).length === 0) await question.locator("input").first().check();
    await learner.action("quiz-confirm").click();
  }

  afterEach(() => closeWindow(visit, room, query));

  it("goes on with the same questions when one is reworded, one reordered, one added and one removed", async () => {
    await resumeAfter((text) =>
      text
        .replace("prompt: Coal is pink.", "prompt: Coal is as pink as a pig.")
        .replace("      - { text: Violet }\n", "")
        .replace("Amber, correct: true }\n", "Amber, correct: true }\n      - { text: Violet }\n")
        .replace(/ {2}- id: q-grass\n(?: {4}.*\n)*/, "")
        .replace(
          "  - id: q-coal",
          `  - id: q-new
    type: true-false
    objective: colours
    prompt: Milk is white.
    answer: true
    explanation: It is.
  - id: q-coal`,
        ),
    );
    expect(await learner.course.locator("[data-fill=quiz-place]").innerText()).toBe("Question 3 of 4");
    const found = await questions();
    expect(found.slice(0, 3)).toEqual([
      ["Coal is as pink as a pig.", ["False"], "locked"],
      ["Which lights has a traffic signal?", ["Red", "Violet"], "locked"],
      ["Nine is bigger than five.", ["True"], "open"],
    ]);
    expect(found[3]?.slice(1)).toEqual([[], "open"]);
    expect(await learner.course.locator("[data-fill=notice]:visible").count()).toBe(0);
  });

  it("has a question with another right answer open again, and is told why when coming back to it", async () => {
    await resumeAfter((text) =>
      text
        .replace("{ text: Amber, correct: true }", "{ text: Amber }")
        .replace("{ text: Violet }", "{ text: Violet, correct: true }"),
    );
    expect(await learner.quizStem()).toBe("Nine is bigger than five.");
    await learner.action("quiz-previous").click();
    expect(await learner.quizStem()).toBe("Which lights has a traffic signal?");
    expect(await learner.chosen(learner.quizQuestion())).toEqual([]);
    expect(await learner.action("quiz-confirm").count()).toBe(1);
    expect(await learner.quizQuestion().locator("[data-fill=notice]:visible").allInnerTexts()).toEqual([reopened]);
    await learner.action("quiz-previous").click();
    expect(await learner.chosen(learner.quizQuestion())).toEqual(["False"]);
    expect(await learner.action("quiz-confirm").count()).toBe(0);
  });

  it("gets another in place of a question that was removed, and its answer goes to none", async () => {
    await resumeAfter((text) => text.replace(/ {2}- id: q-coal\n(?: {4}.*\n)*/, ""));
    const found = await questions();
    expect(found.map(([stem]) => stem)).not.toContain("Coal is as pink as a pig.");
    expect(found.toSorted().filter(([, chosen]) => chosen.length > 0)).toEqual([
      ["Nine is bigger than five.", ["True"], "open"],
    ]);
    expect(found).toHaveLength(4);
  });
});
