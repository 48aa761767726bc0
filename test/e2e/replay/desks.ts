import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { startLmsServer } from "../../helpers/servers/lms-server.ts";
import { startLrsServer } from "../../helpers/servers/lrs-server.ts";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { LearnerActions } from "../actions.ts";
import { lrsRecord } from "./lrs-desk.ts";
import { keptWork, none, type KeptWork, type ReplayRecord } from "./record.ts";
import { scorm12, scorm2004, scormRecord } from "./scorm-desk.ts";
import { rules12, rules2004, unsoundAnswers } from "./sound-answers.ts";

export const iri = "https://example.org/courses/small-course";

/** What has been asked of the other side so far. */
export interface Traffic {
  /** All calls or requests. */
  readonly all: number;
  /** Those that save: commits, or requests that write. */
  readonly saves: number;
}

/** Where a learner takes the course: an LMS, an LRS, or nothing but a browser. */
export interface Desk {
  open(computer: BrowserContext): Promise<{ readonly page: Page; readonly learner: LearnerActions }>;
  traffic(): Traffic;
  record(page: Page): Promise<ReplayRecord>;
  /** Waits until the learner's work as the other side has it is so. */
  hears(page: Page, isSo: (work: KeptWork) => boolean): Promise<void>;
  /** What went wrong on the other side, and what it took that its standard does not allow. */
  refusals(): readonly string[];
  close(): Promise<void>;
}

/** A format, where it is taken, and what its standard allows at launch and for an action. */
export interface Way {
  readonly name: string;
  readonly format: string;
  /** Whether the learner may sit down at another computer. */
  readonly isRoaming: boolean;
  readonly launchLimit: number;
  /** What the visit before may send so late that it counts with the next launch. */
  readonly lateLimit: number;
  readonly actionLimit: number;
  /** Calls that may be refused without harm. */
  readonly mayRefuse: readonly string[];
  sit(folder: string): Promise<Desk>;
}

const scorm = (name: string, lms: string, names: typeof scorm12): Way => ({
  name,
  format: name,
  isRoaming: true,
  // Calls, but those that ask after errors.
  launchLimit: 11,
  lateLimit: 6,
  actionLimit: 1,
  mayRefuse: [
    // A browser sends nothing synchronously while a page closes (scorm-again's words for it: 101, 391).
    "LMSCommit : 101",
    "LMSCommit : 391",
    // SCORM 2004 RTE 3.1.7: a value nobody has set yet. It counts as empty.
    "LMSGetValue cmi.suspend_data: 403",
    "LMSGetValue cmi.location: 403",
  ],
  sit: (folder) => scormDesk(folder, lms, names),
});

// An action: a statement, and State. Late: the last of both.
const lrs = { isRoaming: true, actionLimit: 2, lateLimit: 2, mayRefuse: [] };
const web = { format: "web", isRoaming: false, launchLimit: 0, lateLimit: 0, actionLimit: 0, mayRefuse: [] };

export const ways: readonly Way[] = [
  scorm("scorm12", "scorm-again", scorm12),
  scorm("scorm2004-3rd", "scorm-again-2004", scorm2004),
  scorm("scorm2004-4th", "scorm-again-2004", scorm2004),
  // State and "initialized".
  { ...lrs, name: "xapi", format: "xapi", launchLimit: 2, sit: (folder) => lrsDesk(folder) },
  // Launch data and preferences too.
  {
    ...lrs,
    name: "cmi5",
    format: "cmi5",
    launchLimit: 4,
    // The learner sits down elsewhere before the last words of the closed window arrive: that session is abandoned (9.3.6).
    mayRefuse: ["403 7.1.3.0-1 (d2): the session is over"],
    sit: (folder) => lrsDesk(folder, cmi5),
  },
  { ...web, name: "web, http", sit: (folder) => webDesk(folder, true) },
  { ...web, name: "web, file", sit: (folder) => webDesk(folder, false) },
];

const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const cmi5: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};

