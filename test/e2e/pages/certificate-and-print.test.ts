import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerKey } from "../actions.ts";
import { root } from "../package.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, launch } from "../visits.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 60_000 });

const source = "test/e2e/saving/small-course";
let room: Classroom;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom(source);
  visit = await launch(await newComputer(room, { chance: 7 }), room, { window: "popup" });
}, 60_000);

afterAll(() => room.close());

const text = (name: string) => visit.page.locator(`[data-fill="${name}"]`).innerText();

async function open(name: string): Promise<void> {
  await visit.page.evaluate(followLinkTo, name);
  await visit.page.locator(`[data-page="${name}"]:visible`).waitFor();
}

describe("acceptance 58: the certificate", () => {
  it("is not there before the course is complete, and says what is left", async () => {
    await open("certificate");
    expect(await visit.page.locator(".certificate").isVisible()).toBe(false);
    expect(await visit.page.locator("[data-page=certificate]").innerText()).toContain("complete all 2 sessions");
  });

  it("has name, date, score and version once it is, and no logo", async () => {
    await open("start");
    await visit.learner.begin();
    await visit.learner.finishSessions();
    await visit.learner.action("quiz-start").click();
    await visit.learner.takeQuiz(answerKey(`${root}${source}/assessment.yaml`), 0);
    await visit.page.locator('[data-page=results] a[href="#certificate"]').click();
    const given = await visit.page.locator("#certificate-name").inputValue();
    expect(given).not.toBe("");
    expect(given).not.toContain(",");
    expect(await text("certificate-name")).toBe(given);
    expect(await text("certificate-score")).toBe("100%");
    expect(await text("certificate-date")).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    const sheet = await visit.page.locator(".certificate").innerText();
    expect(sheet).toContain("1.0.0");
    // State keeps no date, so the certificate says which day it bears.
    expect(sheet).toMatch(/Printed on\s+\d/);
    expect(sheet).toContain("the learning system holds the official record");
    expect(await visit.page.locator(".certificate :is(img, svg)").count()).toBe(0);
  });

  it("takes another name, sends it nowhere, and can be downloaded", async () => {
    const before = room.lms.calls().length;
    await visit.page.locator("#certificate-name").fill("Siân <b> Jones");
    expect(await text("certificate-name")).toBe("Siân <b> Jones");
    const download = visit.page.waitForEvent("download");
    await visit.learner.action("certificate-download").click();
    const file = await readFile(await (await download).path(), "utf8");
    expect(file).toContain("Siân &lt;b&gt; Jones");
    expect(file).not.toMatch(/<script|<img|\ssrc=/);
    expect(JSON.stringify(room.lms.calls().slice(before))).not.toContain("Siân");
  });

  it("is all that is printed of its page", async () => {
    await visit.page.emulateMedia({ media: "print" });
    expect(await visit.page.locator(".certificate").isVisible()).toBe(true);
    expect(
      await visit.page.locator("header, footer, #certificate h1, #certificate input").filter({ visible: true }).count(),
    ).toBe(0);
    await visit.page.emulateMedia({ media: "screen" });
  });
});

describe("acceptance 23: print of the whole course", () => {
  it("has every session and no question of the quiz, and gives back the page as it was", async () => {
    await open("privacy");
    await visit.page.evaluate(() => {
      window.print = () => void dispatchEvent(new Event("beforeprint"));
    });
    await visit.page.locator("footer [data-action=print-course]").click();
    await visit.page.locator("html[data-whole]").waitFor();
    await visit.page.emulateMedia({ media: "print" });
    const shown = await visit.page
      .locator("[data-page]")
      .evaluateAll((pages) => pages.filter((one) => one.checkVisibility()).map((one) => one.dataset["page"]));
    expect(shown).toEqual(["start", "colours-session", "numbers-session", "quiz"]);
    expect(await visit.page.locator("details:not([open])").count()).toBe(0);
    expect(await visit.page.locator("[data-page=quiz]").innerText()).toContain("The final quiz is taken on screen.");
    expect((await visit.page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await visit.page.emulateMedia({ media: "screen" });
    await visit.page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await visit.page.locator("[data-page]:visible").count()).toBe(1);
    expect(await visit.page.locator("[data-page=privacy]").isVisible()).toBe(true);
    expect(visit.problems).toEqual([]);
  });
});
