import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { markdownOf } from "../../content/text.ts";
import type { Course, CourseFacts, CourseMedia, SlotTable } from "../../model/course.ts";
import { fileStart } from "../files/text-lines.ts";
import type { World } from "../../model/world.ts";
import type { CourseFileValue } from "../2-validate/course-schema.ts";
import type { CourseInput } from "../2-validate/course-input.ts";
import { checkIds } from "./names/check-ids.ts";
import { checkLinks } from "./names/check-links.ts";
import { collectFiles } from "./collect-files.ts";
import { collectItems } from "./collect-items.ts";
import { resolveLanguage } from "./language/resolve-language.ts";
import type { LockChange } from "./lock/changes.ts";
import { lockFileName, lockText, readLock } from "./lock/lock-file.ts";
import { emptyLock, type Lock } from "./lock/lock.ts";
import { lockUnreadable } from "./lock/messages.ts";
import { updateLock, type LockUpdate } from "./lock/update-lock.ts";
import { findMedia } from "./media/find-media.ts";
import { resolveReferences } from "./names/references.ts";
import { resolveAssessment, resolveCompletion } from "./course/resolve-assessment.ts";
import { resolveGlossary, resolveSupport } from "./course/resolve-support.ts";
import { resolveBrand } from "./course/resolve-brand.ts";
import { resolveCover, withCoverColour } from "./course/resolve-cover.ts";
import { placementOf, type ResolveTools } from "./course/resolve-questions.ts";
import { resolveSessions } from "./course/resolve-sessions.ts";
import { checkUnitLength } from "./unit-length.ts";
import { checkGivenIds } from "./names/sessions/check-given-ids.ts";
import { sessionIds } from "./names/sessions/session-ids.ts";
import { sessionTraits } from "./names/sessions/session-traits.ts";

export interface Resolved {
  readonly course: Course;
  readonly lock: {
    /** What `course.lock.yaml` must say now. */
    readonly lock: Lock;
    readonly text: string;
    /** What changed since it was written, losses first. */
    readonly changes: readonly LockChange[];
    /** Whether it says anything else than before, be it only by what to know an item again. */
    readonly isChanged: boolean;
  };
  /** Paths of the files that the course uses, as it names them. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills in every default, follows every reference, finds every file and gives every item its slot. */
export async function resolveCourse(input: CourseInput, world: World): Promise<Resolved> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const before = readLock(input.source.lock);
  if (typeof before === "string") report(lockUnreadable.at(fileStart(lockFileName), { reason: before }));
  const known = typeof before === "string" ? emptyLock : before;
  const traits = sessionTraits(input, world.memory);
  const ids = sessionIds(input, traits, known, report);
  checkIds(input, ids, report);
  checkGivenIds(input, traits, ids, known, report);
  checkLinks(input, report);
  const update = updateLock(known, collectItems(input, ids, traits));
  const tools: ResolveTools = {
    locate: input.source.locate,
    report,
    placements: update.placements,
    objectiveIds: (input.course.objectives ?? []).map((objective) => objective.id),
  };
  const uses = collectFiles(input, tools);
  const media = await findMedia(uses, input.source.folder, world, report);
  const course = assembleCourse(input, ids, update, media, tools);
  checkUnitLength(course, tools.locate, report);
  return { course, lock: resolvedLock(update, known), files: uses.map(({ path }) => path), diagnostics };
}

function resolvedLock({ lock, changes }: LockUpdate, before: Lock): Resolved["lock"] {
  // Written out only where it may differ: that takes longer than all else that is done with a lock.
  const isSame = JSON.stringify(lock) === JSON.stringify(before);
  let text: string | undefined;
  return {
    lock,
    changes,
    get text() {
      return (text ??= lockText(lock));
    },
    isChanged: !isSame && lockText(lock) !== lockText(before),
  };
}

function assembleCourse(
  input: CourseInput,
  ids: readonly string[],
  update: LockUpdate,
  media: readonly CourseMedia[],
  tools: ResolveTools,
): Course {
  const { course } = input;
  const sessions = resolveSessions(input, ids, tools);
  const completion = resolveCompletion(input, ids, tools);
  const brand = withCoverColour(resolveBrand(course.brand, media, tools), course, tools);
  return {
    id: course.id,
    title: course.title,
    ...summaryOf(course),
    ...iriOf(course, tools),
    ...resolveLanguage(input, tools),
    version: course.version,
    facts: factsOf(course),
    theme: course.theme ?? "petrol",
    ...(brand ? { brand } : {}),
    ...resolveCover(course, tools),
    objectives: objectivesOf(course, tools),
    sessions,
    ...(input.assessment ? { assessment: resolveAssessment(input.assessment, tools) } : {}),
    references: resolveReferences(input, media, tools),
    glossary: resolveGlossary(input, tools),
    ...resolveSupport(input, { sessions, completion }, tools),
    completion,
    tracking: {
      profile: course.tracking?.profile ?? "generic",
      interactions: course.tracking?.interactions ?? "auto",
      masteryScore: course.tracking?.["mastery-score"] ?? false,
    },
    delivery: {
      units: course.delivery?.units ?? "course",
      navigation: course.delivery?.navigation ?? "free",
      resume: course.delivery?.resume ?? "ask",
    },
    rules: rulesOf(course, tools),
    lock: slotTable(update.lock),
    media,
    source: course,
    span: tools.locate(course) ?? fileStart("course.yaml"),
    profileSpan: course.tracking && tools.locate(course.tracking, "profile"),
    ...unitsSpanOf(course, tools),
    themeSpan: tools.locate(course, "theme"),
  };
}

function rulesOf({ rules = {} }: CourseFileValue, { locate }: ResolveTools): Course["rules"] {
  return Object.entries(rules).map(([rule, setting]) => ({ rule, ...setting, span: locate(rules, rule, "key") }));
}

function objectivesOf({ objectives = [] }: CourseFileValue, tools: ResolveTools): Course["objectives"] {
  return objectives.map((source) => {
    const { id, text } = source;
    return { id, text, source, slot: placementOf("objective", id, tools).slot };
  });
}

function summaryOf(course: CourseFileValue): Pick<Course, "summary" | "lede"> {
  const { summary } = course;
  if (summary === undefined) return { summary: "" };
  return { summary: markdownOf(summary), lede: { text: summary, source: course } };
}

function iriOf(course: CourseFileValue, { locate }: ResolveTools): Pick<Course, "iri" | "iriSpan"> {
  const iriSpan = locate(course, "iri");
  return course.iri === undefined ? {} : { iri: course.iri, ...(iriSpan ? { iriSpan } : {}) };
}

function unitsSpanOf({ delivery }: CourseFileValue, { locate }: ResolveTools): Pick<Course, "unitsSpan"> {
  const unitsSpan = delivery && locate(delivery, "units");
  return unitsSpan ? { unitsSpan } : {};
}

function factsOf(course: CourseFileValue): CourseFacts {
  const { publisher, licence, owner, reviewed } = course;
  const reviewBy = course["review-by"];
  return {
    authors: course.authors ?? [],
    keywords: course.keywords ?? [],
    ...(publisher === undefined ? {} : { publisher }),
    ...(licence === undefined ? {} : { licence }),
    ...(owner === undefined ? {} : { owner }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
  };
}

/** The lock without what only the build needs. */
function slotTable(lock: Lock): SlotTable {
  const slots = lock.slots.map(({ stores, phased, changed, since, retired, replaces }) => ({
    stores,
    phased,
    changed,
    since,
    retired,
    ...(replaces === undefined ? {} : { replaces }),
  }));
  return { revision: lock.revision, slots };
}
