import { expect, it } from "vitest";
import { startLmsServer } from "../../helpers/servers/lms-server.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { axeFindings } from "../axe.ts";
import { newComputer } from "../classroom.ts";
import { workshop } from "../package.ts";
import { openAlone } from "../visits.ts";

const numbers = Array.from({ length: 60 }, (_, index) => index + 1);

it("B130 a menu of sixty sessions shows the one on screen, and 840 minutes are 14 hours", async () => {
  const shop = await workshop("examples/smallest");
  const files = numbers.map((number) => `  - sessions/${number}.yaml`).join("\n");
  await shop.edit("course.yaml", (text) => text.replace(/^sessions:\n( {2}- .*\n)+/m, `sessions:\n${files}\n`));
  for (const number of numbers) {
    const duration = number === 60 ? 150 : number === 59 ? 52 : 11;
    const facts = `id: s${number}\ntitle: Session of ${number}\nduration: ${duration}\n`;
    await shop.write(`sessions/${number}.yaml`, `${facts}blocks:\n  - Words.\n`);
  }
  const [browser, lms] = await Promise.all([launchBrowser(), shop.build("web").then(startLmsServer)]);
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1280, height: 600 },
    { width: 800, height: 500 },
    { width: 360, height: 640 },
  ]) {
    const computer = await newComputer(
      { browser, lms, shop, folder: "", close: () => Promise.resolve() },
      { viewport },
    );
    const { frame, page, problems } = await openAlone(computer, `${lms.url}/package/index.html#s-s41`);
    const summary = frame.locator("nav.menu summary");
    if (await summary.isVisible()) await summary.click();
    const shown = await frame.evaluate(() => {
      const link = document.querySelector("nav.menu [aria-current]")?.getBoundingClientRect();
      const list = document.querySelector("nav.menu ol")?.getBoundingClientRect();
      const isIn = (box: { top: number; bottom: number } | undefined) =>
        link !== undefined && box !== undefined && link.top >= box.top && link.bottom <= box.bottom;
      return [isIn(list), isIn({ top: 0, bottom: innerHeight })];
    });
    expect([viewport, shown]).toEqual([viewport, [true, true]]);
    expect(await frame.evaluate(() => scrollY)).toBe(0);
    expect(await frame.locator("nav.menu li").last().textContent()).toContain("2 hours 30 minutes");
    expect(await axeFindings(page)).toEqual([]);
    await page.locator("header .brand").click();
    expect(await frame.locator("[data-page=start] .facts dd").first().innerText()).toContain("14 hours");
    expect(problems).toEqual([]);
    await computer.close();
  }
  await browser.close();
  await lms.close();
  await shop.remove();
}, 90_000);
