import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answerKey, type AnswerKey, type LearnerActions } from "../actions.ts";
import { root } from "../package.ts";
import {
  callsOf,
  closeWindow,
  courseDataIn,
  launch,
  launchInWindow,
  newComputer,
  openClassroom,
  recordOf,
  stateIn,
  until,
  type Classroom,
} from "../visits.ts";
import { controlSizes, followLinkTo, isInView, markControls, placeOf, stopNow } from "./controls.ts";

vi.setConfig({ testTimeout: 60_000 });

const firstCheck = "Which of these count as social media?";
const rightOfFirst = [
  "A WhatsApp group for your shift",
  "A discussion on an online forum such as Reddit",
  "Comments under a teaching video on YouTube",
];

let room: Classroom;
let key: AnswerKey;
let learners = 0;

beforeAll(async () => {
  room = await openClassroom("course");
  key = answerKey(`${root}course/assessment.yaml`);
}, 60_000);

afterAll(() => room.close());

/** The course in a window of its own, for tests that only look. */
describe("on every page", () => {
  let computer: BrowserContext;
  let page: Page;
  let learner: LearnerActions;
  let names: readonly string[];

  beforeAll(async () => {
    computer = await newComputer(room, { chance: 7 });
    ({ page, learner } = await launchInWindow(computer, room, { learner: "walker" }));
    const all = await page.locator("[data-page]").evaluateAll((pages) => pages.map((one) => one.dataset["page"] ?? ""));
    names = all.filter((name) => name !== "closed");
    expect(names).toHaveLength(14);
  }, 30_000);

  afterAll(() => computer.close());

  afterEach(() => page.setViewportSize({ width: 1280, height: 800 }));

  /** By a link that is made, since not every page has one to every other. */
  async function go(name: string): Promise<void> {
    await page.evaluate(followLinkTo, (await page.locator(`[data-page="${name}"]`).getAttribute("id"))!);
    expect(await page.locator(`[data-page="${name}"]`).isVisible()).toBe(true);
  }

  async function onEachPage(look: (name: string) => Promise<void>): Promise<void> {
    for (const name of names) {
      await go(name);
      await look(name);
    }
  }

  /** Chooses a text size under Display, by its place in the list. Gives the size it makes. */
  function textSize(place: number): Promise<string> {
    return page.evaluate((index) => {
      document.querySelectorAll<HTMLInputElement>("[data-setting=scale]")[index]?.click();
      return getComputedStyle(document.documentElement).fontSize;
    }, place);
  }

  async function startQuiz(): Promise<void> {
    await go("quiz");
    if (await learner.action("quiz-start").isVisible()) await learner.action("quiz-start").click();
  }

  it("acceptance 9: there is one header, one main, one footer, and each navigation has a name of its own", async () => {
    for (const part of ["header", "main", "footer"]) expect(await page.locator(part).count()).toBe(1);
    const labels = await page.locator("nav").evaluateAll((navs) => navs.map((nav) => nav.getAttribute("aria-label")));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels).not.toContain(null);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("acceptance 10: the menu has one current item, says each state in words, and is a closed disclosure below 1024", async () => {
    await onEachPage(async (name) => {
      const current = await page
        .locator("nav.menu [aria-current]")
        .evaluateAll((links) => links.map((link) => link.closest("li")?.dataset["status"]));
      const inMenu = (await page.locator(`nav.menu [data-status="${name}"]`).count()) > 0;
      expect(current, name).toEqual(inMenu ? [name] : []);
    });
    await go("what-is-social-media");
    const states = await page.locator("nav.menu [data-fill=status]").allInnerTexts();
    expect(states).toHaveLength(5);
    for (const state of states) expect(state).toMatch(/^(Not started|In progress|Completed)$/);
    await page.setViewportSize({ width: 1000, height: 700 });
    await learner.next();
    expect(await page.locator("nav.menu details").evaluate((details) => details.hasAttribute("open"))).toBe(false);
    expect(await page.locator("nav.menu summary").innerText()).toBe("All 4 sessions");
    await page.locator("nav.menu summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("nav.menu li a:visible").count()).toBe(5);
  });

  it("acceptance 10: the menu of a wide window is there again after the window was narrow", async () => {
    await page.setViewportSize({ width: 800, height: 500 });
    await go("your-action-plan");
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.locator("nav.menu li a:visible").count()).toBe(5);
  });

  it.each(["a[rel=next]:visible", "a[rel=prev]:visible", "nav.menu [data-status='standards-in-force'] a"])(
    "acceptance 11: %s goes to the heading and the top, with another title and the same history",
    async (link) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await go("risks-and-responsibility");
      if (!(await page.locator("nav.menu details").evaluate((menu) => menu.hasAttribute("open")))) {
        await page.locator("nav.menu details").evaluate((menu) => menu.setAttribute("open", ""));
      }
      await page.evaluate(() => scrollTo(0, 600));
      const before = await page.evaluate(placeOf);
      await page.locator(link).click();
      const after = await page.evaluate(placeOf);
      expect(after.focus).toMatch(/^H1 ./);
      expect(after.focus).not.toBe(before.focus);
      expect(after.title).not.toBe(before.title);
      expect(after.title).toBe(`${after.focus.slice(3)} – Introduction to social media for healthcare professionals`);
      expect(after.history).toBe(before.history);
      expect(after.scrollTop).toBe(0);
    },
  );

  it("acceptance 12: the footer has the same links in the same order", async () => {
    const orders = new Set<string>();
    await onEachPage(async () => {
      orders.add((await page.locator("footer nav :is(a, button):visible").allInnerTexts()).join(" | "));
    });
    expect([...orders]).toEqual([
      "Start page | Glossary | References | Resources | Help | Accessibility | Privacy: what is recorded | Print this page | Print this course",
    ]);
  });

  it("acceptance 13, 15: at 800×500 Tab goes through every control in order, each in view and uncovered, and out again", async () => {
    await page.setViewportSize({ width: 800, height: 500 });
    await onEachPage(async (name) => {
      const sticky = await page.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && element.checkVisibility())
          .map(({ className }) => className),
      );
      expect(sticky, name).toEqual([]);
      const count = await page.evaluate(markControls);
      expect(count, name).toBeGreaterThan(8);
      const stops: number[] = [];
      const hidden: string[] = [];
      for (let presses = 0; presses < count * 8; presses++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(stopNow);
        // Past the last control the focus leaves the page, or in this browser comes round again.
        if (stop === undefined || (stop === 0 && stops.length > 1)) break;
        if (stop === stops.at(-1)) continue;
        stops.push(stop);
        const trouble = await page.evaluate(isInView);
        // Of a field with several lines the browser brings the caret into view, not the last line.
        if (trouble !== undefined && !/^TEXTAREA : [1-4]?\d?\d\./.test(trouble)) hidden.push(trouble);
      }
      expect(stops, name).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(hidden, name).toEqual([]);
    });
  });

  it("acceptance 16: letters and digits are no shortcuts", async () => {
    await onEachPage(async (name) => {
      const before = await page.evaluate(placeOf);
      for (const character of "abcdefghijklmnopqrstuvwxyz0123456789") await page.keyboard.press(character);
      expect(await page.evaluate(placeOf), name).toEqual(before);
    });
  });

  it("acceptance 17: the text sizes under Display are what they say", async () => {
    expect(await page.locator("[data-setting=scale]").first().isChecked()).toBe(true);
    expect([await textSize(1), await textSize(2), await textSize(3), await textSize(0)]).toEqual([
      "18px",
      "20px",
      "24px",
      "16px",
    ]);
  });

  it("acceptance 17: nothing scrolls sideways at 320, with text spacing, and at the largest text", async () => {
    const wide: string[] = [];
    const look = async (how: string) => {
      const [content, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      if (content > shown) wide.push(`${how}: ${content}`);
    };
    const textSpacing = (isOn: boolean) =>
      page.evaluate((on) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
        );
        document.adoptedStyleSheets = on ? [sheet] : [];
      }, isOn);
    const threeWays = async (name: string) => {
      await look(name);
      await textSpacing(true);
      await look(`${name}, text spacing`);
      await textSpacing(false);
      await textSize(3);
      await look(`${name}, 150 %`);
      await textSize(0);
    };
    await page.setViewportSize({ width: 320, height: 640 });
    await onEachPage(threeWays);
    await startQuiz();
    await threeWays("a question of the quiz");
    await learner.quizQuestion().locator("input").first().check();
    await learner.action("quiz-confirm").click();
    await threeWays("a question of the quiz, confirmed");
    await learner.action("settings").click();
    await threeWays("settings");
    await page.keyboard.press("Escape");
    await learner.action("exit").first().click();
    await threeWays("exit");
    await page.keyboard.press("Escape");
    await learner.action("quiz-next").click();
    await learner.takeQuiz(key, 3);
    await learner.action("review").click();
    await threeWays("results, with the review");
    expect(wide).toEqual([]);
  });

  it.each([1280, 320])("acceptance 19: targets are large enough at %i", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const small: string[] = [];
    const look = async (name: string) => {
      for (const { label, width: wide, height, least } of await page.evaluate(controlSizes)) {
        if (height < least || wide < 24) small.push(`${name}: ${label} ${wide}×${height}, not ${least}`);
      }
    };
    await onEachPage(look);
    await startQuiz();
    await look("a question of the quiz");
    await go("what-is-social-media");
    const question = await learner.answerCheck(firstCheck, ["A telephone call between two departments"]);
    await look("a check with its verdict");
    await question.locator("[data-action=retry]").click();
    expect(small).toEqual([]);
  });
});

