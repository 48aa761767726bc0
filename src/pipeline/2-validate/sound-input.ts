import type { CourseSource, Locate, Source } from "../../model/source.ts";
import type { CourseInput } from "./course-input.ts";
import type { ValidatorName } from "./schemas.ts";
import { soundValue, type IsUnread, type StandIn } from "./sound-value.ts";
import { errorsIn, filesOf, inputOf } from "./validate-course.ts";

/** A course that has mistakes, with stand-ins for the parts that have them: to look at the rest. */
export interface SoundInput {
  readonly input: CourseInput;
  /** Files with a part that is stood in for. */
  readonly patched: ReadonlySet<string>;
}

const inSession: StandIn = { keys: { title: "–" }, list: { key: "blocks", entry: () => "–" } };
const inAssessment: StandIn = { keys: { pass: "80%" }, list: { key: "questions", entry: question } };
const inReferences: StandIn = { keys: { references: [] } };
const inGlossary: StandIn = { keys: { terms: [{ term: "–", definition: "–" }] } };
const inCourse: StandIn = {
  keys: { id: "course", title: "–", language: "en", version: "1", sessions: ["session.yaml"] },
};

function question(index: number) {
  return { id: `stand-in-${index + 1}`, type: "true-false", prompt: "–", answer: true, explanation: "–" };
}

/** Which entries of lists have lines that could not be read: each goes on to where the next begins. */
function unreadIn({ unread = [] }: Source, locate: Locate): IsUnread {
  return (list, index) => {
    const from = locate(list, index)?.start.line ?? 0;
    const to = locate(list, index + 1)?.start.line ?? Number.POSITIVE_INFINITY;
    return unread.some((line) => line >= from && line < to);
  };
}

/** Absent when a file is so far from its schema that nothing of it can be used. */
export function soundInput(source: CourseSource): SoundInput | undefined {
  const copies = new Map<object, object>();
  const patched = new Set<string>();
  const sound = <File extends Source>(file: File, validator: ValidatorName, standIn: StandIn): File => {
    const errors = errorsIn(file, validator);
    if (errors.length === 0 && !file.isPartial) return file;
    patched.add(file.path);
    return { ...file, value: soundValue(file.value, errors, standIn, copies, unreadIn(file, source.locate)) };
  };
  const { assessment, references, glossary, folder, texts } = source;
  const whole: CourseSource = {
    // What the lock remembers is no measure of a course in parts: it is left out.
    folder,
    texts,
    locate: (value, key, part) => source.locate(copies.get(value) ?? value, key, part),
    course: sound(source.course, "validateCourseFile", inCourse),
    sessions: source.sessions.map((file) => sound(file, "validateSessionFile", inSession)),
    ...(assessment ? { assessment: sound(assessment, "validateAssessmentFile", inAssessment) } : {}),
    ...(references ? { references: sound(references, "validateReferencesFile", inReferences) } : {}),
    ...(glossary ? { glossary: sound(glossary, "validateGlossaryFile", inGlossary) } : {}),
    locales: source.locales.filter((file) => errorsIn(file, "validateLocaleFile").length === 0),
  };
  const isSound = filesOf(whole).every(({ file, validator }) => errorsIn(file, validator).length === 0);
  return isSound ? { input: inputOf(whole), patched } : undefined;
}
