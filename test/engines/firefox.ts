import puppeteer, { type Frame, type Page } from "puppeteer-core";
import { until } from "../helpers/until.ts";
import { viewport, type Engine, type EnginePage } from "./engine.ts";

/** Firefox over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // By the window and not by the page: what `setViewport` asks for Firefox 140 does not know.
    defaultViewport: null,
    args: [`--width=${viewport.width}`, `--height=${viewport.height}`],
    // Less motion: see test/helpers/browser.ts.
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1 },
  });
  return {
    version: await browser.version(),
    async open(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      page.on("dialog", (dialog) => void dialog.accept());
      await page.goto(address);
      await until(async () => (await courseIn(page)) !== undefined);
      return pageOf(page);
    },
    close: () => browser.close(),
  };
}

function pageOf(page: Page): EnginePage {
  const course = async (): Promise<Frame> => (await courseIn(page)) ?? page.mainFrame();
  return {
    async ask<Args extends readonly unknown[], Answer>(run: (...args: Args) => Answer, ...args: Args) {
      const frame = await course();
      return (await frame.evaluate(`(${String(run)})(...${JSON.stringify(args)})`)) as Answer; // JSON, as the interface says
    },
    async click(css) {
      await (await course()).click(css);
    },
    async type(css, text) {
      await (await course()).type(css, text);
    },
    close: () => page.close({ runBeforeUnload: true }),
    async leaveFor(address) {
      await page.goto(address);
    },
  };
}

/** The frame of the package, once its script runs. */
async function courseIn(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames())
    if (await frame.evaluate(() => document.documentElement.classList.contains("js")).catch(() => false)) return frame;
  return undefined;
}
