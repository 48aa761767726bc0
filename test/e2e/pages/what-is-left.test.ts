import { beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";
import { axeFindings } from "../axe.ts";
import { openAlone, type Visit } from "../visits.ts";

const lesson = new Lesson();

/** What the page that is shown says is left. */
async function saidLeft({ frame }: Visit): Promise<readonly string[]> {
  const places = frame.locator("[data-page]:visible [data-fill=to-do]:visible");
  const [words, items] = await Promise.all([
    places.locator("[data-fill=to-do-words]").allInnerTexts(),
    places.locator("li").allInnerTexts(),
  ]);
  return [...words, ...items];
}

/** Sends what there is to send, and gives the LMS's word. */
async function lmsStatus(visit: Visit): Promise<string | undefined> {
  await lesson.heard(visit);
  return lesson.value("core.lesson_status");
}

async function pressOnToQuiz({ learner, frame }: Visit): Promise<void> {
  await learner.begin();
  while (await frame.locator("[data-kind=session]:visible").count()) await learner.next();
}

describe("a learner who presses Next through the sessions and passes the quiz", () => {
  const here = [
    "Still to do here:",
    "Which colour has a clear sky?",
    "Which colours has the flag of France?",
    "Fresh snow is white.",
  ];

  it("B90 is told on every page what is left, as long as the LMS says incomplete, and gets there by its links", async () => {
    const visit = await lesson.open();
    const { learner, frame } = visit;
    await expect.poll(() => saidLeft(visit)).toEqual([]);
    await learner.begin();
    await expect.poll(() => saidLeft(visit)).toEqual([...here.slice(0, 4)]);
    await learner.next();
    await expect.poll(() => saidLeft(visit)).toEqual([]);
    await learner.next();
    const session = "Session 1: 3 required items left";
    await expect.poll(() => saidLeft(visit)).toEqual(["To complete the course:", session]);

    await learner.action("quiz-start").click();
    await learner.takeQuiz(lesson.key, 0);
    await frame.locator("[data-page=results]:visible").waitFor();
    expect(await frame.locator("[data-fill=verdict]").innerText()).toBe("You passed the quiz");
    await expect.poll(() => saidLeft(visit)).toEqual(["To complete the course:", session]);
    expect(await lmsStatus(visit)).toBe("incomplete");
    await learner.open("start");
    await expect.poll(() => saidLeft(visit)).toEqual(["To complete the course:", session]);

    await learner.action("exit").click();
    const dialog = frame.locator("dialog [data-fill=to-do]:visible");
    expect((await dialog.innerText()).split(/\n+/)).toEqual(["To complete the course:", session]);
    expect(await dialog.locator("a").count()).toBe(0);
    await frame.getByRole("button", { name: "Keep learning" }).click();

    await frame.getByRole("link", { name: session }).click();
    expect(await learner.heading()).toBe("Colours");
    await frame.getByRole("link", { name: "Fresh snow is white." }).click();
    const reached = frame.locator("[data-block]:focus");
    expect(await reached.innerText()).toContain("Fresh snow is white.");
    await learner.answerCheck("Fresh snow is white.", ["False"]);
    await expect.poll(() => saidLeft(visit)).toEqual(here.slice(0, 3));
    await learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
    expect(await lmsStatus(visit)).toBe("incomplete");
    await learner.answerCheck("Which colours has the flag of France?", ["Blue"]);
    await expect.poll(() => saidLeft(visit)).toEqual([]);
    await until(() => lesson.value("core.lesson_status") === "passed");
    await learner.open("start");
    await expect.poll(() => saidLeft(visit)).toEqual([]);
    await learner.begin();
    expect(await frame.locator("[data-fill=verdict]").innerText()).toBe("Passed");
    expect(visit.problems).toEqual([]);
    await lesson.closeWindow(visit);
  });

  it("B90 finds the lists as accessible as the rest", async () => {
    const visit = await openAlone(lesson.computer, `${lesson.room.lms.url}/package/index.html`);
    await pressOnToQuiz(visit);
    expect(await axeFindings(visit.page)).toEqual([]);
    await visit.learner.open("start");
    await visit.learner.action("exit").click();
    expect(await visit.frame.locator("dialog [data-fill=to-do] li:visible").count()).toBe(2);
    expect(await axeFindings(visit.page)).toEqual([]);
    await visit.page.close();
  });

  it("B90 has the same list at the next visit", async () => {
    const before = await lesson.open();
    await pressOnToQuiz(before);
    await lesson.closeWindow(before);
    const visit = await lesson.open(lesson.query);
    await expect
      .poll(() => saidLeft(visit))
      .toEqual(["To complete the course:", "Session 1: 3 required items left", "Pass the final quiz"]);
    await visit.frame.getByRole("link", { name: "Pass the final quiz" }).click();
    expect(await visit.learner.heading()).toBe("Final quiz");
    await lesson.closeWindow(visit);
  });

  it("B90 is told when no attempt is left to pass with", async () => {
    const visit = await lesson.open();
    await lesson.takeAll(visit, 4);
    await lesson.takeAgain(visit, 4);
    await visit.learner.open("start");
    await expect
      .poll(() => saidLeft(visit))
      .toEqual([
        "To complete the course:",
        "Pass the final quiz: no attempts are left. Ask the people who gave you this course.",
      ]);
    expect(await lmsStatus(visit)).toBe("failed");
    await lesson.closeWindow(visit);
  });
});

describe.each([
  ["sessions: all\n  assessment: attempted", "Take the final quiz", "completed"],
  ["sessions: none\n  assessment: passed", "Pass the final quiz", "passed"],
  ["sessions: all\n  assessment: none", undefined, "completed"],
])("a course with completion %s", (rule, quiz, status) => {
  beforeAll(async () => {
    await lesson.room.shop.edit("course.yaml", (text) => text.replace(/sessions: \w+\n {2}assessment: \w+/, rule));
    await lesson.publish();
  }, 120_000);

  it("B90 says as much as the LMS has, at each step", async () => {
    const visit = await lesson.open();
    const { learner } = visit;
    await pressOnToQuiz(visit);
    await learner.open("start");
    const session = rule.includes("none\n") ? [] : ["Session 1: 3 required items left"];
    const items = [...session, ...(quiz === undefined ? [] : [quiz])];
    await expect.poll(() => saidLeft(visit)).toEqual(["To complete the course:", ...items]);
    expect(await lmsStatus(visit)).toBe("incomplete");
    if (session.length > 0) {
      await learner.open("colours-session");
      await learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
      await learner.answerCheck("Which colours has the flag of France?", ["Blue"]);
      await learner.answerCheck("Fresh snow is white.", ["True"]);
      await learner.open("start");
      await expect.poll(() => saidLeft(visit)).toEqual(quiz === undefined ? [] : ["To complete the course:", quiz]);
    }
    if (quiz !== undefined) {
      expect(await lmsStatus(visit)).toBe("incomplete");
      await learner.open("quiz");
      await learner.action("quiz-start").click();
      await learner.takeQuiz(lesson.key, quiz.startsWith("Take") ? 4 : 0);
      await learner.open("start");
      await expect.poll(() => saidLeft(visit)).toEqual([]);
    }
    await until(() => lesson.value("core.lesson_status") === status);
    await lesson.closeWindow(visit);
  });
});
