import { afterAll, beforeAll, expect, it } from "vitest";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { launch } from "../visits.ts";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
}, 60_000);
afterAll(() => room?.close());

/** Every search over all of the document, from now on: in a course of 2,000 pages each takes as long as a hundred small ones. */
it("B82 opening a session, choosing and answering search nothing over the whole document", async () => {
  const computer = await newComputer(room);
  const { learner, frame } = await launch(computer, room, { learner: "large" });
  await frame.evaluate(() => {
    const searched: string[] = [];
    Reflect.set(window, "searched", searched);
    for (const name of [
      "querySelector",
      "querySelectorAll",
      "getElementsByTagName",
      "getElementsByClassName",
    ] as const) {
      for (const { prototype } of [Document, Element]) {
        const own: unknown = Reflect.get(prototype, name);
        if (typeof own !== "function") throw new Error(`no ${name}`);
        Reflect.set(prototype, name, function (this: ParentNode, selector: string): unknown {
          if (this.contains(document.getElementById("main"))) searched.push(`${name} ${selector}`);
          return Reflect.apply(own, this, [selector]) as unknown;
        });
      }
    }
  });
  await learner.begin();
  // Not through what reads many elements at once: that searches in the page itself.
  const question = frame.locator("[data-question]:visible").first();
  await question.locator("input").first().check();
  await question.locator("[data-action=check]").click();
  await question.locator("[data-fill=feedback] :is(h2, h3, h4)").waitFor();
  await learner.next();
  expect(await frame.evaluate((): unknown => Reflect.get(window, "searched"))).toEqual([]);
  await computer.close();
}, 60_000);
