import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import { startLmsServer, type LmsServer } from "../helpers/servers/lms-server.ts";
import { workshop, type Workshop } from "./package.ts";

/** How the pretend LMS opens a course: see test/lms/README.md. */
export type Query = Readonly<Record<string, string | number>>;

/** A package in a pretend LMS, and a browser to open it with. One for each file of tests. */
export interface Classroom {
  readonly shop: Workshop;
  /** The unpacked package. */
  readonly folder: string;
  readonly lms: LmsServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openClassroom(course: string): Promise<Classroom> {
  const [shop, browser] = await Promise.all([workshop(course), launchBrowser()]);
  const folder = await shop.build();
  const lms = await startLmsServer(folder);
  const close = async () => {
    await browser.close();
    await lms.close();
    await shop.remove();
  };
  return { shop, folder, lms, browser, close };
}

/**
 * A computer with nothing on it yet. `chance` fixes what is random, so that the quiz draws the same questions; then each
 * page gets the same attempt token too.
 */
export async function newComputer(
  { browser }: Classroom,
  { chance, ...options }: BrowserContextOptions & { readonly chance?: number } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(20_000);
  if (chance !== undefined) {
    await context.addInitScript((start) => {
      let next = start;
      crypto.getRandomValues = (array) => {
        if (array instanceof Uint32Array)
          array.forEach((_, index) => (array[index] = next = Math.imul(next, 2654435761) >>> 0));
        return array;
      };
    }, chance);
  }
  return context;
}
