import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answerKey } from "../actions.ts";
import { root } from "../package.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, launch, openAlone } from "../visits.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 90_000 });

const source = "test/e2e/saving/small-course";
const key = answerKey(`${root}${source}/assessment.yaml`);
let room: Classroom;
let computer: BrowserContext;
beforeAll(async () => {
  room = await openClassroom(source);
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  computer = await newComputer(room, { chance: 7 });
});
afterEach(() => computer.close());

const openFile = (): Promise<Visit> => openAlone(computer, pathToFileURL(`${room.folder}/index.html`).href);

describe("the quiz", () => {
  it("acceptance 34, 36, 37: says its mark, counts in words, gives nothing away, and links back only where needed", async () => {
    const { page, learner, problems } = await openFile();
    await learner.begin();
    const kickers = await page.locator("[data-kind=session] .kicker").allTextContents();
    expect(kickers.filter((text) => text.includes("does not count towards your score")).length).toBeGreaterThan(0);

    await page.evaluate(followLinkTo, "quiz");
    // Acceptance 49: no limit unless one is set.
    expect(await page.locator(".rules").innerText()).toContain("There is no time limit");
    expect(await page.locator("[data-page=quiz]").innerText()).toContain("You need 3 correct answers (75%) to pass.");
    await learner.action("quiz-start").click();
    expect(await page.locator("[data-page=quiz]").innerText()).toContain("Question 1 of 4");
    const states = () =>
      page.locator(".pips [data-state]").evaluateAll((pips) => pips.map(({ dataset }) => dataset["state"] ?? ""));
    const seen = new Set<string>();
    // Before and after each answer is confirmed, two of them wrong.
    await learner.takeQuiz(key, 2, async () => (await states()).forEach((state) => seen.add(state)));
    expect([...seen].toSorted()).toEqual(["answered", "now", "open"]);

    const results = page.locator("[data-page=results]");
    expect(await results.locator("[data-fill=verdict]").first().innerText()).toBe("Not passed yet");
    expect(await results.locator("[data-fill=score-words]").innerText()).toBe("You scored 2 out of 4.");
    const links = await results
      .locator("li:has([data-fill=result])")
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector("[data-fill=result]")?.textContent ?? "",
          item.querySelector("a")?.checkVisibility() ?? false,
        ]),
      );
    expect(links.length).toBeGreaterThan(0);
    for (const [text, isLinked] of links) {
      const [, got, of] = /^(\d+) of (\d+)$/.exec(String(text)) ?? [];
      expect(isLinked, String(text)).toBe(got !== of);
    }
    expect(problems).toEqual([]);
  });
});

describe("a frame", () => {
  it("acceptance 50: works in a frame that may keep nothing, and at 600×400", async () => {
    const visit = await launch(computer, room, { learner: "framed", frame: "sandbox" });
    await visit.page.setViewportSize({ width: 600, height: 400 });
    await visit.learner.begin();
    const question = await visit.learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
    expect(await question.locator("[data-fill=feedback] :is(h2,h3,h4)").innerText()).toContain("Correct");
    const wide = await visit.learner.course.locator("html").evaluate((html) => html.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
