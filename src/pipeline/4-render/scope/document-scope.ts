import type { Report } from "../../../diagnostics/diagnostic.ts";
import { didYouMean, oddWords, suggest } from "../../../diagnostics/suggest.ts";
import type { Words } from "../../../contract/wording.ts";
import { specialPages, type SpecialPage } from "../../../contract/hook-values.ts";
import type { PlacedBlock } from "../../../content/kind-tools.ts";
import type { Course } from "../../../model/course.ts";
import type { Assessment, Session } from "../../../model/sessions.ts";
import type { Locate } from "../../../model/source.ts";
import { keepsNotes } from "../recorded.ts";
import { termBook, type TermBook } from "./term-book.ts";
import type { Templates } from "../templates/templates.ts";

/**
 * What a page may know of the course beside its own session, and of what `PageScope` answers: who keeps pages from build to build
 * (`page-memory.ts`) makes those anew for which anything of this is other than it was.
 */
export type CourseFrame = Pick<Course, "direction" | "locale" | "language" | "references" | "media"> & {
  readonly sessions: readonly Pick<Session, "id" | "number" | "title">[];
  readonly assessment?: Pick<Assessment, "title">;
};

/** What the page of a session, or a question, may ask of its document. */
export interface PageScope extends Omit<DocumentScope, "course" | "whole" | "mark"> {
  readonly course: CourseFrame;
  readonly whole: CourseFrame;
}

/** What all pages of a document share: who has which id, what was counted, and where reports go. */
export interface DocumentScope {
  readonly course: Course;
  /** The course this document is a unit of; itself when it is all in one. */
  readonly whole: Course;
  readonly words: Words;
  readonly templates: Templates;
  readonly locate: Locate;
  readonly report: Report;
  uniqueId(wanted: string): string;
  count(what: string): number;
  /** Where `#id` of a text leads. */
  anchor(id: string): string | undefined;
  anchorAdvice(id: string): string;
  readonly terms: TermBook;
  /** Another block; it was found before. */
  block(id: string): PlacedBlock;
  /** Whether `#id` leads to another unit: the way there is the LMS's business, so it is text. */
  isElsewhere(id: string): boolean;
  /** Gives what forgets all that was counted and taken since. */
  mark(): () => void;
}

/** Ids in the document: `s-` a session, `b-` a block with an id, `d-` inside a block, `h-` a heading, `ref-`, `q-`. */
export const domIds = {
  session: (id: string) => `s-${id}`,
  block: (id: string) => `b-${id}`,
  insideBlock: (session: number, block: number) => `d-${session}-${block}`,
  reference: (number: number) => `ref-${number}`,
  term: (id: string) => `g-${id}`,
} as const;

export function documentScope(
  course: Course,
  words: Words,
  templates: Templates,
  locate: Locate,
  report: Report,
  whole: Course = course,
): DocumentScope {
  let taken = new Set<string>();
  let counts = new Map<string, number>();
  const anchors = anchorsOf(course);
  const elsewhere = course === whole ? undefined : anchorsOf(whole);
  const seen = new Set<string>();
  return {
    terms: termBook(course.glossary),
    course,
    whole,
    words,
    templates,
    locate,
    report(diagnostic) {
      // A text may be rendered twice, as an option and again in the answer; it is one mistake.
      const mark = JSON.stringify([diagnostic.code, diagnostic.text, diagnostic.span]);
      if (!seen.has(mark)) report(diagnostic);
      seen.add(mark);
    },
    block: (id) => placedBlock(id, course, whole),
    uniqueId: (wanted) => uniqueIn(taken, wanted),
    count(what) {
      const next = (counts.get(what) ?? 0) + 1;
      counts.set(what, next);
      return next;
    },
    anchor: (id) => anchors.get(id),
    isElsewhere: (id) => elsewhere?.has(id) === true,
    mark() {
      const then = [new Set(taken), new Map(counts)] as const;
      return () => void ([taken, counts] = then);
    },
    anchorAdvice(id) {
      const near = suggest(id, [...anchors.keys()]);
      return near === undefined
        ? "Give the session or block the link should lead to an `id`, and link to that."
        : didYouMean(`#${near}`) + oddWords(id, [...anchors.keys()]);
    },
  };
}

/** A block the resolve stage found: of this document, or, where each session is a unit, of another. */
function placedBlock(id: string, course: Course, whole: Course): PlacedBlock {
  const find = ({ sessions }: Course): PlacedBlock | undefined => {
    for (const { blocks, number } of sessions) {
      const found = blocks.find((block) => block.id === id);
      if (found) return { href: `#${domIds.block(id)}`, slot: found.slot, session: number };
    }
    return undefined;
  };
  const elsewhere = (): PlacedBlock => {
    const found = find(whole);
    if (!found) throw new Error(`The block "${id}" was not found.`);
    return { href: undefined, slot: undefined, session: found.session };
  };
  return find(course) ?? elsewhere();
}

function uniqueIn(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function anchorsOf(course: Course): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const page of pagesOf(course)) anchors.set(page, `#${page}`);
  for (const session of course.sessions) {
    anchors.set(session.id, `#${domIds.session(session.id)}`);
    for (const { id } of session.blocks) if (id !== undefined) anchors.set(id, `#${domIds.block(id)}`);
  }
  return anchors;
}

/** The pages of a course beside its sessions: of those that every course may have, the ones this one has. */
export function pagesOf(course: Course): readonly SpecialPage[] {
  const has: Readonly<Partial<Record<SpecialPage, boolean>>> = {
    quiz: course.assessment !== undefined,
    results: course.assessment !== undefined,
    certificate: course.certificate !== undefined,
    "my-notes": keepsNotes(course),
    glossary: course.glossary.length > 0,
    references: course.references.length > 0,
    resources: course.resources.length > 0,
    closed: false,
  };
  return specialPages.filter((page) => has[page] ?? true);
}
