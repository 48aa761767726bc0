import type { CourseData, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";
import { readEntries } from "./open-zip.ts";

/** What a package of ours says of its course: the data its own runtime reads. */
export interface PackagedCourse {
  /** Of all units together. */
  readonly data: CourseData;
  /** Names of the units, each with a state of its own, and the ids of what they keep; empty when the whole course is one. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bank: QuizBank;
}

/** A page beside the manifest, or the quiz, with the folder of the package: LMSs, tools and people zip it again, often a level deeper. */
const wanted = /^(?<folder>(?:.*\/)?)(?:[^/]+\.html|assets\/quiz\.js)$/;

/** The course in a zip; `undefined` when the zip was not made by build-course. Rejects with `ZipError` when it is no zip. */
export async function readPackagedCourse(bytes: Uint8Array): Promise<PackagedCourse | undefined> {
  return courseIn(await readEntries(bytes, (name) => wanted.test(name)));
}

/** The same of files, by their paths in the package. */
export function courseIn(entries: ReadonlyMap<string, Uint8Array>): PackagedCourse | undefined {
  const pages = [...entries]
    .filter(([name]) => name.endsWith(".html") && wanted.test(name))
    .flatMap(([name, page]) => ({ name, folder: folderOf(name), data: dataIn(textOf(page)) }))
    .sort((left, right) => left.folder.length - right.folder.length || (left.name < right.name ? -1 : 1));
  const folder = pages.find(({ data }) => data !== undefined)?.folder;
  const [first, ...others] = pages.flatMap((page) => (page.folder === folder ? (page.data ?? []) : []));
  if (first === undefined || folder === undefined) return undefined;
  const bank = bankOf(textOf(entries.get(`${folder}assets/quiz.js`)));
  const units = [first, ...others].flatMap((data) => {
    const { unit } = data.course;
    return unit === undefined ? [] : [[unit, idsIn(data, data.quiz ? bank : { questions: [] })] as const];
  });
  return { data: others.reduce(together, first), units: new Map(units), bank };
}

function folderOf(name: string): string {
  return wanted.exec(name)?.groups?.["folder"] ?? "";
}

function idsIn({ sessions, checks, notes }: CourseData, { questions }: QuizBank): ReadonlySet<string> {
  return new Set([...sessions, ...checks, ...notes, ...questions].map(({ id }) => id));
}

function dataIn(html: string): CourseData | undefined {
  const [, json] = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html) ?? [];
  // Written by our own assemble; a package that pretends to be ours fails here and is called damaged.
  return json === undefined ? undefined : (JSON.parse(json) as CourseData);
}

/** Two units as one course: a slot is retired only where no unit has it. */
function together(left: CourseData, right: CourseData): CourseData {
  const completion = left.quiz ? left.completion : right.completion;
  return {
    ...left,
    ...right,
    slots: left.slots.map((slot, number) => (slot.retired ? (right.slots[number] ?? slot) : slot)),
    sessions: [...left.sessions, ...right.sessions],
    objectives: [
      ...left.objectives,
      ...right.objectives.filter(({ id }) => !left.objectives.some((one) => one.id === id)),
    ],
    checks: [...left.checks, ...right.checks],
    notes: [...left.notes, ...right.notes],
    told: [...left.told, ...right.told],
    ...(left.quiz ? { quiz: left.quiz } : {}),
    completion: {
      sessions: [...left.completion.sessions, ...right.completion.sessions],
      assessment: completion.assessment,
    },
  };
}

function bankOf(script: string): QuizBank {
  const start = script.indexOf(`${quizBankGlobal}=`);
  if (start < 0) return { questions: [] };
  const literal = /".*"/s.exec(script.slice(start))?.[0] ?? "";
  return JSON.parse(rotateText(String(JSON.parse(literal)))) as QuizBank;
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
