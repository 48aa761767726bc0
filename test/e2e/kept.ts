import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import type { CourseData, QuizBank } from "../../src/contract/page-data.ts";
import { rotateText } from "../../src/contract/quiz-bank.ts";
import type { LearnerState, SlotState } from "../../src/contract/state.ts";
import type { LoggedCall } from "../../src/tools/preview/fake-lms/scorm/faults.ts";
import type { LmsServer } from "../helpers/servers/lms-server.ts";
import { decode } from "../runtime/state/codec.ts";
import type { Query } from "./classroom.ts";

/* What has reached the pretend LMS, and what it has of a learner. */

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

export function commitCount(lms: LmsServer, query: Query): number {
  return latestCalls(lms, query).filter(({ name }) => name === "LMSCommit").length;
}
