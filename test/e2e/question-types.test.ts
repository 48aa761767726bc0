import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { questionOf, types, verdictOf } from "./questions/every-question.ts";
import { assessed, checks } from "./questions/right-answers.ts";
import { keyboardHand, pointerHand, standing, type Hand } from "./questions/hands.ts";
import { type Classroom, newComputer, openClassroom } from "./classroom.ts";
import { byId, recordOf, stateIn } from "./kept.ts";
import { type Visit, closeWindow, launch } from "./visits.ts";

vi.setConfig({ testTimeout: 240_000 });

let room: Classroom;

beforeAll(async () => {
  room = await openClassroom("examples/every-question");
}, 60_000);

afterAll(() => room.close());

/** What has the focus, in words. */
async function focused(visit: Visit): Promise<string> {
  return await visit.frame.evaluate(() => document.activeElement?.textContent.trim() ?? "");
}

/** Interactions as the LMS has them: id, type, response, right patterns, result. */
function interactionsOf(learner: string): readonly string[] {
  const { values } = recordOf(room.lms, { learner });
  const count = Object.keys(values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
  return Array.from({ length: count }, (_, n) => {
    const value = (field: string) => values[`cmi.interactions.${n}.${field}`] ?? "–";
    const pattern = value("correct_responses.0.pattern");
    return [value("id"), value("type"), value("student_response"), pattern, value("result")].join(" | ");
  });
}

/** One of them is called away at each question of the assessment. */
const hands: readonly (readonly [name: string, handOf: (visit: Visit) => Hand, reloads: boolean])[] = [
  ["keyboard", (visit) => keyboardHand(visit.page, visit.frame), false],
  ["pointer", () => pointerHand(), true],
];

describe.each(hands)("acceptance 31 with the %s alone, every type", (name, handOf, reloads) => {
  const learner = `with-${name}`;
  const query = { learner };

  it("is answered, told to the LMS, and there again after a reload", async () => {
    const computer = await newComputer(room, { chance: 5 });
    const first = await launch(computer, room, query);
    const hand = handOf(first);
    await hand.press(first.learner.action("continue"));
    for (const type of types) {
      const question = questionOf(first, type);
      expect(await question.locator("input:checked").count()).toBe(0);
      await hand.answer(question, checks[type]!);
      await hand.press(question.locator("[data-action=check]"));
      expect([type, await focused(first)]).toEqual([type, verdictOf(type)]);
    }
    const before = await Promise.all(types.map((type) => standing(questionOf(first, type))));
    expect(first.problems).toEqual([]);
    await closeWindow(first, room, query);
    expect(interactionsOf(learner)).toEqual(toldOfChecks);
    const stored = await byId(
      await stateIn(recordOf(room.lms, query).values["cmi.suspend_data"], room.folder),
      room.folder,
    );
    expect(types.map((type) => stored[idOf("check", type)]?.phase)).toEqual(types.map(() => "checked"));

    const second = await launch(computer, room, query);
    await second.learner.begin();
    for (const [index, type] of types.entries()) {
      const question = questionOf(second, type);
      expect([type, await standing(question)]).toEqual([type, before[index]]);
      expect(await question.locator("[data-fill=feedback] :is(h2, h3, h4)").innerText()).toBe(verdictOf(type));
    }
    await closeWindow(second, room, query);
    await computer.close();
  });

  it("is answered in the assessment, and an attempt goes on where it was", async () => {
    const computer = await newComputer(room, { chance: 5 });
    let visit = await launch(computer, room, query);
    await visit.learner.begin();
    await visit.learner.course.locator("[data-kind=session]:visible a[rel=next]").click();
    await visit.learner.action("quiz-start").click();
    const given: unknown[] = [];
    for (const type of types) {
      await handOf(visit).answer(questionOf(visit, type), assessed[type]!);
      const before = await standing(questionOf(visit, type));
      expect(visit.problems).toEqual([]);
      if (reloads) {
        await closeWindow(visit, room, query);
        visit = await launch(computer, room, query);
        await visit.learner.begin();
      }
      expect([type, await standing(questionOf(visit, type))]).toEqual([type, before]);
      const hand = handOf(visit);
      await hand.press(visit.learner.action("quiz-confirm"));
      expect([type, await focused(visit)]).toEqual([type, verdictOf(type)]);
      given.push([type, await standing(questionOf(visit, type))]);
      const next = visit.learner.action("quiz-next");
      await hand.press((await next.count()) > 0 ? next : visit.learner.action("quiz-finish"));
    }
    expect(await visit.learner.course.locator("[data-fill=score]").innerText()).toBe("100%");
    await visit.learner.action("review").click();
    const seen = types.map(async (type) => [type, await standing(questionOf(visit, type))]);
    expect(await Promise.all(seen)).toEqual(given);
    await closeWindow(visit, room, query);
    expect(interactionsOf(learner).slice(types.length)).toEqual(toldOfQuiz);
    await computer.close();
  });
});

function idOf(prefix: string, type: string): string {
  const short: Readonly<Record<string, string>> = { "single-choice": "single", "multiple-response": "multiple" };
  return `${prefix}-${short[type] ?? type}`;
}

const toldOfChecks = [
  "check_single | choice | b | b | correct",
  "check_multiple | choice | a,b | a,b | correct",
  "check_true_false | true-false | t | t | correct",
  "check_fill_in | fill-in | Personal protective Equipment. | personal protective equipment | correct",
  "check_numeric | numeric | 2.5 | 2.5 | correct",
  "check_matching | matching | a.a,b.b,c.c | a.a,b.b,c.c | correct",
  "check_sequencing | sequencing | a,b,c,d,e | a,b,c,d,e | correct",
  "check_likert | matching | a.d,b.e | – | neutral",
  "check_hotspot | choice | a,c | a,c | correct",
  "check_long_text | fill-in | I ask for it to be taken down, and report it. Diolch ? | – | neutral",
  "check_cloze | matching | a.a,b.d | a.a,b.d | correct",
  "check_categorise | matching | a.a,b.b,c.c | a.a,b.b,c.c | correct",
];

const toldOfQuiz = [
  "quiz_single | choice | a | a | correct",
  "quiz_multiple | choice | a,b | a,b | correct",
  "quiz_true_false | true-false | f | f | correct",
  "quiz_fill_in | fill-in | RED | red | correct",
  "quiz_numeric | numeric | 125.4 | – | correct",
  "quiz_matching | matching | a.a,b.b | a.a,b.b | correct",
  "quiz_sequencing | sequencing | a,b,c,d | a,b,c,d | correct",
  "quiz_likert | likert | c | – | neutral",
  "quiz_hotspot | choice | a | a | correct",
  "quiz_long_text | fill-in | Save the numbers. | – | neutral",
  "quiz_cloze | matching | a.a | a.a | correct",
  "quiz_categorise | matching | a.a,b.b | a.a,b.b | correct",
];
