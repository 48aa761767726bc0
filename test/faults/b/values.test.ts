import { describe, expect, it } from "vitest";
import { type Visit, lookAway } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";

/** Questions whose answers are the learner's own words; and a quiz whose score comes in thirds. */
const lesson = new Lesson(async (shop) => {
  await shop.edit("sessions/2-numbers.yaml", (text) => `${text}${ownWords}`);
  await shop.edit("assessment.yaml", (text) => text.replace("draw: 4", "draw: 3"));
});

const ownWords = `
  - type: question
    id: own-words-2
    question:
      type: fill-in
      prompt: What do you call a dozen?
      accept: [twelve]
  - type: question
    id: at-length
    question:
      type: long-text
      prompt: Why do we count in tens?
      model-answer: We have ten fingers.
`;

const snow = "Fresh snow is white.";
const sky = "Which colour has a clear sky?";
const seconds = (time = "") => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** Everything written to elements that match. */
function values(element: RegExp): readonly string[] {
  return lesson.calls
    .filter(({ name, values: [to = ""] }) => name === "LMSSetValue" && element.test(to))
    .map((call) => call.values[1] ?? "");
}

const refused = () => lesson.calls.filter(({ name, result }) => name === "LMSSetValue" && result !== "true");

async function begun(query = {}): Promise<Visit> {
  await lesson.computer.clock.install();
  const course = await lesson.open(query);
  await course.learner.begin();
  await lookAway(course);
  await until(() => lesson.value("suspend_data") !== undefined);
  return course;
}

describe("numbers and times", () => {
  it("B16 a score in thirds has two decimals at most", async () => {
    const course = await lesson.open();
    // Twice: the score goes when the course is over, here because no attempt is left.
    await lesson.takeAll(course, 1);
    await lesson.takeAgain(course, 1);
    await until(() => (lesson.value("core.score.raw") ?? "") !== "");
    expect(lesson.value("core.score.raw")).toBe("66.66");
    expect(refused()).toEqual([]);
  });

  it("B16 a clock that is set back takes no time away", async () => {
    const course = await begun();
    await lesson.computer.clock.setSystemTime(new Date("2001-01-01T00:00:00"));
    await lesson.computer.clock.runFor(70_000);
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    expect(seconds(lesson.value("core.session_time"))).toBeGreaterThanOrEqual(70);
    expect(seconds(lesson.value("core.session_time"))).toBeLessThan(100);
    for (const time of values(/session_time|latency/)) expect(time).toMatch(/^0000:0[01]:\d\d\.\d\d$/);
    expect(refused()).toEqual([]);
  });

  it("B39 a clock that jumps by a day changes no duration", async () => {
    const course = await begun();
    const tomorrow = (await course.frame.evaluate(() => Date.now())) + 24 * 3600 * 1000;
    await lesson.computer.clock.setSystemTime(tomorrow);
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await until(() => values(/latency/).length === 1);
    expect(values(/interactions\.0\.time/)[0]).toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
    await lesson.leave(course);
    expect(seconds(lesson.value("core.session_time"))).toBeLessThan(60);
    expect(seconds(values(/latency/)[0])).toBeLessThan(60);
  });

  it("B22 nine hours of sleep are not nine hours of learning", async () => {
    const course = await begun();
    await lesson.computer.clock.fastForward("09:00:00");
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    expect(seconds(lesson.value("core.session_time"))).toBeLessThanOrEqual(16 * 60);
    const before = seconds(lesson.value("core.session_time"));
    await lesson.computer.clock.fastForward("05:00");
    await course.learner.answerCheck(sky, ["Blue"]);
    await lesson.keeps("sky");
    expect(seconds(lesson.value("core.session_time")) - before).toBeGreaterThanOrEqual(300);
  });
});

describe("records of answers", () => {
  const words = "a,b[,]c[.]d:e {x} – “Grüße” 👩‍⚕️ ".repeat(20);

  it("B31 have plain ids and short plain values, whatever was typed", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.open("numbers-session");
    for (const prompt of ["What do you call a dozen?", "Why do we count in tens?"]) {
      const question = course.learner.check(prompt);
      await question.locator("input[type=text], textarea").fill(prompt.startsWith("What") ? words.slice(0, 60) : words);
      await question.locator("[data-action=check]").click();
    }
    await until(() => values(/latency$/).length === 2);
    expect(refused()).toEqual([]);
    for (const id of values(/\.id$/)) expect(id).toMatch(/^[A-Za-z0-9_]{1,255}$/);
    expect(values(/interactions\.\d\.id$/)).toEqual(["own_words_2", "at_length"]);
    const responses = values(/student_response$/);
    expect(responses).toHaveLength(2);
    for (const response of responses) expect(response).toMatch(/^[ -~]{1,255}$/);
  });

  it.each(["refuseSet", "throwSet"])("B7 B31 that are refused (%s) never stop the score", async (fault) => {
    const course = await lesson.open({ [fault]: "cmi.interactions" });
    await lesson.takeAll(course);
    await lesson.leave(course);
    expect(lesson.record.values).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100" });
    expect((await lesson.state()).outcome.passed).toBe(true);
    expect(Object.keys(await lesson.kept())).toEqual(expect.arrayContaining(["sky", "snow"]));
    expect(course.problems).toEqual([]);
    expect(values(/^cmi\.interactions/)).toHaveLength(1);
  });

  it("B32 go on at the LMS's count in the next visit", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await lesson.closeWindow(course);
    await until(() => lesson.record.finished);
    const next = await lesson.open();
    await next.learner.begin();
    await next.learner.answerCheck(sky, ["Blue"]);
    await until(() => lesson.value("interactions.1.id") !== undefined);
    expect([lesson.value("interactions.0.id"), lesson.value("interactions.1.id")]).toEqual(["snow", "sky"]);
  });

  it("B32 are left out where the LMS has no count", async () => {
    const course = await lesson.open({ emptyRead: "cmi.interactions._count" });
    await course.learner.begin();
    await course.learner.answerCheck(snow, ["True"]);
    await lesson.keeps("snow");
    await until(() => lesson.commits === 2);
    expect(values(/^cmi\.interactions/)).toEqual([]);
  });
});
