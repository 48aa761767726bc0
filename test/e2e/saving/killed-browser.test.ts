import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "../../helpers/browser.ts";
import { LearnerActions } from "../actions.ts";
import { type Classroom, openClassroom } from "../classroom.ts";

const snow = "Fresh snow is white.";

let room: Classroom;
let profile: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
  profile = await mkdtemp(join(tmpdir(), "build-course-profile-"));
}, 60_000);

afterAll(async () => {
  running.forEach(kill);
  await room.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** The whole browser at once, as when the computer is switched off: nobody is asked whether anything waits to be written. */
function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

/** A browser with a profile that outlives it, in a process group of its own. */
async function openBrowser(): Promise<{ readonly browser: ChildProcess; readonly page: Page }> {
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
  const browser = spawn(findBrowser() ?? "", [...options, `--user-data-dir=${profile}`], { detached: true });
  running.push(browser);
  const address = await new Promise<string>((found) => {
    let said = "";
    browser.stderr.on("data", (text: Buffer) => {
      said += text.toString();
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) found(url);
    });
  });
  const connected = await chromium.connectOverCDP(address);
  const page = await connected.contexts()[0]!.newPage();
  return { browser, page };
}

it("B54 a browser that is killed a moment after an answer, when localStorage is not on disk yet: the answer is", async () => {
  const address = `${room.lms.url}/package/index.html`;
  const { browser, page } = await openBrowser();
  await page.goto(address);
  await page.locator("html.js").waitFor();
  const learner = new LearnerActions(page.mainFrame());
  await learner.begin();
  await learner.answerCheck(snow, ["True"]);
  // The database is written in milliseconds, localStorage some seconds later.
  await page.waitForTimeout(500);
  const ended = new Promise((exit) => browser.once("exit", exit));
  kill(browser);
  await ended;

  const { page: next } = await openBrowser();
  await next.goto(address);
  await next.locator("html.js").waitFor();
  const again = new LearnerActions(next.mainFrame());
  await again.open("colours-session");
  expect(await again.chosen(again.check(snow))).toEqual(["True"]);
}, 60_000);
