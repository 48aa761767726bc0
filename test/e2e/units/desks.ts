import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { startLmsServer } from "../../helpers/servers/lms-server.ts";
import { startLrsServer } from "../../helpers/servers/lrs-server.ts";
import { isCourseSatisfied, launchSettings } from "../../../src/tools/preview/fake-lms/units/cmi5-course.ts";
import type { CourseRecord } from "../../lms/units/sequencing.ts";
import { LearnerActions } from "../actions.ts";
import { iri } from "../replay/desks.ts";
import { lrsRecord } from "../replay/lrs-desk.ts";
import type { ReplayRecord } from "../replay/record.ts";
import { scorm12, scorm2004, scormRecord } from "../replay/scorm-desk.ts";

export interface OpenUnit {
  readonly page: Page;
  readonly learner: LearnerActions;
}

/** An LMS that has taken a package of several units apart: each is opened by itself and has data of its own. */
export interface UnitsDesk {
  /** Opens the unit with this page: "refused" when the LMS does not let the learner in yet. */
  open(computer: BrowserContext, unit: string): Promise<OpenUnit | "refused">;
  /** What the LMS has of a unit. */
  record(unit: string): Promise<ReplayRecord>;
  /** What it makes of all units together; a fact that its standard does not roll up is left out. */
  course(): CourseFacts;
  /** What went wrong on the other side. */
  refusals(): readonly string[];
  close(): Promise<void>;
}

export interface CourseFacts {
  readonly done: boolean;
  readonly success?: string;
  readonly score?: number;
  /** What units asked the LMS for when they ended, if anything; only SCORM 2004 has words for it. */
  readonly requests?: readonly string[];
}

export async function scormUnits(folder: string, lms: "scorm-again" | "scorm-again-2004"): Promise<UnitsDesk> {
  const server = await startLmsServer(folder);
  const [names, roll] = lms === "scorm-again" ? [scorm12, byHand] : [scorm2004, bySequencing];
  const opened = new Set<string>();
  const callsOf = (unit: string) => server.calls(`ada/${unit}`, lms);
  return {
    async open(computer, unit) {
      opened.add(unit);
      const page = await computer.newPage();
      await page.goto(server.launchUrl({ lms, learner: "ada", sco: unit }));
      if (await page.getByRole("heading", { name: "Not open yet" }).count()) {
        await page.close();
        return "refused";
      }
      const learner = new LearnerActions(page.frameLocator("iframe[name=content]"));
      await learner.course.locator("html.js").waitFor();
      return { page, learner };
    },
    record: (unit) =>
      Promise.resolve({
        ...scormRecord(callsOf(unit), names),
        objectives: objectivesOf(server.record(`ada/${unit}`, lms), names.objective),
      }),
    course: () => roll(server.record("ada", lms), (unit) => server.record(`ada/${unit}`, lms), [...opened]),
    refusals: () =>
      [...opened].flatMap((unit) =>
        callsOf(unit)
          .filter(({ error, result }) => error !== "0" || result === "false")
          .map(({ name, values, error }) => `${name} ${values.join(" ")}: ${error}`),
      ),
    close: () => server.close(),
  };
}

/** What the LMS has: those that the manifest brings have their ids from there, not from a call. */
function objectivesOf(record: unknown, status: string): string {
  const values = (record ?? {}) as Readonly<Record<string, string>>; // Written by scorm-again.
  return Object.keys(values)
    .flatMap((name) => /^cmi\.objectives\.\d+(?=\.id$)/.exec(name) ?? [])
    .map((one) => `${values[`${one}.id`]} ${values[`${one}.${status}`]}`)
    .join(", ");
}

type RollUp = (course: unknown, recordOf: (unit: string) => unknown, units: readonly string[]) => CourseFacts;

/** SCORM 1.2 has no roll-up (CAM 2.3): what an LMS without settings of its own does is ask whether all units are done. */
const byHand: RollUp = (_course, recordOf, units) => {
  const status = (unit: string) =>
    (recordOf(unit) as Readonly<Record<string, string>> | null)?.["cmi.core.lesson_status"] ?? "";
  return { done: units.every((unit) => /^(completed|passed)$/.test(status(unit))) };
};

/** The roll-up of scorm-again's sequencing. */
const bySequencing: RollUp = (course) => {
  const { completion, success, score, requests } = course as CourseRecord; // Written by test/lms/page.ts.
  return { done: completion === "completed", success, score, requests: requests.filter((asked) => asked !== "_none_") };
};

const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";

export async function cmi5Units(folder: string): Promise<UnitsDesk> {
  const server = await startLrsServer(folder, iri);
  const structure = await readFile(`${folder}/cmi5.xml`, "utf8");
  const idOf = (unit: string) => launchSettings(structure, unit).publisherId;
  return {
    async open(computer, unit) {
      const page = await computer.newPage();
      await page.goto(server.launchUrl(registration, launchSettings(structure, unit), unit));
      await page.locator("html.js").waitFor();
      return { page, learner: new LearnerActions(page.mainFrame()) };
    },
    record: (unit) => Promise.resolve(lrsRecord(server.cmi5.lrs, idOf(unit))),
    course: () => ({ done: isCourseSatisfied(structure, (id) => server.cmi5.isSatisfied(registration, id)) }),
    refusals: () => server.cmi5.refusals(),
    close: () => server.close(),
  };
}
