import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Memory, Shelf } from "../../../model/memory.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseSource } from "../../../model/source.ts";
import { wholeHash } from "../../files/short-hash.ts";
import type { DocumentScope, PageScope } from "./document-scope.ts";

/** What rendering takes over from the build before. */
export interface PageMemory {
  readonly memory: Memory;
  /** All that a page may hang on and that stands in no file of its own. */
  readonly around: string;
}

/** Texts of files that one page alone is made of. */
const ownPages = ["sessions", "assessment"] as const;

/** `templates` are the course's own. */
export function pageMemory(
  memory: Memory | undefined,
  source: CourseSource,
  templates: ReadonlyMap<string, string>,
): PageMemory | undefined {
  if (!memory) return undefined;
  const own = new Set(ownPages.flatMap((key) => source[key] ?? []).map(({ path }) => path));
  const lock = source.lock?.path;
  const shared = [...source.texts].filter(([path]) => !own.has(path) && path !== lock);
  return { memory, around: wholeHash(JSON.stringify([shared, [...templates]])) };
}

/** What stands in the file that a thing was read from: of one file, one value. */
const inItsFile = new Set(["source", "value", "span", "bare", "prompt", "hint", "explanation"]);

/** What the stages before made of a thing that its file does not say: numbers, minutes, ids. */
export function madeOf(thing: object): string {
  return JSON.stringify(thing, (key, value: unknown) => (inItsFile.has(key) ? undefined : value));
}

/** What a page may know of the rest of the course, in words: see `CourseFrame`. */
export function frameOf({ course, whole }: DocumentScope): string {
  return wholeHash(JSON.stringify([course, ...(course === whole ? [] : [whole])].map(frameWords)));
}

function frameWords({ direction, locale, language, references, media, sessions, assessment }: Course): object {
  return {
    ...{ direction, locale, language, title: assessment?.title },
    references: references.map((one) => madeOf(one)),
    media: media.map(({ bytes: _, ...facts }) => facts),
    sessions: sessions.map(({ id, number, title }) => ({ id, number, title })),
  };
}

/** What a page asked its document, and was told. */
interface Step {
  ask(document: PageScope): unknown;
  readonly answer: string | undefined;
}

export interface Traced<Made> {
  readonly made: Made;
  readonly steps: readonly Step[];
  readonly reports: readonly Diagnostic[];
  /** Terms of the glossary that were met before it, and those that it met. */
  readonly before: string;
  readonly met: readonly string[];
}

/**
 * Makes a part of a document, or takes over what was made before: where it was made of the same (`holder`, of which file and value are one,
 * and `key`), and where each question it asks of the document is answered as it was then. The questions are asked again in any case,
 * so that numbers go on, ids are taken and terms are met.
 */
export function remembered<Made>(
  shelf: Shelf<Traced<Made>> | undefined,
  holder: object,
  key: string,
  document: DocumentScope,
  make: (document: PageScope) => Made,
): Made {
  const known = shelf?.get(holder, key);
  if (known && isAsBefore(known, document)) {
    document.terms.meet(known.met);
    for (const one of known.reports) document.report(one);
    return known.made;
  }
  if (!shelf) return make(document);
  const traced = trace(document, make);
  shelf.put(holder, key, traced);
  return traced.made;
}

function isAsBefore({ steps, before }: Traced<unknown>, document: DocumentScope): boolean {
  if (document.terms.met().join(" ") !== before) return false;
  const goBack = document.mark();
  const isSame = steps.every(({ ask, answer }) => JSON.stringify(ask(document)) === answer);
  if (!isSame) goBack();
  return isSame;
}

function trace<Made>(document: DocumentScope, make: (document: PageScope) => Made): Traced<Made> {
  const steps: Step[] = [];
  const reports: Diagnostic[] = [];
  const before = document.terms.met();
  const asked = <Answer>(ask: (document: PageScope) => Answer): Answer => {
    const answer = ask(document);
    steps.push({ ask, answer: JSON.stringify(answer) });
    return answer;
  };
  const made = make({
    ...document,
    uniqueId: (wanted) => asked((one) => one.uniqueId(wanted)),
    count: (what) => asked((one) => one.count(what)),
    anchor: (id) => asked((one) => one.anchor(id)),
    anchorAdvice: (id) => asked((one) => one.anchorAdvice(id)),
    isElsewhere: (id) => asked((one) => one.isElsewhere(id)),
    block: (id) => asked((one) => one.block(id)),
    report(diagnostic) {
      reports.push(diagnostic);
      document.report(diagnostic);
    },
  });
  const met = document.terms.met().slice(before.length);
  return { made, steps, reports, before: before.join(" "), met };
}