async function scormDesk(folder: string, lms: string, names: typeof scorm12): Promise<Desk> {
  const server = await startLmsServer(folder);
  const calls = () => server.calls("ada", lms);
  return {
    async open(computer) {
      const page = await computer.newPage();
      await page.goto(server.launchUrl({ lms, learner: "ada" }));
      const learner = new LearnerActions(page.frameLocator("iframe[name=content]"));
      await learner.course.locator("html.js").waitFor();
      return { page, learner };
    },
    traffic: () => ({ all: calls().length, saves: calls().filter(({ name }) => name === "LMSCommit").length }),
    ...recordOf(folder, () => Promise.resolve(scormRecord(calls(), names))),
    refusals: () => [
      ...calls()
        .filter(({ error, result }) => error !== "0" || result === "false")
        .map(({ name, values, error }) => `${name} ${values.join(" ")}: ${error}`),
      ...unsoundAnswers(calls(), names === scorm12 ? rules12 : rules2004),
    ],
    close: () => server.close(),
  };
}

async function lrsDesk(folder: string, settings?: LaunchSettings): Promise<Desk> {
  const server = await startLrsServer(folder, iri);
  const log: string[] = [];
  const requests = () => {
    log.push(...server.requests());
    return log;
  };
  return {
    open: (computer) => openPage(computer, server.launchUrl(registration, settings)),
    traffic: () => ({ all: requests().length, saves: requests().filter((line) => !line.startsWith("GET")).length }),
    ...recordOf(folder, () => Promise.resolve(lrsRecord(settings ? server.cmi5.lrs : server.lrs))),
    // 404: there is nothing yet.
    refusals: () => (settings ? server.cmi5.refusals() : requests().filter((line) => !/ (2\d\d|404)$/.test(line))),
    close: () => server.close(),
  };
}

async function webDesk(folder: string, isServed: boolean): Promise<Desk> {
  const server = isServed ? await startLmsServer(folder) : undefined;
  const address = server ? `${server.url}/package/index.html` : pathToFileURL(`${folder}/index.html`).href;
  const outside: string[] = [];
  const own = address.replace(/index\.html$/, "");
  return {
    async open(computer) {
      const opened = await openPage(computer, address);
      opened.page.on("request", (request) => request.url().startsWith(own) || outside.push(request.url()));
      return opened;
    },
    // The page may fetch its own pictures, and nothing else.
    traffic: () => ({ all: outside.length, saves: outside.length }),
    ...recordOf(folder, (page) => webRecord(page, folder)),
    refusals: () => [],
    close: async () => server?.close(),
  };
}

async function openPage(computer: BrowserContext, address: string) {
  const page = await computer.newPage();
  await page.goto(address);
  await page.locator("html.js").waitFor();
  return { page, learner: new LearnerActions(page.mainFrame()) };
}

function recordOf(folder: string, record: Desk["record"]): Pick<Desk, "record" | "hears"> {
  return {
    record,
    async hears(page, isSo) {
      const isHeard = async () => {
        const { stateText } = await record(page);
        return stateText !== "" && isSo(await keptWork(stateText, folder));
      };
      await expect.poll(isHeard, { timeout: 20_000 }).toBe(true);
    },
  };
}

/** The web has no other side: what the device keeps is all there is, and it keeps the last answers only. */
async function webRecord(page: Page, folder: string): Promise<ReplayRecord> {
  const texts = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.includes("mirror:"))
      .map((key) => localStorage.getItem(key)),
  );
  const { state: stateText = "" } = JSON.parse(texts[0] ?? "{}") as { state?: string }; // Written by the page.
  const device = { answers: [], time: none, objectives: none, stateText };
  if (stateText === "") return { ...device, completion: "incomplete", success: "unknown", score: none, bookmark: "" };
  const { outcome, page: bookmark } = await keptWork(stateText, folder);
  return {
    ...device,
    completion: outcome.completed ? "completed" : "incomplete",
    success: outcome.passed ? "passed" : "unknown",
    score: String(outcome.bestScore),
    bookmark,
  };
}
