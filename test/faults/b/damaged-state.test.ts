import { describe, expect, it } from "vitest";
import { alerts, type Visit } from "../../e2e/visits.ts";
import { Lesson } from "../../lms/parts/lesson.ts";
import { favourite, sky, snow } from "../../e2e/session-one.ts";
import { flags, halfWayElsewhere } from "./half-way.ts";

const lesson = new Lesson();
const allAnswers = [["Blue"], ["Blue", "Orange"], "Purple"];
const notWhole =
  "Some of what was saved in an earlier visit can no longer be read. What could be read is here; some answers or notes may be missing.";

async function answersOf({ learner }: Visit): Promise<readonly unknown[]> {
  await learner.open("colours-session");
  const chosen = [sky, flags].map((prompt) => learner.chosen(learner.check(prompt)));
  return [...(await Promise.all(chosen)), await learner.note(favourite).inputValue()];
}

describe("state", () => {
  const damages = [
    ["cut behind the head", { truncate: 40 }, "0"],
    ["cut in the head", { truncate: 10 }, "0"],
    // The place is whole, and says what was read before it.
    ["with another character in the answers", { garble: 50 }, "16"],
  ] as const;

  it.each(damages)("B10 that comes back %s gives nothing that was not stored", async (_how, query, progress) => {
    await halfWayElsewhere(lesson);
    const course = await lesson.open(query);
    // Before anything is read anew.
    expect(await course.frame.locator("[role=progressbar]").getAttribute("aria-valuenow")).toBe(progress);
    await course.learner.begin();
    expect(await course.learner.chosen(course.learner.check(sky))).toEqual([]);
    await course.learner.answerCheck(snow, ["False"]);
    await lesson.keeps("snow");
    expect((await lesson.state()).outcome).toEqual({ completed: false, passed: false, attemptsUsed: 0 });
    expect(course.exceptions).toEqual([]);
  });

  it.each(damages)("B10 that comes back %s: the learner is told", async (_how, query) => {
    await halfWayElsewhere(lesson);
    const course = await lesson.open(query);
    await expect.poll(() => alerts(course)).toHaveLength(1);
  });

  /** What becomes of what was there, in what the LMS gives back of it. */
  const parts = [
    ["another character in the place", { garble: 34 }, allAnswers],
    ["another character in the answers", { garble: 50 }, [[], [], "Purple"]],
    ["a cut behind the place", { truncate: 50 }, [[], [], ""]],
    ["a cut in the place", { truncate: 40 }, [[], [], ""]],
    ["a cut in the head, so that nothing can be read", { truncate: 10 }, [[], [], ""]],
  ] as const;

  it.each(parts)(
    "B62 with %s: all other parts are there, the place too, and the learner is told",
    async (_, how, left) => {
      await halfWayElsewhere(lesson);
      const course = await lesson.open(how);
      await expect.poll(() => alerts(course)).toEqual([notWhole]);
      expect(await course.learner.primaryText()).toBe("Continue session 1");
      expect(await answersOf(course)).toEqual(left);
      expect(course.exceptions).toEqual([]);
    },
  );

  it("B62 with a cut in the last note: that note alone is lost", async () => {
    await halfWayElsewhere(lesson);
    // The head stands behind it once more.
    const course = await lesson.open({ truncate: lesson.record.values["cmi.suspend_data"]!.length - 26 - 1 });
    await expect.poll(() => alerts(course)).toEqual([notWhole]);
    expect(await course.learner.primaryText()).toBe("Continue session 1");
    expect(await answersOf(course)).toEqual([["Blue"], ["Blue", "Orange"], ""]);
  });

  it("B62 with another character in the head loses nothing, as it is there twice, and nobody is alarmed", async () => {
    await halfWayElsewhere(lesson);
    const course = await lesson.open({ garble: 5 });
    expect(await answersOf(course)).toEqual(allAnswers);
    expect(await alerts(course)).toEqual([]);
  });

  it("B10 that was cut after the end of the course leaves the course complete", async () => {
    const finished = await lesson.open();
    await lesson.takeAll(finished);
    await lesson.leave(finished);
    await lesson.changeComputer();
    const course = await lesson.open({ truncate: 40 });
    await expect.poll(() => course.learner.primaryText()).toBe("See your results");
    await lesson.closeWindow(course);
    expect(lesson.record.values).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100" });
  });

  it.each(["html", "recoded"])("B10 that comes back escaped or encoded anew (%s) is whole", async (how) => {
    await halfWayElsewhere(lesson);
    const course = await lesson.open({ [how]: 1 });
    await course.learner.begin();
    expect(await course.learner.chosen(course.learner.check(flags))).toEqual(["Blue", "Orange"]);
    expect(await course.learner.note(favourite).inputValue()).toBe("Purple");
    expect(await alerts(course)).toEqual([]);
  });
});