describe("questions", () => {
  let computer: BrowserContext;
  let page: Page;
  let learner: LearnerActions;
  let ada: { readonly learner: string };

  beforeEach(async () => {
    computer = await newComputer(room);
    await computer.clock.install();
    ada = { learner: `ada-${++learners}` };
    ({ page, learner } = await launchInWindow(computer, room, ada));
  });

  afterEach(() => computer.close());

  async function expectErrorOn(question: ReturnType<LearnerActions["check"]>, titleBefore: string): Promise<void> {
    const error = question.locator("[data-fill=error]");
    expect(await error.innerText()).toMatch(/^Error: ./);
    const described = await question.locator("fieldset").getAttribute("aria-describedby");
    expect(described?.split(" ") ?? []).toContain(await error.getAttribute("id"));
    expect(
      await question
        .locator("input")
        .first()
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
    expect([titleBefore, `Error: ${titleBefore}`]).toContain(await page.title());
  }

  it("acceptance 27: a check submitted empty says so, tied to the group, with focus on its first control", async () => {
    await learner.begin();
    const title = await page.title();
    const question = learner.check(firstCheck);
    await question.locator("[data-action=check]").click();
    await expectErrorOn(question, title);
    await question.locator("input").first().check();
    expect(await question.locator("[data-fill=error]").isVisible()).toBe(false);
  });

  it("acceptance 27: so does a question of the quiz", async () => {
    await learner.open("quiz");
    await learner.action("quiz-start").click();
    const title = await page.title();
    await learner.action("quiz-confirm").click();
    await expectErrorOn(learner.quizQuestion(), title);
  });

  it("acceptance 28: a wrong answer gives nothing away until the learner asks", async () => {
    await learner.begin();
    const question = await learner.answerCheck(firstCheck, [
      "A telephone call between two departments",
      rightOfFirst[0]!,
    ]);
    expect(await question.locator("[data-verdict]:visible").allInnerTexts()).toEqual([
      "Your answer – correct",
      "Your answer – not correct",
    ]);
    const tree = await question.ariaSnapshot();
    expect(tree).toContain("Not quite");
    expect(tree).not.toMatch(/Right answer|Correct answer|Look for the three parts together/);
    await question.locator("[data-action=reveal]").click();
    expect(await question.locator("[data-verdict=missed]:visible").allInnerTexts()).toEqual(
      Array.from({ length: 2 }, () => "Correct answer – not selected"),
    );
    expect(await question.ariaSnapshot()).toMatch(/Right answers?[^]*Look for the three parts together/);
  });

  it("acceptance 29: focus goes to the verdict, and the live region stays empty", async () => {
    await learner.begin();
    await page.evaluate(() => {
      const region = document.querySelector("[role=status]")!;
      new MutationObserver(() => document.documentElement.setAttribute("data-spoke", region.textContent)).observe(
        region,
        {
          childList: true,
          characterData: true,
          subtree: true,
        },
      );
    });
    await learner.answerCheck(firstCheck, ["A telephone call between two departments"]);
    expect((await page.evaluate(placeOf)).focus).toMatch(/^H\d Not quite/);
    await page.keyboard.press("Tab");
    expect((await page.evaluate(placeOf)).focus).toMatch(/^BUTTON Try again/);
    await page.keyboard.press("Enter");
    await learner.answerCheck(firstCheck, rightOfFirst);
    expect((await page.evaluate(placeOf)).focus).toMatch(/^H\d Correct/);
    await computer.clock.runFor(1000);
    expect(await page.locator("html").getAttribute("data-spoke")).toBe(null);
    expect(await page.locator("[role=status]").textContent()).toBe("");
  });

  it("acceptance 33: nothing is chosen beforehand, and what was chosen is back after resuming", async () => {
    const chosen = () => page.locator("input:checked:not([data-setting])").count();
    expect(await chosen()).toBe(0);
    await learner.begin();
    await learner.check(firstCheck).locator("[data-option]", { hasText: rightOfFirst[1]! }).click();
    await learner.open("quiz");
    await learner.action("quiz-start").click();
    expect(await chosen()).toBe(1);
    const stem = await learner.quizStem();
    await learner.quizQuestion().locator("input").last().check();
    const [answer] = await learner.chosen(learner.quizQuestion());
    await until(
      async () => (await stateIn(recordOf(room.lms, ada).values["cmi.suspend_data"], room.folder)).slots.size === 3,
    );
    await page.close();

    ({ page, learner } = await launchInWindow(await newComputer(room), room, ada));
    await learner.begin();
    expect(await learner.quizStem()).toBe(stem);
    expect(await learner.chosen(learner.quizQuestion())).toEqual([answer]);
    await learner.open("what-is-social-media");
    expect(await learner.chosen(learner.check(firstCheck))).toEqual([rightOfFirst[1]]);
    expect(await learner.check(firstCheck).locator("[data-action=check]").isVisible()).toBe(true);
    expect(await chosen()).toBe(2);
  });
});

describe("arriving and leaving", () => {
  let computer: BrowserContext;
  let ada: { readonly learner: string };

  beforeEach(async () => {
    computer = await newComputer(room);
    ada = { learner: `ada-${++learners}` };
  });

  afterEach(() => computer.close());

  it("acceptance 8: the first Tab reaches the skip link, and Enter moves focus to the main part", async () => {
    const { page } = await launchInWindow(computer, room, ada);
    await page.keyboard.press("Tab");
    expect((await page.evaluate(placeOf)).focus).toBe("A Skip to main content");
    const box = await page.locator(".skip").boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect((await page.evaluate(placeOf)).focus).toMatch(/^MAIN/);
    await page.keyboard.press("Tab");
    expect((await page.evaluate(placeOf)).focus).toMatch(/^A Start session 1/);
  });

  it("the page is at its top, with the header in view", async () => {
    const small = await newComputer(room, { viewport: { width: 800, height: 500 } });
    const { page } = await launch(small, room, ada);
    await page.waitForLoadState("load");
    const course = page.frame("content")!;
    // The browser goes to the address's fragment with the first frame that it paints after loading.
    await course.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect((await course.evaluate(placeOf)).scrollTop).toBe(0);
  });

  it("the header does not say that something is being saved while nothing is", async () => {
    const { learner } = await launch(computer, room, ada);
    await until(() => callsOf(room.lms, ada).some(({ name }) => name === "LMSCommit"));
    const line = learner.course.locator("[data-fill=save]");
    await until(async () => (await line.getAttribute("data-state")) === "saved");
    expect(await line.innerText()).not.toContain("Saving");
  });

  it("acceptance 47: the exit dialog is safe by default, goes back with Esc, and saves and ends once", async () => {
    const { page, learner } = await launch(computer, room, ada);
    await learner.begin();
    const focus = () =>
      page
        .frame("content")!
        .evaluate(placeOf)
        .then((place) => place.focus);
    await learner.action("exit").first().click();
    expect(await focus()).toBe("BUTTON Keep learning");
    await page.keyboard.press("Escape");
    expect(await focus()).toMatch(/^BUTTON Save and exit/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await focus()).toMatch(/^BUTTON Save and exit/);
    expect(await learner.course.locator("dialog[open]").count()).toBe(0);
    await learner.action("exit").first().click();
    await learner.action("leave").evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await learner.course.locator("[data-page=closed]:visible").waitFor();
    expect(await focus()).toBe("H1 You can close this window now");
    await page.goto("about:blank");
    await until(() => recordOf(room.lms, ada).finished);
    const calls = callsOf(room.lms, ada);
    expect(calls.filter(({ name }) => name === "LMSFinish")).toHaveLength(1);
    expect(calls.slice(-2).map(({ name, result }) => `${name} ${result}`)).toEqual([
      "LMSCommit true",
      "LMSFinish true",
    ]);
    expect(calls.filter(({ error }) => error !== "0")).toEqual([]);
  });

  it("acceptance 47: a window that the LMS opened closes", async () => {
    const { page, learner } = await launchInWindow(computer, room, ada);
    const closed = page.waitForEvent("close");
    await learner.leave();
    await closed;
    await until(() => recordOf(room.lms, ada).finished);
    expect(recordOf(room.lms, ada).values["cmi.core.exit"]).toBe("suspend");
  });

  it("acceptance 48: closing the window saves, and the next launch gets back in one press", async () => {
    const first = await launch(computer, room, ada);
    await first.learner.begin();
    await first.learner.next();
    await first.learner.course.locator("textarea:visible").first().pressSequentially("not left yet");
    await closeWindow(first, room, ada);
    const { values } = recordOf(room.lms, ada);
    const texts = [...(await stateIn(values["cmi.suspend_data"], room.folder)).slots.values()].flatMap(({ answer }) =>
      answer?.type === "text" ? [answer.text] : [],
    );
    expect(texts).toEqual(["not left yet"]);
    expect(values["cmi.core.exit"]).toBe("suspend");

    const second = await launch(await newComputer(room), room, ada);
    expect(await second.learner.primaryText()).toBe("Continue session 2");
    await second.learner.begin();
    expect(await second.learner.heading()).toBe("Risks and responsibility");
    expect(await second.learner.course.locator("textarea:visible").first().inputValue()).toBe("not left yet");
  });
});

describe("acceptance 25: without script", () => {
  let computer: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    computer = await newComputer(room, { javaScriptEnabled: false });
    page = await computer.newPage();
    await page.goto(`${room.lms.url}/package/index.html`);
  });

  afterAll(() => computer.close());

  it("every session can be read, in order", async () => {
    const { sessions } = await courseDataIn(room.folder);
    const headings = await page.locator("h1:visible").allTextContents();
    expect(headings.filter((text) => sessions.some(({ title }) => title === text))).toEqual(
      sessions.map(({ title }) => title),
    );
    expect(await page.locator("[data-kind=session] .block:visible").count()).toBe(
      await page.locator("[data-kind=session] .block").count(),
    );
    // Not innerText: what is far from the window is not laid out, and so has none.
    const texts = await page.locator("[data-kind=session]:visible").allTextContents();
    expect(texts.map((text) => text.length > 3000)).toEqual([true, true, true, true]);
  });

  it("transcripts and the answers of checks open by themselves", async () => {
    const { checks } = await courseDataIn(room.folder);
    expect(await page.locator("[data-question] details.answer > summary:visible").count()).toBe(checks.length);
    expect(await page.locator("video").count()).toBe(
      await page.locator("details.transcript > summary:visible").count(),
    );
    const answer = page.locator("[data-question]", { hasText: firstCheck }).locator("details.answer");
    await answer.locator("summary").click();
    expect((await answer.locator("[data-right] li").allInnerTexts()).map((text) => text.trim())).toEqual(rightOfFirst);
    const transcript = page.locator("details.transcript").first();
    await transcript.locator("summary").click();
    expect((await transcript.innerText()).length).toBeGreaterThan(300);
  });

  it("no question of the assessment is anywhere", async () => {
    const all = (await page.locator("html").textContent()) ?? "";
    const plain = all.replace(/\s+/g, " ");
    expect(key.size).toBeGreaterThan(8);
    expect([...key.keys()].filter((stem) => plain.includes(stem))).toEqual([]);
    expect(await page.locator("[data-page=quiz] p:visible").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("The final quiz is taken on screen.")]),
    );
  });

  it("nothing is dead, and there is no wall", async () => {
    expect(await page.locator("button:visible").allInnerTexts()).toEqual([]);
    expect(await page.locator("[role=progressbar]:visible, [data-fill=status]:visible, dialog:visible").count()).toBe(
      0,
    );
    const texts = await page.locator(":is(h1, h2, p, li):visible").allTextContents();
    const text = texts.filter((one) => !one.startsWith("The final quiz is taken on screen.")).join("\n");
    expect(text.length).toBeGreaterThan(20_000);
    expect(text).not.toMatch(/enable JavaScript|turn on JavaScript|requires JavaScript/i);
    const notes = page.locator("textarea[data-note]");
    expect(await notes.filter({ visible: true }).count()).toBe(await notes.count());
    const broken = await page
      .locator("a[href^='#']:visible")
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute("href") ?? "")
          .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
      );
    expect(broken).toEqual([]);
  });
});
