import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, launch } from "../visits.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 60_000 });

let room: Classroom;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom("test/courses/long-words");
  visit = await launch(await newComputer(room), room, { window: "popup" });
}, 60_000);

afterAll(() => room.close());

/** Words that go beyond what they stand in, but for tables, which scroll in a region of their own. */
function sticking(): readonly string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`the page by ${wide}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    if (!holder?.checkVisibility() || holder.closest(".scroll, select, .vh") || text.textContent?.trim() === "")
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { right, width } = range.getBoundingClientRect();
    const edge =
      holder.closest("h1, h2, h3, a, .card, .flip, .item, .option, .row, p")?.getBoundingClientRect().right ??
      innerWidth;
    if (width > 0 && right > Math.min(edge, innerWidth) + 1) found.push(text.textContent?.slice(0, 30) ?? "");
  }
  return found;
}

describe("A61: words of forty letters", () => {
  it.each([
    [1280, 800],
    [800, 500],
    [320, 640],
  ])("break or fit at %i × %i", async (width, height) => {
    await visit.page.setViewportSize({ width, height });
    for (const page of ["start", "oesophagogastroduodenoscopy", "next"]) {
      await visit.page.evaluate(followLinkTo, page === "start" ? page : `s-${page}`);
      await visit.page.locator(`[data-page="${page}"]:visible`).waitFor();
      expect([page, await visit.page.evaluate(sticking)]).toEqual([page, []]);
    }
  });

  it("marks in the title of a reflection stand in its line", async () => {
    await visit.page.setViewportSize({ width: 1280, height: 800 });
    await visit.page.evaluate(followLinkTo, "s-oesophagogastroduodenoscopy");
    const title = visit.page.locator(".reflection .card-title");
    expect((await title.innerText()).trim()).toBe("What you very much remember");
    const tops = await title
      .locator("em, strong")
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    const gap = await title.evaluate((one) => {
      const [first, second] = [...one.querySelectorAll("em, strong")].map((mark) => mark.getBoundingClientRect());
      return Math.round((second?.left ?? 0) - (first?.right ?? 0));
    });
    // A space, not the gap between two columns.
    expect(gap).toBeLessThan(9);
  });

  it("a passage in a language of another direction says so", async () => {
    const passage = visit.page.locator("[lang=ar]").first();
    expect(await passage.getAttribute("dir")).toBe("rtl");
    expect(await visit.page.locator("[lang=cy]").first().getAttribute("dir")).toBeNull();
  });
});
