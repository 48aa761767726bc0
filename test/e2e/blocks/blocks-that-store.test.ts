import { readFile } from "node:fs/promises";
import type { BrowserContext, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { entriesOf } from "../../../src/contract/answer.ts";
import { textChars } from "../../../src/runtime/state/version1/notes.ts";
import { keyboardHand } from "../questions/hands.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { byId, courseDataIn, recordOf, stateIn } from "../kept.ts";
import { type Visit, closeWindow, launch } from "../visits.ts";

vi.setConfig({ testTimeout: 120_000 });

let room: Classroom;
let computer: BrowserContext;

beforeAll(async () => {
  room = await openClassroom("course");
  computer = await newComputer(room, { acceptDownloads: true });
}, 60_000);

afterAll(() => room.close());

const block = (visit: Visit, id: string): Locator => visit.learner.course.locator(`#b-${id}`);
const part = (root: Locator, name: string): Locator => root.locator(`[data-part="${name}"]:visible`);

async function openAt(page: string, query: { readonly learner: string }): Promise<Visit> {
  const visit = await launch(computer, room, query);
  await visit.learner.open(page);
  return visit;
}

async function focused(visit: Visit): Promise<string> {
  return await visit.frame.evaluate(() => document.activeElement?.textContent.trim() ?? "");
}

/** Ids, responses and results of interactions, as the LMS has them. */
function toldOf(learner: string): readonly string[] {
  const { values } = recordOf(room.lms, { learner });
  return Object.keys(values)
    .filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .map((name) => {
      const value = (field: string) => values[name.replace(/id$/, field)] ?? "–";
      return [value("id"), value("type"), value("student_response"), value("result")].join(" | ");
    });
}

async function stored(learner: string) {
  return await stateIn(recordOf(room.lms, { learner }).values["cmi.suspend_data"], room.folder);
}

describe("a scenario", () => {
  const query = { learner: "player" };

  it("is played with the keyboard, leads back, is told to the LMS, and goes on where it was", async () => {
    const visit = await openAt("risks-and-responsibility", query);
    const scenario = block(visit, "night-photo");
    const hand = keyboardHand(visit.page, visit.frame);
    const choose = async (index: number, outcome: string) => {
      const radios = scenario.locator("input:visible");
      await hand.press(part(scenario, "decide"));
      // Nothing is chosen yet: the error is said, and focus is where it can be mended.
      expect(await part(scenario, "error").innerText()).toBe("Error: Select an answer");
      expect(await visit.frame.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
      await visit.page.keyboard.press("Space");
      for (let presses = 0; presses < index; presses++) await visit.page.keyboard.press("ArrowDown");
      expect(await radios.nth(index).isChecked()).toBe(true);
      await hand.press(part(scenario, "decide"));
      expect(await focused(visit)).toBe(outcome);
      await hand.press(part(scenario, "continue"));
    };
    await choose(1, "You chose: Add a heart. It is only the team’s group");
    expect(await focused(visit)).toBe("The picture leaves the group");
    await choose(1, "You chose: Ask your friend to delete it, and leave it at that");
    // It leads back to the same decision, which is open again.
    expect(await focused(visit)).toBe("The picture leaves the group");
    expect(await scenario.locator("input:checked").count()).toBe(0);
    expect(await scenario.locator("[data-part=path] li").allInnerTexts()).toEqual([
      "A picture in the group chat\nAdd a heart. It is only the team’s group",
    ]);
    expect(visit.problems).toEqual([]);
    await closeWindow(visit, room, query);

    const again = await openAt("risks-and-responsibility", query);
    const there = block(again, "night-photo");
    expect(await part(there, "title").innerText()).toBe("The picture leaves the group");
    await there.locator("label:visible").first().click();
    await part(there, "decide").click();
    await part(there, "continue").click();
    expect(await part(there, "title").innerText()).toBe("Put right, but late");
    await part(there, "again").click();
    expect(await focused(again)).toBe("A picture in the group chat");
    expect(await part(there, "path").count()).toBe(0);
    await closeWindow(again, room, query);
    expect(toldOf("player")).toEqual([
      "night_photo_group_chat | choice | b | neutral",
      "night_photo_it_travels | choice | b | neutral",
      "night_photo_it_travels | choice | a | neutral",
    ]);
    const { slots } = await stored("player");
    const data = await courseDataIn(room.folder);
    const [own] = data.sessions[1]?.activities.filter((slot) => data.slots[slot]?.stores.type === "seen") ?? [];
    // That it was finished once stays, whatever is played again.
    expect(slots.get(own ?? -1)?.answer).toEqual({ type: "seen" });
  });

  // Open: the branches are there, but what a link between them leads to has not been checked yet.
  it("can be read without script, every branch of it", async () => {
    const plain = await newComputer(room, { javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`file://${room.folder}/index.html`);
    const scenario = page.locator("#b-night-photo");
    for (const words of ["Jo deletes it at once.", "She deletes it, and means well.", "Put right, but late"])
      expect(await scenario.getByText(words).first().isVisible()).toBe(true);
    expect(await scenario.locator("button:visible, input:visible").count()).toBe(0);
    const link = scenario.getByRole("link", { name: "This leads to: Jo answers" }).first();
    await link.click();
    // Text that `content-visibility` leaves out has no innerText until it is in view: the link brings it there.
    expect(await page.locator(":target").innerText()).toContain("I never saw that!");
    await plain.close();
  });
});

describe("a checklist", () => {
  it("keeps its ticks, and tells the LMS once", async () => {
    const query = { learner: "ticker" };
    const visit = await openAt("your-action-plan", query);
    const list = block(visit, "safe-start");
    await list.locator("input").nth(2).focus();
    await visit.page.keyboard.press("Space");
    await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Space");
    await visit.page.keyboard.press("Tab");
    await closeWindow(visit, room, query);
    expect(toldOf("ticker")).toEqual(["safe_start | choice | c,d | neutral"]);
    const again = await openAt("your-action-plan", query);
    const ticks = block(again, "safe-start").locator("input");
    expect(
      await ticks.evaluateAll((inputs) => inputs.map((input) => Reflect.get(input, "checked") as boolean)),
    ).toEqual([false, false, true, true]);
    await again.page.close();
  });
});

/** Words that take every way through the codec, as long as the allotment allows. */
async function longest(id: string): Promise<string> {
  const data = await courseDataIn(room.folder);
  const allotment = data.notes.find((note) => note.id === id)?.allotmentChars ?? 0;
  const pieces = ["👩‍⚕️ ", "Ŵyl a’r ŷd, ", "<b>&amp; ", "a plain sentence. "];
  let text = "";
  for (let turn = 0; textChars(`${text}${pieces[turn % 4] ?? ""}`) <= allotment; turn++) text += pieces[turn % 4] ?? "";
  expect(textChars(text)).toBeGreaterThan(allotment * 0.9);
  return text;
}

describe("a reflection", () => {
  it("acceptance 41: gives back the longest text it is allotted, quotes it later, and can be kept", async () => {
    const query = { learner: "writer" };
    const text = await longest("reflect-uses");
    const visit = await openAt("what-is-social-media", query);
    await block(visit, "reflect-uses").locator("[data-note]").fill(text);
    await closeWindow(visit, room, query);

    const again = await openAt("what-is-social-media", query);
    const reflection = block(again, "reflect-uses");
    expect(await reflection.locator("[data-note]").inputValue()).toBe(text);
    expect(await notesOf(again)).toContain(text);
    await again.learner.open("your-action-plan");
    expect(await block(again, "plan-aim").locator("[data-quote]").textContent()).toBe(text);
    await again.page.emulateMedia({ media: "print" });
    expect(await block(again, "plan-aim").locator("[data-quote]").isVisible()).toBe(true);
    expect(again.problems).toEqual([]);
    await again.page.close();
  });
});

describe("an action plan", () => {
  it("acceptance 57: is saved as typed, loses nothing by a removal, and is printed and downloaded whole", async () => {
    const query = { learner: "planner" };
    const whole = await longest("my-plan");
    const half = Array.from(whole)
      .slice(0, Array.from(whole).length / 3)
      .join("");
    const visit = await openAt("your-action-plan", query);
    const plan = block(visit, "my-plan");
    const fields = plan.locator("[data-part=field]");
    const hand = keyboardHand(visit.page, visit.frame);
    await fields.nth(0).fill(half);
    await fields.nth(1).fill("Dydd Gŵyl Dewi");
    await hand.press(part(plan, "add"));
    expect(await visit.frame.evaluate(() => document.activeElement?.id.includes("-e2-what"))).toBe(true);
    await visit.page.keyboard.type("Ask first");
    await fields.nth(7).fill(half);
    const ids = await plan.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    await hand.press(part(plan, "remove").first());
    expect(await focused(visit)).toBe("Put it back");
    expect(await part(plan, "undo-line").innerText()).toContain("Action 1 was removed.");
    expect(await plan.locator("[data-part=legend]").allInnerTexts()).toEqual(["Action 1"]);
    await visit.page.keyboard.press("Enter");
    expect(await fields.nth(0).inputValue()).toBe(half);
    expect(await visit.frame.evaluate(() => document.activeElement?.id.endsWith("-what"))).toBe(true);
    await closeWindow(visit, room, query);

    const { "my-plan": kept } = await byId(await stored("planner"), room.folder);
    const written = [
      [half, "Dydd Gŵyl Dewi"],
      ["Ask first", "", "", half],
    ];
    expect(kept?.answer?.type === "text" && entriesOf(kept.answer.text)).toEqual(written);

    const again = await openAt("your-action-plan", query);
    const there = block(again, "my-plan");
    const values = await there
      .locator("[data-part=field]")
      .evaluateAll((all) => all.map((field) => Reflect.get(field, "value") as string));
    expect(values).toEqual([half, "Dydd Gŵyl Dewi", "", "", "Ask first", "", "", half]);
    await again.page.emulateMedia({ media: "print" });
    const printed = await there.locator("[data-part=mirror]:visible").allTextContents();
    expect(printed).toEqual(values);
    await again.page.emulateMedia({ media: "screen" });
    const file = await notesOf(again);
    for (const text of [half, "Dydd Gŵyl Dewi", "Ask first", "By when?", "Action 2"]) expect(file).toContain(text);
    await again.page.close();
  });
});

/** As they are saved, with one press as the course is left. */
async function notesOf({ page, frame, learner }: Visit): Promise<string> {
  await learner.action("exit").click();
  const button = frame.locator("[data-dialog=exit] [data-action=notes-download]");
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await page.keyboard.press("Escape");
  return await readFile(await download.path(), "utf8");
}
