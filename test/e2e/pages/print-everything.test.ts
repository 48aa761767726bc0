import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { openAlone, type Visit } from "../visits.ts";
import { followLinkTo } from "./controls.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Half of them were half empty when it was 54. */
const mostPages = 36;
let room: Classroom;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom("course");
  visit = await openAlone(await newComputer(room), `file://${room.folder}/index.html`);
}, 60_000);

afterAll(() => room.close());

describe("B121 everything, printed", () => {
  it("has a ticked box ticked", async () => {
    await visit.frame.evaluate(followLinkTo, "s-your-action-plan");
    const box = visit.frame.locator("#b-safe-start input").first();
    await box.check();
    await visit.page.emulateMedia({ media: "print" });
    const drawn = await box.evaluate((input) => getComputedStyle(input, "::before").printColorAdjust);
    expect([drawn, await box.evaluate((input) => getComputedStyle(input).printColorAdjust)]).toEqual([
      "exact",
      "exact",
    ]);
    await visit.page.emulateMedia({ media: null });
  });

  it("is as many pages as its button says, about, and no more than it needs", async () => {
    const button = visit.frame.locator("footer [data-action=print-course]");
    const said = Number(/about (\d+) pages/.exec(await button.innerText())?.[1]);
    await visit.page.evaluate(() => {
      window.print = () => void dispatchEvent(new Event("beforeprint"));
    });
    await button.click();
    await visit.frame.locator("html[data-whole]").waitFor();
    const pdf = (await visit.page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThanOrEqual(mostPages);
    expect(Math.abs(said - pages)).toBeLessThanOrEqual(pages / 5);
  });

  it("leads nowhere back, and keeps a resource in one line with its address", async () => {
    await visit.page.emulateMedia({ media: "print" });
    expect(
      await visit.frame
        .getByText(/^Back to where/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    const links = visit.frame.locator(".resources a");
    const shapes = await links.evaluateAll((all) => all.map((link) => getComputedStyle(link).display));
    expect(new Set(shapes)).toEqual(new Set(["inline"]));
    expect(visit.exceptions).toEqual([]);
  });
});

it("B122 web pages speak of no learning system, on any page of theirs", async () => {
  const web = await room.shop.build("web");
  const alone = await openAlone(await newComputer(room), `file://${web}/index.html`);
  for (const name of ["privacy", "certificate", "closed"]) {
    const text = await alone.frame.locator(`[data-page="${name}"]`).evaluate((page) => page.textContent);
    expect([name, /learning system|LMS/.exec(text)?.[0]]).toEqual([name, undefined]);
  }
});
