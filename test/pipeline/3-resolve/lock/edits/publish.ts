import { parse } from "yaml";
import { formatById } from "../../../../../src/formats/index.ts";
import { profileById } from "../../../../../src/formats/profiles.ts";
import type { Course } from "../../../../../src/model/course.ts";
import type { Plain } from "../../../../../src/model/source.ts";
import type { CourseInput } from "../../../../../src/pipeline/2-validate/course-input.ts";
import { resolveCourse, type Resolved } from "../../../../../src/pipeline/3-resolve/resolve-course.ts";
import { courseData } from "../../../../../src/pipeline/4-render/page-data.ts";
import type { PackagedCourse } from "../../../../../src/tools/diff/read-course.ts";
import { memoryWorld } from "../../../../helpers/memory-world.ts";
import type { Draft, DraftBlock, DraftSession } from "./draft.ts";

/** A published version: what is in each slot, and the package that `diff` reads. */
export interface Version {
  readonly draft: Draft;
  readonly lockText: string;
  readonly sessions: ReadonlyMap<number, DraftSession>;
  readonly blocks: ReadonlyMap<number, Placed>;
  /** Uids of checklist items by slot. */
  readonly ticks: ReadonlyMap<number, string>;
  readonly packaged: PackagedCourse;
  readonly said: readonly string[];
  /** How often the build asked for an id. */
  readonly asked: number;
}

export interface Placed {
  readonly block: DraftBlock;
  /** Uids of options by stable number. */
  readonly uids: readonly string[];
}

/** The author builds; where the build asks for an id, it is given as the author means it, and built again. */
export async function publish(draft: Draft, before: Version | undefined, asked = 0): Promise<Version> {
  const found = await build(draft, before?.lockText);
  const errors = found.diagnostics.filter(({ severity }) => severity === "error");
  const asking = new Set(errors.flatMap(({ code, span }) => (code === "BC3022" && span ? [span.file] : [])));
  if (errors.length === 0) return { ...versionOf(draft, found), asked };
  const sessions = draft.sessions.map((each) =>
    asking.has(each.file) ? { ...each, id: meantId(each, before) } : each,
  );
  // Each answer leaves one fewer to ask.
  if (asking.size > 0 && asked < 20) return publish({ ...draft, sessions }, before, asked + asking.size);
  throw new Error(errors.map(({ code, text }) => `${code} ${text}`).join("\n"));
}

function meantId({ uid }: DraftSession, before: Version | undefined): string {
  const slot = [...(before?.sessions ?? [])].find(([, session]) => session.uid === uid)?.[0];
  const known = before?.packaged.data.sessions.find((session) => session.slot === slot);
  return known?.id ?? `new-${uid}`;
}

function versionOf(draft: Draft, { course, lock, diagnostics }: Resolved): Omit<Version, "asked"> {
  return {
    draft,
    lockText: lock.text,
    ...placesIn(draft, course),
    packaged: {
      data: courseData(course, profileById("generic"), formatById("scorm12")),
      units: new Map(),
      bank: { questions: [] },
    },
    said: [...lock.changes.map(({ text }) => text), ...diagnostics.map(({ code }) => code)],
  };
}

function placesIn({ sessions }: Draft, course: Course): Pick<Version, "sessions" | "blocks" | "ticks"> {
  const blocks = new Map<number, Placed>();
  const ticks = new Map<number, string>();
  for (const [index, session] of sessions.entries()) {
    for (const [at, block] of session.blocks.entries()) {
      const { question, parts = [] } = course.sessions[index]?.blocks[at] ?? {};
      const uids: string[] = [];
      for (const [nth, item] of block.items.entries()) uids[question?.optionNumbers[nth] ?? nth] = item.uid;
      if (question) blocks.set(question.slot, { block, uids });
      for (const [nth, part] of parts.entries()) ticks.set(part.slot, block.items[nth]?.uid ?? "");
    }
  }
  return {
    sessions: new Map(sessions.map((session, at) => [course.sessions[at]?.slot ?? -1, session])),
    blocks,
    ticks,
  };
}

async function build(draft: Draft, lockText: string | undefined): Promise<Resolved> {
  return resolveCourse(inputOf(draft, lockText), memoryWorld({ "/c/course.yaml": "" }));
}

function inputOf({ sessions }: Draft, lockText: string | undefined): CourseInput {
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
      ...{ id: "edits", title: "Edits", language: "en-GB", version: "1" },
      sessions: files.map(({ path }) => path),
    },
    sessions: files,
  };
}

function fileOf({ id, title, blocks }: DraftSession): CourseInput["sessions"][number]["value"] {
  return { ...(id === undefined ? {} : { id }), title, blocks: blocks.map(blockOf) };
}

function blockOf({ type, id, words, items }: DraftBlock) {
  const named = items.map((item) => ({ ...(item.id === undefined ? {} : { id: item.id }), text: item.words }));
  if (type === "text") return words;
  if (type === "checklist") return { type, id, ...{ title: words, items: named } };
  // The right answer stays where it stands, so that nothing but words tells two questions apart.
  const options = named.map((option, at) => ({ ...option, correct: at === 0 }));
  return { type, id, ...{ question: { type: "single-choice", prompt: words, explanation: "Because.", options } } };
}
