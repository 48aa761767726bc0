import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { byId, stateIn } from "../kept.ts";
import { doSessionOne, expectSessionOne, favourite } from "../session-one.ts";
import { alerts, saveLine, type Visit, launch, openAlone } from "../visits.ts";
import { until } from "../../helpers/until.ts";

const notConnected = "Not connected – your progress is kept on this device";
const right: Readonly<Record<string, readonly string[]>> = {
  "Which colour is grass?": ["Green"],
  "Which lights has a traffic signal?": ["Red", "Green", "Amber"],
  "Coal is pink.": ["False"],
  "What is one and two?": ["Three"],
  "Which numbers are even?": ["Six", "Eight"],
  "Nine is bigger than five.": ["True"],
};

let room: Classroom;
let computer: BrowserContext;
let learners = 0;
let ada: { readonly learner: string };

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
}, 60_000);

afterAll(() => room.close());

beforeEach(async () => {
  computer = await newComputer(room);
  await computer.addInitScript(listenToLiveRegion);
  ada = { learner: `ada-${++learners}` };
});

afterEach(() => computer.close());

/** Runs in the page: notes down whatever its live region says. */
function listenToLiveRegion(): void {
  const said: string[] = [];
  Reflect.set(window, "said", said);
  document.addEventListener("DOMContentLoaded", () => {
    const region = document.querySelector("[data-fill=live]");
    if (!region) return;
    const hear = () => region.textContent !== "" && said.push(region.textContent);
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
  });
}

function said(visit: Visit): Promise<readonly string[]> {
  return visit.frame.evaluate(() => Reflect.get(window, "said") as readonly string[]); // Set above.
}

describe.each(["a plain server", "disk"])("acceptance 42, B1: opened from %s", (from) => {
  const address = () =>
    from === "disk" ? pathToFileURL(`${room.folder}/index.html`).href : `${room.lms.url}/package/index.html`;

  it("says once that nothing is connected, resumes on this computer, and can be finished", async () => {
    const first = await openAlone(computer, address());
    await doSessionOne(first);
    await expect.poll(() => saveLine(first)).toContain(notConnected);
    await until(async () => (await said(first)).includes(notConnected));
    await first.learner.answerCheck("Which colours has the flag of France?", ["Blue"]);
    await first.learner.next();
    expect((await said(first)).filter((text) => text === notConnected)).toHaveLength(1);
    expect(await alerts(first)).toEqual([]);
    await first.page.close();

    const second = await openAlone(computer, address());
    expect(await second.learner.primaryText()).toBe("Continue session 2");
    await expectSessionOne(second);
    await second.learner.next();
    await second.learner.next();
    await second.learner.action("quiz-start").click();
    await second.learner.takeQuiz(new Map(Object.entries(right)), 0);
    expect(await second.learner.course.locator("[data-fill=verdict]").first().innerText()).toBe("Passed");
    await second.learner.leave();
    expect(await second.learner.heading()).toBe("You can close this window now");
    expect([...first.problems, ...second.problems]).toEqual([]);
    await second.page.close();

    const third = await openAlone(computer, address());
    expect(await third.learner.primaryText()).toBe("See your results");
  });

  it("clears what this computer keeps when the learner asks for it", async () => {
    const first = await openAlone(computer, address());
    await doSessionOne(first);
    await expect.poll(() => saveLine(first)).toContain(notConnected);
    await first.page.close();

    const second = await openAlone(computer, address());
    await second.learner.action("forget").click();
    await second.learner.course.locator("[data-fill=primary]", { hasText: "Start session 1" }).waitFor();
    // The page is there before its script, and its script begins a copy anew.
    await second.learner.course.locator("html.js").waitFor();
    await expect.poll(() => saveLine(second)).toContain(notConnected);
    const mirrors = await second.frame.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, value]) => (key.includes("mirror") ? String(value) : [])),
    );
    for (const mirror of mirrors) {
      const { state } = JSON.parse(mirror) as { state: string };
      expect(await byId(await stateIn(state, room.folder), room.folder)).toEqual({});
    }
    expect(mirrors.length).toBeLessThanOrEqual(1);
    await second.learner.open("colours-session");
    expect(await second.learner.note(favourite).inputValue()).toBe("");
  });
});

describe("an API that never turns up in a frame", () => {
  it("acceptance 42: leaves a course that keeps everything on this computer", async () => {
    await computer.clock.install();
    const visit = await launch(computer, room, { ...ada, noApi: 1 });
    await doSessionOne(visit);
    await computer.clock.runFor(13_000);
    await expect.poll(() => saveLine(visit)).toContain(notConnected);
    await expectSessionOne(visit);
    await visit.page.close();
    const next = await launch(computer, room, { ...ada, noApi: 1 });
    await computer.clock.runFor(13_000);
    await expect.poll(() => saveLine(next)).toContain(notConnected);
    await expectSessionOne(next);
    expect([...visit.problems, ...next.problems]).toEqual([]);
  });
});
