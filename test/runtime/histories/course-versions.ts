import { parse } from "yaml";
import type { BankQuestion, CourseData } from "../../../src/contract/page-data.ts";
import { formatById } from "../../../src/formats/index.ts";
import { profileById, type ProfileId } from "../../../src/formats/profiles.ts";
import type { Plain } from "../../../src/model/source.ts";
import type { CourseInput } from "../../../src/pipeline/2-validate/course-input.ts";
import type { BlockValue, QuestionValue } from "../../../src/pipeline/2-validate/session-schema.ts";
import type { LockSlot } from "../../../src/pipeline/3-resolve/lock/lock.ts";
import { resolveCourse, type Resolved } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import { courseData, questionFacts, withPatterns } from "../../../src/pipeline/4-render/page-data.ts";
import type { Question } from "../../../src/model/sessions.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";

/** Something to pick, order or match. It stays itself, whatever its words. */
export interface Option {
  readonly uid: string;
  readonly words: string;
}

export type QuestionType =
  "single-choice" | "multiple-response" | "sequencing" | "matching" | "numeric" | "fill-in" | "long-text";

/** A question, or a note (`reflection`), as its author thinks of it. */
export interface Item {
  readonly id: string;
  readonly type: QuestionType | "reflection";
  readonly prompt: string;
  /** Of `sequencing`: in the right order. Of `matching`: the rows. */
  readonly options: readonly Option[];
  /** Of `matching`. */
  readonly matches: readonly Option[];
  /** Uids of right options; of `matching`: a match for each row. */
  readonly right: readonly string[];
  /** The right number; the right word is made of it. */
  readonly number: number;
  readonly weight: number;
  readonly objective: string;
  /** Grows when an answer given before no longer means what it meant. */
  readonly meaning: number;
}

export interface DraftSession {
  /** Its own for ever, and known to nobody else. */
  readonly uid: string;
  readonly file: string;
  readonly title: string;
  /** Only where the build asked for one, or the author thought of it. */
  readonly id?: string;
  readonly words: string;
  readonly complete: "view" | "activities" | "pass";
  readonly items: readonly Item[];
}

/** What does not change in a history. */
export interface CourseSettings {
  readonly feedback: "each" | "end";
  readonly retry: "all" | "wrong-only" | "redraw";
  readonly attempts: number;
  readonly draw: number;
  readonly rule: "passed" | "attempted" | "none";
  readonly shuffle: boolean;
  readonly interactions: "auto" | "off";
  readonly profile: ProfileId;
}

/** The course as its author has it. What was taken out can be put back. */
export interface Draft {
  readonly settings: CourseSettings;
  readonly sessions: readonly DraftSession[];
  readonly assessed: readonly Item[];
  readonly removed: readonly { readonly item: Item; readonly from: string }[];
  /** How many ids were made. */
  readonly made: number;
}

/** A published package. */
export interface Version {
  readonly number: number;
  readonly draft: Draft;
  readonly data: CourseData;
  readonly bank: readonly BankQuestion[];
  readonly lockText: string;
  readonly slots: readonly LockSlot[];
  /** Uids of sessions, by slot. */
  readonly sessions: ReadonlyMap<number, string>;
  /** By slot: the live item in it, and for its options what stable numbers stand for. */
  readonly items: ReadonlyMap<number, PlacedItem>;
  /** What changed, in words. */
  readonly changes: readonly string[];
}

export interface PlacedItem {
  readonly item: Item;
  readonly isCheck: boolean;
  /** By stable number. */
  readonly uids: readonly string[];
}

export const isText = ({ type }: Item): boolean => type === "fill-in" || type === "long-text" || type === "reflection";
const rightWord = ({ number }: Item): string => `word${number}`;

const format = formatById("scorm12");

/** The author builds the course, with the lock file of the build before. What the build asks for an id of is given one. */
export async function publish(draft: Draft, before: Version | undefined, asked = 0): Promise<Version> {
  const resolved = await resolveCourse(inputOf(draft, before?.lockText), memoryWorld({ "/c/course.yaml": "" }));
  const errors = resolved.diagnostics.filter(({ severity }) => severity === "error");
  const asking = new Set(errors.flatMap(({ code, span }) => (code === "BC3022" && span ? [span.file] : [])));
  if (errors.length === 0) return versionOf(draft, before, resolved);
  // Each answer leaves one fewer to ask.
  if (asking.size === 0 || asked > 9) throw new Error(errors.map(({ code, text }) => `${code} ${text}`).join("\n"));
  const sessions = draft.sessions.map((session) =>
    asking.has(session.file) ? { ...session, id: meantId(session, before) } : session,
  );
  return publish({ ...draft, sessions }, before, asked + 1);
}

function meantId({ uid }: DraftSession, before: Version | undefined): string {
  const slot = [...(before?.sessions ?? [])].find(([, known]) => known === uid)?.[0];
  return before?.data.sessions.find((session) => session.slot === slot)?.id ?? `own-${uid}`;
}

