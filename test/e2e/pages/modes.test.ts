import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, openAlone } from "../visits.ts";
import { followLinkTo } from "./controls.ts";
import { edgesOf, markOf } from "./looks.ts";

vi.setConfig({ testTimeout: 90_000 });

let room: Classroom;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  visit = await openAlone(await newComputer(room, { chance: 7 }), `${room.lms.url}/package/index.html`);
  ({ page } = visit);
});
afterEach(() => page.context().close());

const edges = (selector: string) => page.locator(selector).first().evaluate(edgesOf);

describe("display", () => {
  it("acceptance 20: the learner's choice of colours beats the device's, and survives a reload", async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background();
    expect(dark).not.toBe(light);
    await visit.learner.action("settings").click();
    await page.locator("[data-setting][value=light]").check();
    expect(await background()).toBe(light);
    await page.reload();
    await page.locator("html.js").waitFor();
    expect(await background()).toBe(light);
  });

  it("acceptance 22: with reduced motion nothing moves, and nothing ever plays by itself", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const ms = (text: string) =>
          Math.max(...text.split(",").map((part) => parseFloat(part) * (/ms/.test(part) ? 1 : 1000)));
        const moves = ms(transitionDuration) > 1 || (animationName !== "none" && ms(animationDuration) > 1);
        return moves ? [`${element.tagName}.${element.className}`] : [];
      }),
    );
    expect(moving).toEqual([]);
    expect(await page.locator("[autoplay]").count()).toBe(0);
  });
});

describe("acceptance 21: in forced colours", () => {
  beforeEach(() => page.emulateMedia({ forcedColors: "active" }));

  it("what is chosen and the page one is on have other edges, and progress and focus have edges at all", async () => {
    await visit.learner.begin();
    const options = visit.learner.check("Which colour has a clear sky?").locator(".option");
    const input = options.locator("input").first();
    await input.check();
    await page.locator("h1:visible").first().focus();
    expect(await options.first().evaluate(edgesOf)).not.toBe(await options.last().evaluate(edgesOf));
    // What its picture shows is drawn by the browser itself, in the colours of the device.
    expect(await input.evaluate((radio) => getComputedStyle(radio).appearance)).toBe("auto");
    expect(await edges(".steps a[aria-current]")).not.toBe(await edges(".steps a:not([aria-current])"));
    expect(await edges(".progress .track")).toMatch(/solid [1-9]/);
    expect(await page.locator(".progress .track-part").evaluate((part) => getComputedStyle(part).stroke)).not.toBe(
      "none",
    );
    const before = await edges('[data-action="settings"]');
    await page.locator('[data-action="settings"]').first().focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await edges('[data-action="settings"]')).not.toBe(before);
  });

  it("the questions that are answered, the one at hand and the open ones have three kinds of edges", async () => {
    await page.evaluate(followLinkTo, "quiz");
    await visit.learner.action("quiz-start").click();
    await visit.learner.quizQuestion().locator("input").first().check();
    await visit.learner.action("quiz-confirm").click();
    await visit.learner.action("quiz-next").click();
    const kinds = await Promise.all(["answered", "now", "open"].map((state) => edges(`.pips [data-state=${state}]`)));
    expect(new Set(kinds).size).toBe(3);
  });
});

describe("acceptance 30: verdicts without colour", () => {
  /** As an eye without colours sees it. */
  async function withoutColour(): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
  }

  it("of options and of answers have each its own words, its own shape, and its own picture", async () => {
    await visit.learner.begin();
    await withoutColour();
    const flags = await visit.learner.answerCheck("Which colours has the flag of France?", ["Blue", "Orange"]);
    await flags.locator("[data-action=reveal]").click();
    await flags.locator("[data-action=mine]").click();
    const marks = ["right", "wrong", "missed"].map((state) => flags.locator(`[data-verdict=${state}]`).first());
    const words = await Promise.all(marks.map((mark) => mark.innerText()));
    expect(words).toEqual(["Your answer – correct", "Your answer – not correct", "Correct answer – not selected"]);
    expect(new Set(await Promise.all(marks.map((mark) => mark.evaluate(markOf)))).size).toBe(3);
    const pictures: string[] = [];
    for (const mark of marks) pictures.push(await pictureOfSign(mark));
    expect(new Set(pictures).size).toBe(3);
  });

  it("on whole questions too, and in the review", async () => {
    await visit.learner.begin();
    await visit.learner.answerCheck("Which colour has a clear sky?", ["Blue"]);
    await visit.learner.answerCheck("Which colours has the flag of France?", ["Blue", "Orange"]);
    await visit.learner.answerCheck("Fresh snow is white.", ["False"]);
    const verdicts = page.locator("[data-fill=feedback]:visible > :first-child");
    const words = await verdicts.allInnerTexts();
    expect(words).toHaveLength(3);
    expect(new Set(words).size).toBeGreaterThan(1);
    const signs = await Promise.all((await verdicts.all()).map((verdict) => verdict.evaluate(markOf)));
    // The same sign exactly where the words are the same.
    expect(signs.map((sign) => signs.indexOf(sign))).toEqual(words.map((word) => words.indexOf(word)));
  });

  /** The sign before the words, and nothing else. */
  async function pictureOfSign(mark: ReturnType<Page["locator"]>): Promise<string> {
    await mark.scrollIntoViewIfNeeded();
    const box = (await mark.boundingBox())!;
    const side = Math.min(box.height, 16);
    const clip = { x: Math.round(box.x), y: Math.round(box.y + (box.height - side) / 2), width: 16, height: side };
    return (await page.screenshot({ clip })).toString("base64");
  }
});
