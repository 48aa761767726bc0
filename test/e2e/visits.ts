import type { BrowserContext, Frame, Page } from "playwright-core";
import { until } from "../helpers/until.ts";
import { LearnerActions } from "./actions.ts";
import type { Classroom, Query } from "./classroom.ts";
import { callsOf, recordOf } from "./kept.ts";

/** The course on screen, wherever it is, and whatever went wrong there. */
export interface Visit {
  /** The window of the LMS; without one that of the course. */
  readonly launchPage: Page;
  /** The window that holds the course. */
  readonly page: Page;
  /** The frame of the package. */
  readonly frame: Frame;
  readonly learner: LearnerActions;
  /** Exceptions that nobody caught. */
  readonly exceptions: readonly string[];
  /** The same, and errors in the console, such as files that do not come. */
  readonly problems: readonly string[];
  /** Dialogs of the browser's own: alert, confirm, prompt, and the question before a window closes. Answered with yes. */
  readonly dialogs: readonly string[];
}

type Room = Pick<Classroom, "lms">;

/** The course in the pretend LMS, in a frame or in a window, as the query says: see `LmsServer`. Its script has run. */
export async function launch(
  computer: BrowserContext,
  { lms }: Room,
  query: Query = {},
  /** `domcontentloaded` where something of the course is kept from loading. */
  waitUntil: "load" | "domcontentloaded" = "load",
): Promise<Visit> {
  const launchPage = await computer.newPage();
  const popup = query["window"] === "popup" ? launchPage.waitForEvent("popup") : undefined;
  const [early, late] = [watched(launchPage), popup?.then(watched)];
  await launchPage.goto(lms.launchUrl(query), { waitUntil });
  const seen = (await late) ?? early;
  const find = () => seen.page.frames().find((frame) => frame.url().includes("/package/"));
  await until(() => find() !== undefined);
  return visitIn(find() ?? seen.page.mainFrame(), launchPage, seen);
}

/** The course without any LMS, from a server or from disk. */
export async function openAlone(computer: BrowserContext, address: string): Promise<Visit> {
  const page = await computer.newPage();
  const seen = watched(page);
  await page.goto(address);
  return visitIn(page.mainFrame(), page, seen);
}

type Seen = Pick<Visit, "page" | "exceptions" | "problems" | "dialogs">;

async function visitIn(frame: Frame, launchPage: Page, seen: Seen): Promise<Visit> {
  await frame.locator("html.js").waitFor();
  return { ...seen, launchPage, frame, learner: new LearnerActions(frame) };
}

function watched(page: Page): Seen {
  const exceptions: string[] = [];
  const problems: string[] = [];
  const dialogs: string[] = [];
  page.on("pageerror", ({ message }) => {
    exceptions.push(message);
    problems.push(message);
  });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${message.text()} ${message.location().url}`);
  });
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    // It may go with its window.
    dialog.accept().catch(() => undefined);
  });
  return { page, exceptions, problems, dialogs };
}

/** What the page has said at once, and still says. */
export function alerts({ frame }: Pick<Visit, "frame">): Promise<readonly string[]> {
  return frame.locator("[data-fill=alert] [data-fill=words]").allInnerTexts();
}

/** Looks at another tab, and comes back: what waits on the device is sent. */
export async function lookAway({ frame }: Pick<Visit, "frame">): Promise<void> {
  await frame.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "visibilityState");
  });
}

/** The line in the header that says how saving stands. */
export function saveLine({ frame }: Pick<Visit, "frame">): Promise<string> {
  return frame.locator("[data-fill=save-long]").innerText();
}

/** As the window's own X does. What the course then tells the LMS arrives a little later, or not at all. */
export async function blankWindow({ page }: Visit): Promise<void> {
  await page.goto("about:blank");
}

/** The same, until the LMS has heard of it. */
export async function closeWindow(visit: Visit, { lms }: Room, query: Query = {}): Promise<void> {
  const number = Number(await visit.launchPage.locator("html").getAttribute("data-visit"));
  await blankWindow(visit);
  const calls = () => callsOf(lms, query).filter((call) => call.visit === number);
  await until(() => calls().at(-1)?.name === "LMSFinish");
  const wasKept = calls().at(-1)?.result === "true" && query["lie"] === undefined;
  if (wasKept) await until(() => recordOf(lms, query).finished);
  await visit.page.close();
}

/** Gets rid of the window without any warning, as when power fails. What has reached the LMS is all there is. */
export async function killWindow({ page }: Pick<Visit, "page">): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // The renderer is gone before it could answer.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
