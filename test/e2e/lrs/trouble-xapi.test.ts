import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, TroubleDesk, type Sitting } from "./trouble-desk.ts";

const [sky, flags, snow] = ["Which colour has a clear sky?", "Which colours has the flag", "Fresh snow is white."];
const saved = /^Saved to your LMS at/;
const [put, refused] = ["PUT activities/state 204", "PUT activities/state 40"];

let browser: Browser;
let shop: Workshop;
let folder: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  folder = await shop.build("xapi");
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

function withDesk(use: (desk: TroubleDesk) => Promise<void>, showsEtag = false): Promise<void> {
  return TroubleDesk.use(browser, folder, { showsEtag }, use);
}

/** The first session is open, and State has it. */
async function begin(desk: TroubleDesk, sitting: Sitting): Promise<void> {
  const before = desk.requests(put).length;
  await sitting.learner.begin();
  await expect.poll(() => desk.requests(put).length).toBe(before + 1);
}

describe("an LRS that refuses for a while", () => {
  it("B55 is asked again by Try again, however often it refused, and Save and leave works", () =>
    withDesk(async (desk) => {
      const sitting = await desk.open(await desk.sitDown());
      await begin(desk, sitting);
      desk.server.troubleWith(() => answer(401));
      await sitting.learner.answerCheck(sky, ["Blue"]);
      for (let press = 1; press < 9; press++) {
        await expect.poll(() => desk.requests(refused).length).toBe(press);
        await expect.poll(() => sitting.saveLine()).toContain("Close this and open it again");
        await sitting.tryAgain();
      }
      await expect.poll(() => desk.requests(refused).length).toBe(9);
      desk.server.troubleWith();
      await sitting.tryAgain();
      await expect.poll(() => sitting.saveLine()).toMatch(saved);
      expect([await sitting.alerts(), desk.told()]).toEqual([[], ["initialized", "answered"]]);

      desk.server.troubleWith(() => answer(403));
      await sitting.learner.answerCheck(snow, ["True"]);
      for (let press = 10; press < 18; press++) {
        await expect.poll(() => desk.requests(refused).length).toBe(press);
        await expect.poll(() => sitting.saveState()).toBe("error");
        await sitting.tryAgain();
      }
      desk.server.troubleWith();
      await sitting.learner.leave();
      await expect.poll(() => desk.told()).toEqual(["initialized", "answered", "answered", "suspended"]);
    }));

  it("B55 is saved to by itself after half a minute of 403, with several answers waiting", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      await computer.clock.install();
      const sitting = await desk.open(computer);
      await begin(desk, sitting);
      desk.server.troubleWith(() => answer(403));
      await sitting.learner.answerCheck(sky, ["Blue"]);
      await sitting.learner.answerCheck(flags, ["Blue"]);
      await sitting.learner.answerCheck(snow, ["True"]);
      for (const [tries, seconds] of [2, 5, 15].entries()) {
        await expect.poll(() => desk.requests(refused).length).toBe(tries + 1);
        await expect.poll(() => sitting.saveState()).toBe("error");
        await computer.clock.runFor(seconds * 1000);
      }
      await expect.poll(() => desk.requests(refused).length).toBe(4);
      await expect.poll(() => sitting.saveState()).toBe("error");
      desk.server.troubleWith();
      await computer.clock.runFor(30_000);
      await expect.poll(() => sitting.saveLine()).toMatch(saved);
      expect(desk.told()).toEqual(["initialized", "answered", "answered", "answered"]);
    }));

  it("B55 loses no statement when it is well again in the middle of a save", () =>
    withDesk(async (desk) => {
      const sitting = await desk.open(await desk.sitDown());
      await begin(desk, sitting);
      let isRefused = false;
      desk.server.troubleWith(({ resource }) => {
        const isStatements = resource === "statements";
        if (isRefused && !isStatements) desk.server.troubleWith();
        isRefused ||= isStatements;
        return isStatements ? answer(403) : undefined;
      });
      await sitting.learner.answerCheck(sky, ["Blue"]);
      await expect.poll(() => desk.requests()).toContain("POST statements 403");
      await expect.poll(() => sitting.saveLine()).toMatch(saved);
      expect(desk.told()).toEqual(["initialized", "answered"]);
    }));
});

describe("State that is changed with If-Match only", () => {
  it.each([
    ["that the page can read", true],
    ["that CORS hides", false],
  ])("B56 has what was typed last when the window closes: an ETag %s", (_what, showsEtag) =>
    withDesk(async (desk) => {
      const first = await desk.open(await desk.sitDown());
      await begin(desk, first);
      await first.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => first.saveLine()).toMatch(saved);
      await first.type("Bläulich");
      await first.close();
      await expect.poll(() => desk.told().at(-1)).toBe("suspended");
      const second = await desk.open(await desk.sitDown());
      await second.learner.begin();
      await expect.poll(() => second.note()).toBe("Bläulich");
      expect(new Set(desk.requests("PUT"))).toEqual(new Set([put]));
    }, showsEtag),
  );

  it("B56 leaves the copy on the device where the last save was refused as coming too late: 412", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      const first = await desk.open(computer);
      await begin(desk, first);
      desk.server.troubleWith(({ method }) => (method === "PUT" ? answer(412) : undefined));
      await first.type("Bläulich");
      await first.close();
      await expect.poll(() => desk.requests()).toContain("PUT activities/state 412");
      desk.server.troubleWith();
      const second = await desk.open(computer);
      // It was not confirmed, so this computer has it still, and sends it at once.
      await expect.poll(() => second.alerts()).toEqual([expect.stringContaining("is being sent now")]);
      await second.learner.begin();
      await expect.poll(() => second.note()).toBe("Bläulich");
      await expect.poll(() => second.saveLine()).toMatch(saved);
    }));
});

