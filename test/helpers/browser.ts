import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";

const places = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium of this machine; `undefined` when there is none. `CHROME_PATH` goes first. */
export function findBrowser(): string | undefined {
  return places.find((place) => place !== undefined && place !== "" && existsSync(place));
}

let ofThisWorker: Promise<Browser | undefined> = Promise.resolve(undefined);

/**
 * Headless Chromium that asks nobody for updates. Throws when the machine has none. A worker has one for all its files of
 * tests, because starting it takes as long as a test: to close it closes what was opened by this call.
 */
export async function launchBrowser(): Promise<Browser> {
  const running = ofThisWorker.then((browser) => (browser?.isConnected() ? browser : startBrowser()), startBrowser);
  ofThisWorker = running;
  return doorsOf(await running);
}

/** It ends with the worker: playwright sees to that. */
async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chromium found: set CHROME_PATH");
  return await chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * On a device that asks for less motion: a colour on its way to another is drawn ten times, which was a third of what the browser had
 * to do, and whoever reads it then reads neither. `whole-course.test.ts` goes the other way.
 */
function doorsOf(browser: Browser): Browser {
  const opened: BrowserContext[] = [];
  const own = {
    async newContext(options?: BrowserContextOptions) {
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      opened.push(context);
      return context;
    },
    newPage: async (options?: BrowserContextOptions) => (await own.newContext(options)).newPage(),
    close: async () => void (await Promise.all(opened.map((context) => context.close()))),
  };
  return Object.assign(Object.create(browser) as Browser, own); // All else is the browser's.
}
