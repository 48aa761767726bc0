import type { BrowserContext, Frame, Page } from "playwright-core";
import type { LmsServer } from "../../helpers/servers/lms-server.ts";
import { LearnerActions } from "../../e2e/actions.ts";
import { callsOf, until, type Query } from "../../e2e/visits.ts";

/** The course on screen, wherever the pretend LMS has put it. */
export interface OpenCourse {
  /** The window of the LMS. */
  readonly launchPage: Page;
  /** The window that holds the course. */
  readonly page: Page;
  readonly frame: Frame;
  readonly learner: LearnerActions;
  /** Exceptions that nobody caught. */
  readonly exceptions: readonly string[];
  /** Dialogs of the browser's own: alert, confirm, prompt. */
  readonly dialogs: readonly string[];
}

/** Launches the course as the query says, and waits until its script has run. */
export async function openCourse(computer: BrowserContext, lms: LmsServer, query: Query = {}): Promise<OpenCourse> {
  const opener = await computer.newPage();
  const popup = query["window"] === "popup" ? opener.waitForEvent("popup") : undefined;
  const [early, late] = [watched(opener), popup?.then(watched)];
  await opener.goto(lms.launchUrl(query));
  const { page, exceptions, dialogs } = (await late) ?? early;
  const frame = await courseFrame(page);
  return { launchPage: opener, page, frame, learner: new LearnerActions(frame), exceptions, dialogs };
}

function watched(page: Page) {
  const exceptions: string[] = [];
  const dialogs: string[] = [];
  page.on("pageerror", ({ message }) => exceptions.push(message));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept();
  });
  return { page, exceptions, dialogs };
}

/** The frame of the package; its script has run. */
export async function courseFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes("/package/"));
  await until(() => find() !== undefined);
  const frame = find()!;
  await frame.locator("html.js").waitFor();
  return frame;
}

/** Gets rid of the window without any warning, as when power fails. What has reached the LMS is all there is. */
export async function killWindow({ page }: OpenCourse): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // The renderer is gone before it could answer.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

/** Waits until the course has sent this many commits in its latest visit, answered or not. */
export async function commits(lms: LmsServer, query: Query, atLeast: number): Promise<void> {
  await until(() => commitCount(lms, query) >= atLeast);
}

export function commitCount(lms: LmsServer, query: Query): number {
  const calls = callsOf(lms, query);
  return calls.filter(({ name, visit }) => name === "LMSCommit" && visit === calls.at(-1)?.visit).length;
}

/** The line in the header that says how saving stands. */
export function saveLine({ frame }: OpenCourse): Promise<string> {
  return frame.locator("[data-fill=save-long]").innerText();
}