describe("the same course open on two computers", () => {
  it("B68 the older page gives way to newer work, says so once and at leaving, and writes no more", () =>
    withDesk(async (desk) => {
      const desktop = await desk.sitDown();
      const older = await desk.open(desktop);
      await begin(desk, older);
      const newer = await desk.open(await desk.sitDown());
      await newer.learner.begin();
      await newer.learner.answerCheck(snow, ["True"]);
      await newer.learner.answerCheck(sky, ["Blue"]);
      await expect.poll(() => newer.saveLine()).toMatch(saved);
      const all = desk.requests(put).length;
      await older.type("Bläulich");
      await older.learner.answerCheck(snow, ["False"]);
      await expect.poll(() => older.alerts()).toEqual([expect.stringContaining("This page no longer saves")]);
      expect(await older.saveState()).toBe("error");
      expect(await older.page.evaluate(() => String(window.onbeforeunload))).toBe("null");
      await older.learner.answerCheck(sky, ["Blue"]);
      await older.learner.action("exit").click();
      const dialog = older.page.locator("dialog[open]");
      expect(await dialog.innerText()).toContain("what you did here last is not part of it");
      await older.learner.action("leave").click();
      await expect.poll(() => older.learner.heading()).toContain("close");
      await older.close();
      expect(desk.requests(put)).toHaveLength(all);

      const next = await desk.open(desktop);
      await expect.poll(() => next.alerts()).toEqual([expect.stringContaining("notes on this device")]);
      await next.learner.begin();
      await expect.poll(() => next.learner.check(snow).innerText()).toContain("Correct");
    }));

  it("B68 a page that was off line for long has no more saves for having tried often", () =>
    withDesk(async (desk) => {
      const desktop = await desk.sitDown();
      const older = await desk.open(desktop);
      await begin(desk, older);
      const failed: string[] = [];
      older.page.on("requestfailed", (request) => failed.push(request.method()));
      await desktop.setOffline(true);
      await older.learner.answerCheck(snow, ["False"]);
      for (let tries = 1; tries < 9; tries++) {
        await expect.poll(() => failed.filter((method) => method === "PUT").length).toBe(tries);
        await older.page.evaluate(() => dispatchEvent(new Event("online")));
      }
      const newer = await desk.open(await desk.sitDown());
      await newer.learner.begin();
      await newer.learner.answerCheck(snow, ["True"]);
      await newer.learner.answerCheck(sky, ["Blue"]);
      await expect.poll(() => newer.saveLine()).toMatch(saved);
      await desktop.setOffline(false);
      await expect.poll(() => older.alerts()).toEqual([expect.stringContaining("This page no longer saves")]);
    }));
});

describe("a window that closes with more to send than a browser allows", () => {
  it("B57 sends State and the newest statements, and the rest at the next visit", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      const first = await desk.open(computer);
      await begin(desk, first);
      desk.server.troubleWith(({ resource }) => (resource === "statements" ? answer(503) : undefined));
      await first.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => desk.requests()).toContain("POST statements 503");
      await first.page.goto("about:blank");
      const second = await desk.open(computer);
      // As after a long spell without an LRS.
      await second.page.evaluate((count) => {
        const key = Object.keys(localStorage).find((name) => name.includes(":statements:")) ?? "";
        const [one] = JSON.parse(localStorage.getItem(key) ?? "[]") as object[];
        // The one itself too: the second copy on the device has it.
        const more = Array.from({ length: count - 1 }, () => ({ ...one, id: crypto.randomUUID() }));
        const many = [one, ...more];
        // The page that is leaving writes the key too.
        addEventListener("pagehide", () => localStorage.setItem(key, JSON.stringify(many)));
      }, 90);
      await second.page.goto("about:blank");
      const third = await desk.open(computer);
      await third.learner.begin();
      await third.type("Bläulich");
      desk.server.troubleWith();
      await third.close();
      await expect.poll(() => desk.told().at(-1)).toBe("suspended");
      const answers = () => desk.told().filter((word) => word === "answered").length;
      expect(answers()).toBeGreaterThan(20);
      // A request that was under way as the page went may have taken the rest along.
      expect(answers()).toBeLessThanOrEqual(90);

      const fourth = await desk.open(await desk.sitDown());
      await fourth.learner.begin();
      await expect.poll(() => fourth.note()).toBe("Bläulich");
      await desk.open(computer);
      await expect.poll(answers).toBe(90);
    }));
});
