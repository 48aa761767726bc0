import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { preview, type CourseEvent, type Preview } from "../../../src/index.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { LearnerActions } from "../actions.ts";
import { root, workshop, type Workshop } from "../package.ts";

/** An author with the small course in a preview, and the panel in a browser. */
export interface PreviewDesk {
  readonly shop: Workshop;
  readonly served: Preview;
  readonly page: Page;
  readonly course: FrameLocator;
  readonly learner: LearnerActions;
  /** Of each build, in order. */
  readonly events: readonly CourseEvent[];
  /** What the terminal was told. */
  readonly said: readonly string[];
  /** What went wrong in the panel or in the course. */
  readonly problems: readonly string[];
  tab(name: string): Promise<Locator>;
  close(): Promise<void>;
}

export interface PreviewWish {
  readonly source?: string;
  readonly format?: string;
  readonly profile?: string;
  readonly recording?: string;
}

export async function openPreviewDesk(wish: PreviewWish = {}): Promise<PreviewDesk> {
  const { source = "test/e2e/saving/small-course", format = "scorm12", profile = "generic", recording } = wish;
  const [shop, browser] = await Promise.all([workshop(source), launchBrowser()]);
  // xAPI asks for a name that is unique in the world.
  await shop.edit("course.yaml", (text) =>
    text.replace("\nlanguage:", "\niri: https://example.org/courses/small\nlanguage:"),
  );
  const events: CourseEvent[] = [];
  const said: string[] = [];
  const served = await preview(
    {
      folder: shop.course,
      choice: { format, profile },
      port: 0,
      open: false,
      ...(recording === undefined ? {} : { recording }),
      built: (event) => void events.push(event),
      said: (line) => void said.push(line),
    },
    nodeWorld(join(root, "dist")),
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, problems } = await openPanel(context, served.address);
  const course = page.frameLocator("#course").frameLocator("iframe");
  return {
    shop,
    served,
    page,
    course,
    learner: new LearnerActions(course),
    events,
    said,
    problems,
    async tab(name) {
      await page.getByRole("tab", { name }).click();
      return page.getByRole("tabpanel", { name });
    },
    close: () => closeAll(context, browser, served, shop),
  };
}

async function openPanel(context: BrowserContext, address: string): Promise<{ page: Page; problems: string[] }> {
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => void problems.push(message));
  await page.goto(address);
  return { page, problems };
}

async function closeAll(context: BrowserContext, browser: Browser, served: Preview, shop: Workshop): Promise<void> {
  await context.close();
  await browser.close();
  await served.close();
  await shop.remove();
}
