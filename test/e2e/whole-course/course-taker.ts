import type { Locator } from "playwright-core";
import { keyboardHand, pointerHand, type Hand } from "../questions/hands.ts";
import type { Wanted } from "../questions/right-answers.ts";
import type { AnswerKey } from "../actions.ts";
import type { Visit } from "../visits.ts";

/** A hand that writes too. */
export interface WritingHand extends Hand {
  /** Goes to a field and writes. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes to one of several choices, or to one box, and chooses it. */
  choose(input: Locator): Promise<void>;
}

export function writingWithKeys(visit: Visit): WritingHand {
  const hand = keyboardHand(visit.page, visit.frame);
  const reach = async (target: Locator) => {
    const element = await target.elementHandle();
    const hasFocus = () => visit.frame.evaluate((wanted) => document.activeElement === wanted, element);
    for (let presses = 0; !(await hasFocus()); presses++) {
      if (presses === 200) throw new Error(`the keyboard never reaches ${target.toString()}`);
      await visit.page.keyboard.press("Tab");
    }
  };
  return {
    ...hand,
    async write(field, text) {
      await reach(field);
      await visit.page.keyboard.type(text);
    },
    async choose(input) {
      await reach(input);
      await visit.page.keyboard.press("Space");
    },
  };
}

export function writingWithClicks(visit: Visit): WritingHand {
  return {
    ...pointerHand(),
    async write(field, text) {
      await field.click();
      await visit.page.keyboard.type(text);
    },
    choose: (input) => input.locator("xpath=ancestor::label").click(),
  };
}

/** What a session asks of a learner, in the order of the page. */
const tasks = "[data-question], [data-half=scenario], .checklist, .reflection, .plan";

/** From the start page to the end of the last session: does all that is asked there. */
export async function takeSessions({ learner }: Visit, hand: WritingHand): Promise<void> {
  const session = learner.course.locator("[data-kind=session]:visible");
  await hand.press(learner.action("continue"));
  while ((await session.count()) > 0) {
    for (const task of await session.locator(tasks).all()) {
      if (await task.isVisible()) await doTask(task, hand);
    }
    const name = await session.getAttribute("data-page");
    await hand.press(session.locator("a[rel=next]"));
    await learner.course.locator(`[data-page="${name ?? ""}"]`).waitFor({ state: "hidden" });
  }
}

async function doTask(task: Locator, hand: WritingHand): Promise<void> {
  const check = task.locator("[data-action=check]");
  if ((await check.count()) > 0) {
    await hand.answer(task, await someAnswer(task));
    await hand.press(check);
  } else if ((await task.locator("[data-part=decide]").count()) > 0) {
    await playScenario(task, hand);
  } else if ((await task.locator("input[type=checkbox]").count()) > 0) {
    await hand.choose(task.locator("input[type=checkbox]").first());
  } else {
    await hand.write(task.locator("textarea").first(), "Ask first.");
  }
}

async function playScenario(scenario: Locator, hand: WritingHand): Promise<void> {
  const decide = scenario.locator("[data-part=decide]:visible");
  while ((await decide.count()) > 0) {
    await hand.choose(scenario.locator("input:visible").first());
    await hand.press(decide);
    await hand.press(scenario.locator("[data-part=continue]:visible"));
  }
}

/** Any answer that can be submitted: a session is complete with its checks done, right or wrong. */
async function someAnswer(question: Locator): Promise<Wanted> {
  const rows = await question.locator("[data-row]").all();
  if (rows.length > 0) return { rows: await Promise.all(rows.map(firstChoice)) };
  if ((await question.locator("textarea, [type=text]").count()) > 0) return { text: "2" };
  return { pick: [await optionText(question.locator("[data-option]").first())] };
}

async function firstChoice(row: Locator): Promise<string> {
  const texts = await row.locator("option:not([value='']), label").allTextContents();
  return (texts[0] ?? "").trim();
}

async function optionText(option: Locator): Promise<string> {
  return (await option.locator("> span:not([data-verdict])").innerText()).trim();
}

/** The whole of the quiz, rightly; ends on the results. */
export async function passQuiz({ learner }: Visit, hand: WritingHand, key: AnswerKey): Promise<void> {
  await hand.press(learner.action("quiz-start"));
  for (;;) {
    const question = learner.quizQuestion();
    const right = key.get(await learner.quizStem()) ?? [];
    const options = await Promise.all((await question.locator("[data-option]").all()).map(optionText));
    await hand.answer(question, { pick: options.filter((text) => right.includes(text.replace(/\s+/g, " "))) });
    await hand.press(learner.action("quiz-confirm"));
    if (await learner.action("quiz-finish").isVisible()) return hand.press(learner.action("quiz-finish"));
    await hand.press(learner.action("quiz-next"));
  }
}
