import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Frame, Page } from "playwright-core";
import { expect, vi } from "vitest";
import type { CourseData, QuizBank } from "../../src/contract/page-data.ts";
import { rotateText } from "../../src/contract/page/quiz-bank.ts";
import type { LearnerState, SlotState } from "../../src/contract/state.ts";
import { decode } from "../runtime/state/codec.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { startLmsServer, type LmsServer, type LoggedCall } from "../helpers/servers/lms-server.ts";
import { LearnerActions } from "./actions.ts";
import { workshop, type Workshop } from "./package.ts";

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

/** The course open in a window, and whatever went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly learner: LearnerActions;
  /** Exceptions nobody caught, and errors in the console. */
  readonly problems: readonly string[];
}

/** The course in a frame of the pretend LMS; see `LmsServer` for the query. */
export async function launch(
  computer: BrowserContext,
  { lms }: Classroom,
  query: Query = {},
  /** `domcontentloaded` where something of the course is kept from loading. */
  waitUntil: "load" | "domcontentloaded" = "load",
): Promise<Visit> {
  const page = await computer.newPage();
  const problems = problemsOf(page);
  await page.goto(lms.launchUrl(query), { waitUntil });
  const learner = new LearnerActions(page.frameLocator("iframe[name=content]"));
  await learner.course.locator("html.js").waitFor();
  return { page, learner, problems };
}

/** The course in a window of its own that the pretend LMS opened: the page on top is the course itself. */
export async function launchInWindow(computer: BrowserContext, { lms }: Classroom, query: Query = {}): Promise<Visit> {
  const opener = await computer.newPage();
  const popup = opener.waitForEvent("popup");
  await opener.goto(lms.launchUrl({ ...query, window: "popup" }));
  return visitOn(await popup);
}

/** The course without any LMS, from a server or from disk. */
export async function openAlone(computer: BrowserContext, address: string): Promise<Visit> {
  const page = await computer.newPage();
  const problems = problemsOf(page);
  await page.goto(address);
  return visitOn(page, problems);
}

async function visitOn(page: Page, problems = problemsOf(page)): Promise<Visit> {
  await page.locator("html.js").waitFor();
  return { page, learner: new LearnerActions(page.mainFrame()), problems };
}

function problemsOf(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") problems.push(`${message.text()} ${message.location().url}`);
  });
  return problems;
}

/** The frame that holds the course. */
export function courseFrame({ page }: Visit): Frame {
  return page.frame("content") ?? page.mainFrame();
}

/** What the page has said at once, and still says. */
export function alerts({ learner }: Visit): Promise<readonly string[]> {
  return learner.course.locator("[data-fill=alert] [data-fill=words]").allInnerTexts();
}

/** Closes the window without the exit button, and waits until the LMS has heard of it. */
export async function closeWindow({ page }: Visit, { lms }: Classroom, query: Query = {}): Promise<void> {
  const visit = Number(await page.locator("html").getAttribute("data-visit"));
  await page.goto("about:blank");
  const calls = () => callsOf(lms, query).filter((call) => call.visit === visit);
  await until(() => calls().at(-1)?.name === "LMSFinish");
  const wasKept = calls().at(-1)?.result === "true" && query["lie"] === undefined;
  if (wasKept) await until(() => recordOf(lms, query).finished);
  await page.close();
}

/** Waits for what no event of the page tells of: what has reached the server. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 20_000, interval: 20 });
}

export function callsOf(lms: LmsServer, query: Query = {}): readonly LoggedCall[] {
  return lms.calls(query["learner"]?.toString(), query["lms"]?.toString());
}

/** Calls of the learner's latest visit. */
export function latestCalls(lms: LmsServer, query: Query = {}): readonly LoggedCall[] {
  const calls = callsOf(lms, query);
  return calls.filter(({ visit }) => visit === calls.at(-1)?.visit);
}

/** What was written to an element, in order, refused or not. */
export function written(calls: readonly LoggedCall[], element: string): readonly string[] {
  return calls
    .filter(({ name, values }) => name === "LMSSetValue" && values[0] === element)
    .map(({ values }) => values[1] ?? "");
}

/** The strict LMS's record of a learner. */
export interface KeptRecord {
  readonly values: Readonly<Record<string, string>>;
  readonly launches: number;
  readonly finished: boolean;
}

const noRecord: KeptRecord = { values: {}, launches: 0, finished: false };

export function recordOf(lms: LmsServer, query: Query = {}): KeptRecord {
  const record = lms.record(query["learner"]?.toString(), query["lms"]?.toString());
  return (record as KeptRecord | null) ?? noRecord; // Written by test/lms/page.ts.
}

/** Page data of a package, or of one of its units. */
export async function courseDataIn(folder: string, page = "index.html"): Promise<CourseData> {
  const html = await readFile(`${folder}/${page}`, "utf8");
  const [, json = ""] = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as CourseData; // Written by the build.
}

export async function quizBankIn(folder: string): Promise<QuizBank> {
  const script = await readFile(`${folder}/assets/quiz.js`, "utf8");
  const [, literal = '""'] = /=\s*("(?:[^"\\]|\\.)*")/s.exec(script) ?? [];
  return JSON.parse(rotateText(JSON.parse(literal) as string)) as QuizBank; // Written by the build.
}

/** Suspend data, read with the package's own slots. */
export async function stateIn(suspendData: string | undefined, folder: string): Promise<LearnerState> {
  const { state, sound } = decode(suspendData ?? "", (await courseDataIn(folder)).slots);
  expect(sound).toBe("whole");
  return state;
}

/** What a state holds of questions, notes and sessions, by their ids in the course file. */
export async function byId(state: LearnerState, folder: string): Promise<Readonly<Record<string, SlotState>>> {
  const [data, bank] = [await courseDataIn(folder), await quizBankIn(folder)];
  const items = [...data.sessions, ...data.checks, ...data.notes, ...bank.questions];
  return Object.fromEntries(
    items.flatMap(({ id, slot }) => {
      const found = state.slots.get(slot);
      return found ? [[id, found] as const] : [];
    }),
  );
}
