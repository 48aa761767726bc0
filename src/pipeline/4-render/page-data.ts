import type { CourseData, NoteData, QuestionData, QuizData, SessionData } from "../../contract/page-data.ts";
import { noteAllotments } from "../../contract/state-size.ts";
import { runtimeWords } from "../../content/languages/index.ts";
import { markdownOf, type TextValue } from "../../content/text.ts";
import type { Format, Profile } from "../../formats/define.ts";
import type { Assessment, Block, Course, Question, Session } from "../../model/course.ts";
import { questionKind } from "../3-resolve/kinds.ts";
import { optionWords } from "./option-words.ts";
import { plainText } from "./plain-text.ts";

/** What page data needs to know of a format. */
export type PageFormat = Pick<Format, "suspendDataChars" | "pattern" | "describesQuestions">;

/** What the runtime needs to know of the course: the JSON island of the document. */
export function courseData(course: Course, profile: Profile, format: PageFormat, unit?: string): CourseData {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const allotments = noteAllotments(course.lock.slots, format.suspendDataChars);
  return {
    course: {
      id: course.id,
      title: course.title,
      version: course.version,
      language: course.language,
      locale: course.locale,
      wordsLanguage: course.wording.tag,
      ...(unit === undefined ? {} : { unit }),
    },
    revision: course.lock.revision,
    slots: course.lock.slots.map((slot, number) => {
      const allotmentChars = allotments.get(number);
      return allotmentChars === undefined ? slot : { ...slot, allotmentChars };
    }),
    sessions: course.sessions.map(sessionData),
    objectives: course.objectives.map(({ id, text, slot }) => {
      const session = course.sessions.find((candidate) => candidate.objectiveIds.includes(id));
      return { id, text: plainText(text), slot, ...(session ? { session: session.id } : {}) };
    }),
    checks: blocks.flatMap((block) => (block.question ? [questionData(block.question, format)] : [])),
    notes: notesOf(course, blocks, allotments),
    ...(course.assessment ? { quiz: quizData(course.assessment) } : {}),
    completion: {
      sessions: course.sessions.filter(({ id }) => course.completion.sessions.includes(id)).map(({ slot }) => slot),
      assessment: course.completion.assessment,
    },
    driver: {
      doneWord: profile.doneWord,
      passedWord: profile.passedWord,
      scoreRange: profile.scoreRange,
      interactions: profile.interactions,
      beforeUnload: profile.beforeUnload,
    },
    navigation: course.delivery.navigation,
    resume: course.delivery.resume,
    words: runtimeWords(course.wording),
  };
}

function sessionData(session: Session): SessionData {
  const activities = session.blocks.flatMap((block) => (block.question ? [block.question.slot] : []));
  return {
    id: session.id,
    slot: session.slot,
    title: session.title,
    minutes: session.minutes,
    complete: session.complete,
    activities,
  };
}

function questionData(question: Question, format: PageFormat): QuestionData {
  return withPatterns(questionFacts(question), format);
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

/** What a learner writes for themselves: reflections, and answers to checks that are not marked. */
function notesOf(
  course: Course,
  blocks: readonly Block[],
  allotments: ReadonlyMap<number, number>,
): readonly NoteData[] {
  return blocks.flatMap(({ id, slot: own, value, question }) => {
    const slot = question?.weight === 0 ? question.slot : own;
    if (id === undefined || slot === undefined || course.lock.slots[slot]?.stores.type !== "text") return [];
    const prompt = question ? plainText(question.prompt) : "prompt" in value ? plainText(asText(value.prompt)) : id;
    return [{ id, slot, allotmentChars: allotments.get(slot) ?? 0, prompt }];
  });
}

function asText(value: unknown): TextValue {
  return typeof value === "string" ? value : markdownOf(isText(value) ? value : "");
}

function isText(value: unknown): value is TextValue {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

function quizData(assessment: Assessment): QuizData {
  return {
    title: assessment.title,
    pass: assessment.pass,
    attempts: assessment.attempts,
    draw: assessment.draw,
    feedback: assessment.feedback,
    retry: assessment.retry,
    reveal: assessment.reveal,
    shuffleQuestions: assessment.shuffle.questions,
    shuffleOptions: assessment.shuffle.options,
    limitSeconds: assessment.limitMinutes * 60,
  };
}
