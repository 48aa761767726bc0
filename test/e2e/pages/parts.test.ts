import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../helpers/until.ts";
import { startLmsServer, type LmsServer } from "../../helpers/servers/lms-server.ts";
import { axeFindings } from "../axe.ts";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { recordOf } from "../kept.ts";
import { blankWindow, launch, openAlone, type Visit } from "../visits.ts";

let room: Classroom;
let stepped: LmsServer;
beforeAll(async () => {
  room = await openClassroom("course");
  await room.shop.edit("course.yaml", (text) =>
    text.replace("  navigation: free", "  navigation: free\n  reading: steps"),
  );
  stepped = await startLmsServer(await room.shop.build());
}, 60_000);
afterAll(async () => {
  await stepped?.close();
  await room?.close();
});

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 500 },
  { width: 360, height: 640 },
] as const;
const parts = [
  "Watch the presentation",
  "Think before you post",
  "Protect confidentiality",
  "Ask first: consent and permission",
  "Private is not the same as secret",
  "If the slip was yours",
  "If abuse is aimed at you",
];
const session = "risks-and-responsibility";
const onScreen = "[data-page]:not([hidden])";

/** The headings of parts that can be seen, what has the focus, and what the list says. */
async function seen({ frame }: Visit) {
  return frame.evaluate(
    ([page, names]) => ({
      parts: [...document.querySelectorAll<HTMLElement>(`${page} h2`)]
        .filter((heading) => heading.offsetHeight > 0)
        .flatMap(({ innerText }) => names.filter((name) => name === innerText.trim())),
      focus: (document.activeElement as HTMLElement | null)?.innerText.trim().split("\n")[0],
      words: document.querySelector<HTMLElement>(`${page} [data-fill=sections-words]`)?.innerText,
    }),
    [onScreen, parts] as const,
  );
}

const stepsNext = ({ frame }: Visit) => frame.locator("[data-fill=steps-pager]:visible a").nth(1);
const stepsBack = ({ frame }: Visit) => frame.locator("[data-fill=steps-pager]:visible a").first();

function alone(server: LmsServer, hash: string) {
  return async (viewport: (typeof sizes)[number]): Promise<Visit> => {
    const computer = await newComputer(room, { viewport });
    return openAlone(computer, `${server.url}/package/index.html${hash}`);
  };
}