function versionOf(draft: Draft, before: Version | undefined, { course, lock }: Resolved): Version {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const checks = blocks.flatMap(({ question }) => (question ? [question] : []));
  const all = new Map(
    [...draft.sessions.flatMap(({ items }) => items), ...draft.assessed].map((item) => [item.id, item]),
  );
  const assessed = course.assessment?.questions ?? [];
  const placed = (question: Question, isCheck: boolean): [number, PlacedItem] => {
    const item = all.get(question.id)!;
    return [question.slot, { item, isCheck, uids: uidsOf(item, question.optionNumbers) }];
  };
  const notes = blocks.flatMap(({ id = "", slot }): [number, PlacedItem][] =>
    slot === undefined ? [] : [[slot, { item: all.get(id)!, isCheck: false, uids: [] }]],
  );
  return {
    number: (before?.number ?? 0) + 1,
    draft,
    data: {
      ...courseData(
        course,
        { ...profileById(draft.settings.profile), interactions: draft.settings.interactions },
        format,
      ),
      words: {},
    },
    bank: assessed.map((question) => ({
      ...withPatterns(questionFacts(question), format),
      html: "",
      answerHtml: "",
      pinned: [],
    })),
    lockText: lock.text,
    slots: lock.lock.slots,
    sessions: new Map(draft.sessions.map(({ uid }, at) => [course.sessions[at]?.slot ?? -1, uid])),
    items: new Map([...checks.map((one) => placed(one, true)), ...assessed.map((one) => placed(one, false)), ...notes]),
    changes: lock.changes.map(({ text }) => text),
  };
}

/** In the order of the file: rows before matches, and matches in the order of their first use. */
function uidsOf(item: Item, numbers: readonly number[]): readonly string[] {
  const listed = item.type === "matching" ? [...item.options, ...matchesInOrder(item)] : item.options;
  const uids: string[] = [];
  for (const [index, { uid }] of listed.entries()) uids[numbers[index] ?? index] = uid;
  return uids;
}

function matchesInOrder({ matches, right }: Item): readonly Option[] {
  const used = [...new Set(right)];
  return [
    ...used.map((uid) => matches.find((match) => match.uid === uid)!),
    ...matches.filter(({ uid }) => !used.includes(uid)),
  ];
}

function inputOf({ settings, sessions, assessed }: Draft, lockText: string | undefined): CourseInput {
  const source = (path: string, text: string, value: Plain) => ({ path, text, value });
  const files = sessions.map((session) => ({ path: session.file, value: fileOf(session) }));
  const start = { line: 1, column: 1 };
  return {
    source: {
      folder: "/c",
      course: source("course.yaml", "", {}),
      sessions: [],
      locales: [],
      texts: new Map(),
      locate: (value) => {
        const file = files.find((each) => each.value === value)?.path;
        return file === undefined ? undefined : { file, start, end: start };
      },
      ...(lockText === undefined ? {} : { lock: source("course.lock.yaml", lockText, parse(lockText) as Plain) }),
    },
    locales: [],
    course: {
      id: "histories",
      title: "Histories",
      language: "en-GB",
      version: "1",
      objectives: ["one", "two"].map((id) => ({ id, text: id })),
      sessions: files.map(({ path }) => path),
      assessment: "assessment.yaml",
      completion: { sessions: "all", assessment: settings.rule },
    },
    sessions: files,
    assessment: {
      pass: "60%",
      attempts: settings.attempts === 0 ? "unlimited" : settings.attempts,
      feedback: settings.feedback,
      retry: settings.retry,
      draw: Math.min(settings.draw, assessed.length),
      shuffle: { questions: settings.shuffle, options: settings.shuffle },
      questions: assessed.map((item) => ({
        ...questionOf(item),
        id: item.id,
        objective: item.objective,
        weight: item.weight,
      })),
    },
  };
}

function fileOf({ id, title, words, complete, items }: DraftSession): CourseInput["sessions"][number]["value"] {
  return { ...(id === undefined ? {} : { id }), title, complete, blocks: [words, ...items.map(blockOf)] };
}

function blockOf(item: Item): BlockValue {
  if (item.type === "reflection") return { type: "reflection", id: item.id, ...{ prompt: item.prompt } };
  return { type: "question", id: item.id, ...{ question: questionOf(item) } };
}

function questionOf(item: Item): QuestionValue {
  const { type, prompt, options, matches, right, number } = item;
  const base = { type, prompt, explanation: "Because." };
  switch (type) {
    case "single-choice":
    case "multiple-response":
      return {
        ...base,
        ...{ options: options.map(({ uid, words }) => ({ text: words, correct: right.includes(uid) })) },
      };
    case "sequencing":
      return { ...base, ...{ items: options.map(({ words }) => words) } };
    case "matching": {
      const wordsOf = (uid: string): string => matches.find((match) => match.uid === uid)?.words ?? "";
      const extra = matches.filter(({ uid }) => !right.includes(uid)).map(({ words }) => words);
      const pairs = options.map(({ words }, row) => ({ item: words, match: wordsOf(right[row] ?? "") }));
      return { ...base, ...{ pairs, "extra-matches": extra } };
    }
    case "numeric":
      return { ...base, ...{ answer: number, tolerance: 0 } };
    case "fill-in":
      return { ...base, ...{ accept: [rightWord(item)] } };
    case "long-text":
      return { ...base, ...{ "model-answer": "A good one." } };
    case "reflection":
      throw new Error("a note is no question");
  }
}
