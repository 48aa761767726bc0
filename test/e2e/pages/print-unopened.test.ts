import { afterAll, beforeAll, expect, it } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { closeWindow, launch } from "../visits.ts";

let room: Classroom;

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
}, 60_000);

afterAll(() => room.close());

it("a page that was not opened in this visit is printed with the whole course as the learner left it", async () => {
  const ada = { learner: "ada" };
  const computer = await newComputer(room);
  const first = await launch(computer, room, ada);
  await first.learner.begin();
  await first.learner.answerCheck("Fresh snow is white.", ["True"]);
  await first.learner.note("Which colour do you like best?").fill("Green, as in moss");
  await closeWindow(first, room, ada);

  const visit = await launch(computer, room, ada);
  expect(await visit.learner.check("Fresh snow is white.").locator("[data-state=right]").count()).toBe(0);
  await visit.frame.evaluate(() => {
    window.print = () => void dispatchEvent(new Event("beforeprint"));
  });
  await visit.learner.course.locator("footer [data-action=print-course]").click();
  await visit.learner.course.locator("html[data-whole]").waitFor();
  expect(await visit.learner.check("Fresh snow is white.").locator("[data-state=right]").count()).toBeGreaterThan(0);
  expect(await visit.learner.course.locator("[data-mirror]").first().innerText()).toBe("Green, as in moss");
  expect(visit.problems).toEqual([]);
  await computer.close();
});
