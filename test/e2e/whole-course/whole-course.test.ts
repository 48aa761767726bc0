import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerKey } from "../actions.ts";
import { root } from "../package.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { recordOf } from "../kept.ts";
import { type Visit, launch } from "../visits.ts";
import { until } from "../../helpers/until.ts";
import { passQuiz, takeSessions, writingWithClicks, writingWithKeys, type WritingHand } from "./course-taker.ts";

vi.setConfig({ testTimeout: 240_000 });

interface Way {
  readonly name: string;
  readonly handOf: (visit: Visit) => WritingHand;
  readonly screen: BrowserContextOptions;
  /** What such a learner has not got: whoever uses it anyway is found out. */
  readonly without: readonly string[];
}

/** With all that moves, which elsewhere nothing does. */
const lively = { reducedMotion: "no-preference" } as const;
const wide = { ...lively, viewport: { width: 1280, height: 800 } };
const phone = { ...lively, viewport: { width: 320, height: 640 } };
/** A click is down and up in one place; a key is for fields of text. */
const ways: readonly Way[] = [
  { name: "the keyboard only", handOf: writingWithKeys, screen: wide, without: ["pointer", "drag"] },
  { name: "single clicks only", handOf: writingWithClicks, screen: wide, without: ["key", "drag"] },
  { name: "320 px", handOf: writingWithClicks, screen: phone, without: ["sideways", "drag"] },
];

/** With RUNS all three. Otherwise the keyboard, which meets the most; of the others each kind of thing is tried elsewhere. */
const chosen = Number(process.env["RUNS"] ?? "1") > 1 ? ways : ways.slice(0, 1);

/** A learner of its own for each try. */
let tries = 0;
let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
}, 60_000);
afterAll(() => room.close());

/** Notes down by which means the page was used, and whether it ever was wider than the window. Runs in the page. */
function noteMeans(): void {
  const used = new Set<string>();
  Reflect.set(window, "means", used);
  addEventListener(
    "keydown",
    ({ isTrusted, target }) => {
      const isField = target instanceof Element && target.matches("textarea, input[type=text]");
      if (isTrusted && !isField) used.add("key");
    },
    true,
  );
  addEventListener("pointerdown", ({ isTrusted }) => isTrusted && used.add("pointer"), true);
  addEventListener("pointermove", ({ buttons }) => buttons > 0 && used.add("drag"), true);
  addEventListener("dragstart", () => used.add("drag"), true);
  addEventListener("focusin", () => document.documentElement.scrollWidth > innerWidth && used.add("sideways"), true);
}

describe("the whole example course", () => {
  it.each(chosen)("acceptance 31: is passed with $name", async ({ name, handOf, screen, without }) => {
    const computer = await newComputer(room, { chance: 11, ...screen });
    await computer.addInitScript(noteMeans);
    const query = { learner: `${name}, ${++tries}` };
    const visit = await launch(computer, room, { ...query, window: "popup" });
    const hand = handOf(visit);
    await takeSessions(visit, hand);
    await passQuiz(visit, hand, answerKey(`${root}course/assessment.yaml`));
    expect(await visit.learner.course.locator("[data-fill=verdict]").first().innerText()).toBe("Passed");
    const means = await visit.page.evaluate(() => [...(Reflect.get(window, "means") as Set<string>)]);
    expect(means).not.toEqual([]);
    expect(without.filter((one) => means.includes(one))).toEqual([]);
    await hand.press(visit.learner.action("exit").first());
    const closed = visit.page.waitForEvent("close");
    // The window may be gone before the key is up again.
    await Promise.all([closed, hand.press(visit.learner.action("leave")).catch(() => closed)]);
    await until(() => recordOf(room.lms, query).finished);
    expect(recordOf(room.lms, query).values).toMatchObject({
      "cmi.core.lesson_status": "passed",
      "cmi.core.score.raw": "100",
    });
    expect(visit.problems).toEqual([]);
    await computer.close();
  });
});
