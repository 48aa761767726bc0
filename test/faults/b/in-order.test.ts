import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { halfWay } from "./half-way.ts";

const lesson = new Lesson((shop) => shop.edit("course.yaml", (text) => `${text}delivery: { navigation: linear }\n`));

/** In the second session, which the first one opened. */
async function inTheSecond(): Promise<void> {
  await halfWay(lesson);
  const course = await lesson.open();
  await course.learner.open("numbers-session");
  await lesson.keeps("numbers-session");
  await lesson.closeWindow(course);
  await lesson.changeComputer();
}

describe("sessions in order", () => {
  it("B62 of which what was done of the first was lost: the button leads there, not to the page that is closed", async () => {
    await inTheSecond();
    const course = await lesson.open({ garble: 50 });
    expect(await course.learner.primaryText()).toBe("Start session 1");
    await course.learner.begin();
    expect(await course.learner.heading()).toBe("Colours");
  });

  it("B11 with a new one before the place: the button leads there", async () => {
    await inTheSecond();
    await lesson.room.shop.write(
      "sessions/0-light.yaml",
      "id: light\ntitle: Light\nblocks:\n  - Some words on light.\n",
    );
    await lesson.room.shop.edit("course.yaml", (text) =>
      text.replace("sessions:\n", "sessions:\n  - sessions/0-light.yaml\n"),
    );
    await lesson.publish();
    const course = await lesson.open();
    expect(await course.learner.primaryText()).toBe("Start session 1");
    await course.learner.begin();
    expect(await course.learner.heading()).toBe("Light");
  });
});
