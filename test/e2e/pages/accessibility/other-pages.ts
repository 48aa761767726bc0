import { expect, it } from "vitest";
import { newComputer } from "../../classroom.ts";
import { openAlone } from "../../visits.ts";
import { followLinkTo } from "../controls.ts";
import type { Seen } from "./seen.ts";

/** What is neither session nor quiz. */
export function otherStops(seen: Seen): void {
  it.each(["certificate", "glossary", "references", "resources", "help", "privacy", "accessibility"])(
    "the page of %s",
    async (name) => {
      await seen.page.evaluate(followLinkTo, name);
      await seen.page.locator(`[data-page="${name}"]:visible`).waitFor();
      await seen.expectNoFindings();
    },
  );

  it("a notice that something is wrong", async () => {
    // Another tab with the course: the simplest notice there is.
    const other = await seen.computer.newPage();
    await other.goto(seen.page.url());
    await seen.page.locator("[role=alert] .alert").waitFor();
    await other.close();
    await seen.expectNoFindings();
  });

  it("the page after leaving", async () => {
    // Without an LMS, because a window that the LMS opened closes.
    const computer = await newComputer(seen.room);
    await seen.dress(computer);
    const alone = await openAlone(computer, `${seen.room.lms.url}/package/index.html`);
    await alone.learner.leave();
    await alone.page.locator("[data-page=closed]:visible").waitFor();
    await seen.expectNoFindings({ page: alone.page });
    expect(alone.problems).toEqual([]);
  });

  it("the version without script", async () => {
    // axe itself is a script, so scripts are only kept from arriving.
    const reader = await newComputer(seen.room);
    await seen.dress(reader);
    await reader.route("**/assets/*.js", (route) => route.abort());
    const page = await reader.newPage();
    await page.goto(`${seen.room.lms.url}/package/index.html`);
    expect(await page.locator("html.no-js").count()).toBe(1);
    await page.evaluate(() => {
      // axe would measure pages that are not laid out yet, one on top of the other.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("[data-page] { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
    });
    await seen.expectNoFindings({ page });
    // All pages at once, in ten looks.
  }, 300_000);
}