describe.each(sizes)("B128 a session read in steps, in a window of $width × $height", (viewport) => {
  it("shows one part at a time, with the focus on its heading, and Back and Forward of the browser go through them", async () => {
    const visit = await alone(stepped, `#s-${session}`)(viewport);
    const { page, frame } = visit;
    await expect.poll(() => frame.evaluate(() => history.state as unknown)).toBe(session);
    expect(await seen(visit)).toEqual({
      parts: parts.slice(0, 1),
      focus: "Risks and responsibility",
      words: "Part 1 of 7",
    });
    expect(await axeFindings(page)).toEqual([]);
    for (const [index, part] of parts.slice(1).entries()) {
      const address = await stepsNext(visit).getAttribute("href");
      await stepsNext(visit).click();
      expect(await seen(visit)).toEqual({ parts: [part], focus: part, words: `Part ${index + 2} of 7` });
      const top = await frame.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? NaN);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(300);
      await expect.poll(() => frame.evaluate(() => location.hash)).toBe(address);
    }
    expect(await stepsNext(visit).count()).toBe(1);
    expect(await stepsNext(visit).isVisible()).toBe(false);
    expect(await frame.locator("[data-page]:visible a[rel=next]").isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => seen(visit)).toEqual({ parts: [parts[5]], focus: parts[5], words: "Part 6 of 7" });
    await stepsBack(visit).click();
    expect((await seen(visit)).parts).toEqual([parts[4]]);
    await frame.locator(`${onScreen} [data-fill=sections] summary`).click();
    await frame.locator(`${onScreen} [data-fill=sections] a`, { hasText: parts[2] }).click();
    expect(await seen(visit)).toEqual({ parts: [parts[2]], focus: parts[2], words: "Part 3 of 7" });
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(visit.problems).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe("B128 a session read in steps", () => {
  it("begins where the learner was, in another window too; its end is reached where it is seen, and not before", async () => {
    const learner = "steps";
    const first = await newComputer(room, { viewport: sizes[1] });
    const visit = await launch(first, { lms: stepped }, { learner });
    await visit.learner.open("what-is-social-media");
    await stepsNext(visit).click();
    const second = (await visit.frame.evaluate(() => document.activeElement?.textContent)) ?? "";
    // The place is noted as the page goes, with no scrolling in between.
    await blankWindow(visit);
    await until(() => recordOf(stepped, { learner }).finished);
    await first.close();

    const other = await newComputer(room, { viewport: sizes[2] });
    const again = await launch(other, { lms: stepped }, { learner });
    expect(await again.learner.primaryText()).toBe("Continue session 1");
    await again.learner.begin();
    await again.frame.locator("h2:visible", { hasText: second }).first().waitFor();
    expect(await again.frame.locator(`${onScreen} [data-fill=sections-words]`).innerText()).toMatch(/^Part 2 of/);
    expect(await again.frame.locator(`${onScreen} [data-fill=recap]`).isVisible()).toBe(false);
    await other.close();
  }, 60_000);

  it("opens the part of what is still to do, of a block and of a heading that an address names", async () => {
    const visit = await alone(stepped, "#b-three-sayings")(sizes[0]);
    const { frame, page } = visit;
    expect((await seen(visit)).parts).toEqual([parts[4]]);
    await frame.locator(`${onScreen} [data-fill=sections] summary`).click();
    await frame.locator(`${onScreen} [data-fill=sections] a`).last().click();
    expect(await frame.locator(`${onScreen} [data-fill=recap]`).getAttribute("data-state")).toBe("in progress");
    await frame.locator(`${onScreen} [data-fill=to-do] a`).first().click();
    expect((await seen(visit)).parts).toEqual([parts[1]]);
    expect(await frame.locator("[data-block]:focus").innerText()).toContain("It is 11 pm after a hard shift");
    await page.context().close();

    const deep = await alone(stepped, "#h-if-the-slip-was-yours")(sizes[2]);
    expect(await seen(deep)).toEqual({ parts: [parts[5]], focus: parts[5], words: "Part 6 of 7" });
    await deep.page.context().close();
  });

  it("is printed whole, and read whole without script", async () => {
    const visit = await alone(stepped, `#s-${session}`)(sizes[1]);
    await visit.page.emulateMedia({ media: "print" });
    expect((await seen(visit)).parts).toEqual(parts);
    expect(await visit.frame.locator(`${onScreen} [data-fill=steps-pager]`).isVisible()).toBe(false);
    await visit.page.context().close();
    const reader = await room.browser.newContext({ javaScriptEnabled: false });
    const page = await reader.newPage();
    await page.goto(`${stepped.url}/package/index.html#s-${session}`);
    for (const part of parts)
      expect(await page.locator(`#s-${session}`).getByRole("heading", { name: part, exact: true }).count()).toBe(1);
    expect(await page.locator("[data-away]").count()).toBe(0);
    await reader.close();
  });
});

describe("B128 the list of a session's parts", () => {
  it("says what is done, and ticks what was covered once all is", async () => {
    const visit = await alone(room.lms, "#s-what-is-social-media")(sizes[0]);
    const { frame, page, learner } = visit;
    const words = frame.locator(`${onScreen} [data-fill=sections-words]`);
    const done = frame.locator(`${onScreen} [data-fill=sections] li[data-state=completed]`);
    expect(await words.innerText()).toMatch(/^0 of \d+ done$/);
    await frame.locator(`${onScreen} [data-fill=sections] summary`).click();
    expect(await axeFindings(page)).toEqual([]);
    await frame.locator(`${onScreen} [data-fill=sections] a`).nth(1).click();
    await expect.poll(() => done.count()).toBe(1);
    expect(await done.innerText()).toContain("Completed");
    expect(await words.innerText()).toMatch(/^1 of \d+ done$/);
    expect(await frame.locator(`${onScreen} [data-fill=recap]`).getAttribute("data-state")).toBe("in progress");
    await learner.open("your-action-plan");
    await learner.finishSessions();
    await learner.open("your-action-plan");
    expect(await frame.locator(`${onScreen} [data-fill=recap]`).getAttribute("data-state")).toBe("completed");
    expect(await words.innerText()).toMatch(/^(\d+) of \1 done$/);
    expect(visit.problems).toEqual([]);
    await page.context().close();
  }, 60_000);
});
