import type { CourseData, NoteData, QuestionData, QuizData, SessionData, ToldData } from "../../contract/page-data.ts";
import type { DriverSettings } from "../../contract/driver-settings.ts";
import type { Wording } from "../../contract/wording.ts";
import { noteAllotments } from "../../contract/state-size.ts";
import { runtimeWords, wordsOf } from "../../content/languages/index.ts";
import type { Format, Profile } from "../../formats/define.ts";
import { driverSettings } from "../../formats/profiles.ts";
import type { Course } from "../../model/course.ts";
import type { Assessment, Block, Question, Session } from "../../model/sessions.ts";
import { partName } from "../3-resolve/collect-items.ts";
import { blockKind, questionKind } from "../3-resolve/kinds.ts";
import { optionWords } from "./scope/option-words.ts";
import { teachingSession } from "../3-resolve/course/teaching-session.ts";
import { plainText } from "./plain-text.ts";
import { blockMarks } from "./views/block-marks.ts";

/** What page data needs to know of a format. */
export type PageFormat = Pick<Format, "suspendDataChars" | "pattern" | "describesQuestions" | "sends">;

/** What the runtime needs to know of the course: the JSON island of the document. */
export function courseData(
  course: Course,
  profile: Profile,
  format: PageFormat,
  unit?: { readonly id: string; readonly whole: string },
): CourseData {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const allotments = noteAllotments(course.lock.slots, format.suspendDataChars);
  return {
    course: {
      id: course.id,
      title: unit?.whole ?? course.title,
      version: course.version,
      language: course.language,
      locale: course.locale,
      wordsLanguage: course.wording.tag,
      ...(unit ? { unit: unit.id } : {}),
    },
    revision: course.lock.revision,
    slots: course.lock.slots.map((slot, number) => {
      const allotmentChars = allotments.get(number);
      return allotmentChars === undefined ? slot : { ...slot, allotmentChars };
    }),
    sessions: course.sessions.map(sessionData),
    objectives: course.objectives.map(({ id, text, slot }) => {
      const session = teachingSession(id, course.sessions);
      return { id, text: plainText(text), slot, ...(session ? { session: session.id } : {}) };
    }),
    checks: blocks.flatMap((block) => (block.question ? [questionData(block.question, format)] : [])),
    told: course.sessions.flatMap((session) => session.blocks.flatMap((block) => toldOf(block, session))),
    notes: notesOf(course, blocks, allotments),
    ...(course.assessment ? { quiz: quizData(course.assessment) } : {}),
    completion: {
      sessions: course.sessions.filter(({ id }) => course.completion.sessions.includes(id)).map(({ slot }) => slot),
      assessment: course.completion.assessment,
    },
    driver: driverOf(course, profile),
    navigation: course.delivery.navigation,
    resume: course.delivery.resume,
    words: pageWords(course, format, unit !== undefined),
  };
}

/** A quiz that need not be passed ends with one word, whatever its score: an LMS counts "completed", and the guide says no other. */
function driverOf({ assessment, completion }: Course, profile: Profile): DriverSettings {
  const settings = driverSettings(profile);
  return assessment && completion.assessment !== "passed" ? { ...settings, passedWord: settings.doneWord } : settings;
}

function sessionData(session: Session): SessionData {
  const activities = activitiesOf(session).flatMap(({ question, slot }) => question?.slot ?? slot ?? []);
  return {
    id: session.id,
    number: session.number,
    slot: session.slot,
    title: session.title,
    minutes: session.minutes,
    complete: session.complete,
    activities,
    path: pathOf(session),
  };
}

function pathOf({ blocks }: Session): SessionData["path"] {
  const marks = blockMarks(blocks);
  return blocks.map((block, index) => {
    const slot = block.question?.slot ?? block.slot ?? block.parts[0]?.slot;
    const facts = [marks[index] ?? 0, block.seconds] as const;
    return slot === undefined ? facts : [...facts, slot];
  });
}

/** Blocks that `complete: activities` asks for: knowledge checks, and what else is done rather than read. */
export function activitiesOf(session: Session): readonly Block[] {
  return session.blocks.filter(({ type, question }) => question !== undefined || blockKind(type).isActivity);
}

