import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { axeFindings } from "../axe.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { courseDataIn, recordOf } from "../kept.ts";
import { closeWindow, launch, type Visit } from "../visits.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 30_000 });

const words = "Ask Siân. <b>& so on</b>\n  a line of its own";
let room: Classroom;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom("course");
  visit = await launch(await newComputer(room, { acceptDownloads: true }), room);
}, 60_000);

afterAll(() => room.close());

const block = (id: string): Locator => visit.frame.locator(`#b-${id}`);
const page = (): Locator => visit.frame.locator("[data-page=my-notes]");

async function open(name: string): Promise<void> {
  const id = await visit.frame.locator(`[data-page="${name}"]`).getAttribute("id");
  await visit.frame.evaluate(followLinkTo, id ?? name);
  await visit.frame.locator(`[data-page="${name}"]:visible`).waitFor();
}

async function saved(button: Locator): Promise<string> {
  const [download] = await Promise.all([visit.page.waitForEvent("download"), button.click()]);
  return await readFile(await download.path(), "utf8");
}

/** Headings and paragraphs under them. */
function written(): Promise<readonly string[]> {
  return page()
    .locator("[data-fill=record-text] :is(h3, h4, h5, h6, p)")
    .evaluateAll((all) => all.map((one) => `${one.tagName} ${one.textContent}`));
}

const emptyPrompts = ["session 2", "session 3"];

describe("B120 notes in one place", () => {
  it("are empty but whole before anything was written, and lead there from each note", async () => {
    await open("what-is-social-media");
    await block("reflect-uses").getByRole("link", { name: "See and keep all my notes" }).click();
    expect(await page().locator("h1:visible").innerText()).toBe("My notes");
    const texts = await written();
    expect(texts.filter((text) => text === "P (nothing written)").length).toBe(emptyPrompts.length + 3);
    expect(texts.filter((text) => text.startsWith("H4")).length).toBe(6);
  });

  it("have what was written, ticked, planned and answered, in the order of the course", async () => {
    await open("what-is-social-media");
    await block("reflect-uses").locator("textarea").fill(words);
    const question = block("spot-social-media");
    await question.locator("input").nth(1).check();
    await question.locator("[data-action=check]").click();
    await open("your-action-plan");
    await block("safe-start").locator("input").nth(1).check();
    const fields = block("my-plan").locator("[data-part=field]");
    await fields.nth(0).fill("Ask first");
    await fields.nth(3).fill("Nobody was upset");
    await open("my-notes");
    expect(await written()).toEqual([
      "H3 1. What is social media?",
      "H4 Which of these count as social media?",
      "P A leaflet about a procedure that patients download from the hospital website – Not quite",
      "H4 Which one or two of these uses would help you most in your role at the moment, and why?",
      `P ${words}`,
      "H3 2. Risks and responsibility",
      "H4 Think of something you posted, or nearly posted. Which of the five checks would have changed it?",
      "P (nothing written)",
      "H3 3. The HCPC standards",
      "H4 Which of these standards asks most of you today? What would you do differently?",
      "P (nothing written)",
      "H3 4. Your action plan",
      "H4 First, a safe start: what is already in place?",
      "P ☐ I have looked at the privacy settings of all my accounts, and I know that they guarantee nothing.\n" +
        "☑ I have looked through my old posts, and removed what no longer fits my role.\n" +
        "☐ I know where to find my employer’s social media policy.\n" +
        "☐ I know who to ask before I post something I am unsure about.",
      "H4 What would you like social media to do for you, your service or the people you care for?",
      "P (nothing written)",
      "H4 My action plan",
      "H5 Action 1",
      "H6 What will you do?",
      "P Ask first",
      "H6 How will you know it worked?",
      "P Nobody was upset",
    ]);
  });

  it.each([
    [1280, 800],
    [800, 500],
    [360, 640],
  ])("have no barrier that axe finds, and no sideways scroll, at %d × %d", async (width, height) => {
    await visit.page.setViewportSize({ width, height });
    expect(await axeFindings(visit.page)).toEqual([]);
    expect(await visit.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await visit.page.setViewportSize({ width: 1280, height: 800 });
  });

  it("are saved as text and as a page, under a heading for CPD", async () => {
    const text = await saved(page().locator("[data-action=notes-download]"));
    const head = [
      "Record of learning (CPD)",
      "Introduction to social media for healthcare professionals",
      "Learning time: 1 hour",
      "Learning outcomes",
      "• Describe how social media can support your work, and use it as a healthcare professional",
      words,
      "Ask first",
    ];
    expect(head.filter((line) => !text.includes(line))).toEqual([]);
    expect(text).toMatch(/\nCopy made on: \d{1,2} [A-Z][a-z]+ \d{4}\n/);
    const html = await saved(page().locator("[data-action=notes-page]"));
    expect(html).toContain("Ask Siân. &lt;b&gt;&amp; so on&lt;/b&gt;\n  a line of its own");
    expect(html).toContain("<h1>My notes: Introduction to social media for healthcare professionals</h1>");
    expect(html).toContain("<h3>1. What is social media?</h3>");
    expect(html).not.toMatch(/<script|<img|\ssrc=|style="/);
    await page().locator("[data-action=notes-show]").click();
    expect(await page().locator("textarea").inputValue()).toBe(text);
    expect(await visit.frame.evaluate(() => document.activeElement?.matches("#my-notes-text"))).toBe(true);
  });

  it("are all that is printed of their page", async () => {
    await visit.page.emulateMedia({ media: "print" });
    expect(await page().locator("[data-fill=record]").isVisible()).toBe(true);
    const others = visit.frame.locator("header, footer, [data-page=my-notes] h1, [data-page=my-notes] button");
    expect(await others.filter({ visible: true }).count()).toBe(0);
    await visit.page.emulateMedia({ media: "screen" });
  });

  it("are offered as the course is left, and saved with one press", async () => {
    await visit.learner.action("exit").click();
    const dialog = visit.frame.locator("[data-dialog=exit]");
    expect(await saved(dialog.getByRole("button", { name: "Save a copy of my notes" }))).toContain(words);
    await visit.page.keyboard.press("Escape");
    expect(visit.problems).toEqual([]);
    await closeWindow(visit, room);
  });

  it("say at the field that room runs out, before it does, with a copy one press away", async () => {
    visit = await launch(await newComputer(room, { acceptDownloads: true }), room);
    await open("what-is-social-media");
    const { notes } = await courseDataIn(room.folder);
    const room12 = notes.find(({ id }) => id === "reflect-uses")?.allotmentChars ?? 0;
    const note = block("reflect-uses");
    const copy = note.getByRole("button", { name: "Save a copy of my notes" });
    const long = "a".repeat(Math.floor(room12 * 0.7));
    await note.locator("textarea").fill("short");
    expect(await copy.isVisible()).toBe(false);
    await note.locator("textarea").fill(long);
    expect(await note.locator("[data-fill=counter]").innerText()).toMatch(
      /^Room for about \d+0 more characters in this note\. To be safe, save a copy of your notes\.$/,
    );
    expect(await saved(copy)).toContain(long);
    expect(await axeFindings(visit.page)).toEqual([]);
    await note.locator("textarea").fill("a".repeat(room12 + 1));
    expect(await note.locator("[data-fill=counter]").innerText()).toContain("longer than there is room for");
    await closeWindow(visit, room);
    expect(recordOf(room.lms).finished).toBe(true);
  });
});
