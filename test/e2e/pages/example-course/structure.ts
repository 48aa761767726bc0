import { expect, it } from "vitest";
import { placeOf } from "../controls.ts";
import type { Walk } from "./walk.ts";

/** Parts of a page, the menu, and going from page to page. */
export function structureTests(walk: Walk): void {
  it("acceptance 9: there is one header, one main, one footer, and each navigation has a name of its own", async () => {
    for (const part of ["header", "main", "footer"]) expect(await walk.page.locator(part).count()).toBe(1);
    const labels = await walk.page
      .locator("nav")
      .evaluateAll((navs) => navs.map((nav) => nav.getAttribute("aria-label")));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels).not.toContain(null);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("acceptance 10: the menu has one current item, says each state in words, and is a closed disclosure below 1024", async () => {
    await walk.onEachPage(async (name) => {
      const current = await walk.page
        .locator("nav.menu [aria-current]")
        .evaluateAll((links) => links.map((link) => link.closest("li")?.dataset["status"]));
      const inMenu = (await walk.page.locator(`nav.menu [data-status="${name}"]`).count()) > 0;
      expect(current, name).toEqual(inMenu ? [name] : []);
    });
    await walk.go("what-is-social-media");
    const states = await walk.page.locator("nav.menu [data-fill=status]").allInnerTexts();
    expect(states).toHaveLength(5);
    for (const state of states)
      expect(state).toMatch(/^(Not started|In progress( · \d+ required items? left)?|Completed)$/);
    await walk.page.setViewportSize({ width: 1000, height: 700 });
    await walk.learner.next();
    expect(await walk.page.locator("nav.menu details").evaluate((details) => details.hasAttribute("open"))).toBe(false);
    expect(await walk.page.locator("nav.menu summary").innerText()).toBe("All 4 sessions");
    await walk.page.locator("nav.menu summary").focus();
    await walk.page.keyboard.press("Enter");
    expect(await walk.page.locator("nav.menu li a:visible").count()).toBe(5);
  });

  it("acceptance 10: the menu of a wide window is there again after the window was narrow", async () => {
    await walk.page.setViewportSize({ width: 800, height: 500 });
    await walk.go("your-action-plan");
    await walk.page.setViewportSize({ width: 1280, height: 800 });
    expect(await walk.page.locator("nav.menu li a:visible").count()).toBe(5);
  });

  it.each(["a[rel=next]:visible", "a[rel=prev]:visible", "nav.menu [data-status='standards-in-force'] a"])(
    "acceptance 11: %s goes to the heading and the top, with another title and an entry in the history",
    async (link) => {
      await walk.page.setViewportSize({ width: 1280, height: 800 });
      await walk.go("risks-and-responsibility");
      if (!(await walk.page.locator("nav.menu details").evaluate((menu) => menu.hasAttribute("open")))) {
        await walk.page.locator("nav.menu details").evaluate((menu) => menu.setAttribute("open", ""));
      }
      await walk.page.evaluate(() => scrollTo(0, 600));
      const before = await walk.page.evaluate(placeOf);
      await walk.page.locator(link).click();
      const after = await walk.page.evaluate(placeOf);
      expect(after.focus).toMatch(/^H1 ./);
      expect(after.focus).not.toBe(before.focus);
      expect(after.title).not.toBe(before.title);
      expect(after.title).toBe(`${after.focus.slice(3)} – Introduction to social media for healthcare professionals`);
      await expect.poll(() => walk.page.evaluate(() => history.length)).toBe(Math.min(before.history + 1, 50));
      expect(after.scrollTop).toBe(0);
    },
  );

  it("acceptance 12: the footer has the same links in the same order", async () => {
    const orders = new Set<string>();
    await walk.onEachPage(async () => {
      orders.add((await walk.page.locator("footer nav :is(a, button):visible").allInnerTexts()).join(" | "));
    });
    expect([...orders]).toEqual([
      "Start page | Glossary | References | Resources | My notes | Help | Accessibility | Privacy: what is recorded | Print this page | Print everything (about 33 pages)",
    ]);
  });
}