function toldOf({ type, id = "", value, parts }: Block, { objectiveIds }: Session): readonly ToldData[] {
  return (blockKind(type).tells?.(value) ?? []).map(({ part, description, storedIn }) => {
    const own = parts.find((candidate) => candidate.id === part);
    return {
      id: part === undefined ? id : partName(id, part),
      slots: parts.filter((candidate) => storedIn.includes(candidate.id)).map(({ slot }) => slot),
      description: plainText(description),
      optionIds: own ? own.optionIds : storedIn,
      objectives: objectiveIds,
    };
  });
}

function questionData(question: Question, format: PageFormat): QuestionData {
  return withPatterns(questionFacts(question), format);
}

function pageWords({ wording }: Course, format: PageFormat, isUnit: boolean): Wording["entries"] {
  const words = isUnit ? { ...runtimeWords(wording), ...unitWords(wording) } : runtimeWords(wording);
  return format.sends ? words : withoutLms(words);
}

/** A unit knows of nothing but itself, so it does not speak of the course. */
function unitWords({ entries }: Wording): Wording["entries"] {
  const { "unit.progress": progress, "unit.sessionDone": done, "unit.review": review } = entries;
  if (!progress || !done || !review) throw new Error("no words for a unit");
  return { "run.progress": progress, "run.sessionDone": done, "run.reviewCourse": review };
}

/**
 * Where nothing is ever sent, kept on the device is all there is to be: no learner is told that something is not
 * connected.
 */
function withoutLms(words: Wording["entries"]): Wording["entries"] {
  const { "run.savedDevice": kept, "run.savedDeviceShort": short } = words;
  if (!kept || !short) throw new Error("no words for what is kept on the device");
  return { ...words, "run.offline": kept, "run.offlineShort": short };
}

/** A question with its right answers as the format says them, and its options in words if it says those. */
export function withPatterns<Facts extends Omit<QuestionData, "patterns">>(
  facts: Facts,
  format: PageFormat,
): Omit<Facts, "options"> & Pick<QuestionData, "patterns" | "options"> {
  const right = questionKind(facts.type).correct(facts);
  const { options, ...rest } = facts;
  return {
    ...rest,
    ...(format.describesQuestions && options && options.length > 0 ? { options } : {}),
    patterns: right.flatMap((pattern) => format.pattern(pattern) ?? []),
  };
}

/** The same for every format, which then leaves out what it does not say. */
export function questionFacts(question: Question): Omit<QuestionData, "patterns"> {
  const kind = questionKind(question.type);
  return {
    id: question.id,
    slot: question.slot,
    type: question.type,
    interaction: kind.interactionOf?.(question.value) ?? kind.interaction,
    description: plainText(question.prompt),
    weight: question.weight,
    objectives: question.objectiveIds,
    optionIds: question.optionIds,
    key: kind.key(question.value, question.optionNumbers),
    options: optionWords(question),
  };
}

/** What a learner writes for themselves: reflections, plans, and answers to checks that are not marked. */
function notesOf(
  course: Course,
  blocks: readonly Block[],
  allotments: ReadonlyMap<number, number>,
): readonly NoteData[] {
  const words = wordsOf(course.wording, course.locale);
  return blocks.flatMap(({ type, id, slot: own, value, question }) => {
    const slot = question?.weight === 0 ? question.slot : own;
    const note = question ?? blockKind(type).note?.(value);
    if (!note || id === undefined || slot === undefined || course.lock.slots[slot]?.stores.type !== "text") return [];
    const fields = "fields" in note ? note.fields?.map((key) => words(key)) : undefined;
    const prompt = plainText(note.prompt);
    return [{ id, slot, allotmentChars: allotments.get(slot) ?? 0, prompt, ...(fields ? { fields } : {}) }];
  });
}

function quizData(assessment: Assessment): QuizData {
  return {
    title: assessment.title,
    pass: assessment.pass,
    attempts: assessment.attempts,
    draw: assessment.draw,
    feedback: assessment.feedback,
    score: assessment.score,
    retry: assessment.retry,
    reveal: assessment.reveal,
    shuffleQuestions: assessment.shuffle.questions,
    shuffleOptions: assessment.shuffle.options,
    limitSeconds: assessment.limitMinutes * 60,
    minutes: assessment.minutes,
  };
}
