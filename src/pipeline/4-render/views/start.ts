import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { Holes, Words } from "../../../contract/wording.ts";
import type { Course } from "../../../model/course.ts";
import { wholeMinutes } from "../../3-resolve/course/whole-minutes.ts";
import { keepsNotes } from "../recorded.ts";
import { passWords } from "./assessment.ts";
import { doneWords } from "./done.ts";
import { domIds, type DocumentScope } from "../scope/document-scope.ts";
import { menuItems } from "./menu.ts";
import { objectiveViews } from "./objectives.ts";
import { placedPicture } from "../scope/placed-file.ts";
import { minutesInWords, timeWords } from "./time-words.ts";
import { textTools, underPageTitle } from "../scope/text-tools.ts";
import { dateWords } from "../scope/view-tools.ts";

/** The page a learner lands on. */
export function startPage(document: DocumentScope): SafeHtml {
  const { course, whole, words } = document;
  for (const picture of [course.cover, ...course.sessions.map((session) => session.picture)])
    readAlt(picture, document);
  const minutes = wholeMinutes(course);
  const { assessment, facts } = course;
  const [first] = course.sessions;
  const timeKey = assessment ? "start.factTimeQuiz" : "start.factTimeValue";
  const sessions = words("start.sessions", { count: course.sessions.length });
  return document.templates.render("pages/start", {
    startTitle: startTitle(document),
    course: { title: course.title, summary: course.lede && ledeHtml(course.lede, document) },
    cover: course.cover && placedPicture(course.cover, document),
    eyebrow: course === whole ? words("start.eyebrow") : words("unit.eyebrow", { course: whole.title }),
    about: about(minutes, words),
    time:
      course.sessions.length > 0
        ? words(timeKey, { minutes: timeWords(minutes, words), sessions })
        : timeWords(minutes, words),
    first: first
      ? { href: `#${domIds.session(first.id)}`, number: first.number }
      : { href: "#quiz", number: undefined },
    quiz: assessment && {
      fact: words("start.factQuizValue", {
        questions: words("questions", { count: assessment.draw }),
        percent: assessment.pass * 100,
      }),
    },
    // Four facts fill a row; the footer says it too.
    showsReview: facts.reviewed !== undefined && course.certificate === undefined,
    reviewed: facts.reviewed === undefined ? undefined : dateWords(facts.reviewed, course.locale),
    // Said by the learner's own clock: the package stays the same, whenever it is built.
    due: facts.reviewBy !== undefined && {
      date: facts.reviewBy,
      text: words("start.overdue", { date: dateWords(facts.reviewBy, course.locale) }),
    },
    menu: menuItems(course, words),
    objectives: objectiveViews(document, true),
    assessed: assessed(document),
    hasCertificate: course.certificate !== undefined,
    doneTitle: words(course === whole ? "start.done" : "unit.done"),
    done: doneWords(course, words),
    authors: facts.authors.map(({ name, role }) => ({ name, role })),
    makers: makers(course, words),
  });
}

/** What is wrong in the words of a picture is said, though they are shown without marks. */
function readAlt(picture: Course["cover"], document: DocumentScope): void {
  if (picture?.alt === undefined) return;
  const { span } = document.course;
  const place = { levels: underPageTitle(), holder: picture.source, keys: ["alt"], span, inPage: true };
  textTools(place, document).plain(picture.alt);
}

function ledeHtml({ text, source }: NonNullable<Course["lede"]>, document: DocumentScope): SafeHtml {
  const span = document.course.span;
  const place = { levels: underPageTitle(), holder: source, keys: ["summary"], span, inPage: true };
  return textTools(place, document).inline(text);
}

/** "About" an hour is no 62 minutes; what each session takes stands beside it. */
function about(minutes: number, words: Words): string {
  if (minutes >= minutesInWords) return words("start.aboutHours", { count: Math.round(minutes / 60) });
  return words("start.about", { count: minutes < 30 ? minutes : Math.round(minutes / 5) * 5 });
}

/** What the window is called on this page, before the title of the course. */
export function startTitle({ course, whole, words }: DocumentScope): string {
  const page = words("start.page");
  return course === whole ? page : words("page.title", { page, course: course.title });
}

/** A line on how learners are assessed; `saysNeed`: it has the pass mark. */
interface AssessedLine {
  readonly text: string;
  readonly saysNeed?: boolean;
}

function assessed({ course, whole, words }: DocumentScope): readonly AssessedLine[] {
  const { assessment } = course;
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const isLast = assessment?.score === "last" && assessment.attempts !== 1;
  const line = (key: string, holes: Holes = {}): AssessedLine => ({ text: words(key, holes) });
  const quiz = assessment && [
    {
      text: words("start.assessedQuiz", { count: assessment.draw, need: passWords(assessment, words) }),
      saysNeed: true,
    },
    assessment.attempts === 0
      ? line(isLast ? "quiz.ruleUnlimited" : "start.assessedUnlimited")
      : line(isLast ? "quiz.ruleAttempts" : "start.assessedAttempts", { count: assessment.attempts }),
    ...(isLast ? [line("quiz.ruleLast")] : []),
  ];
  return [
    ...(blocks.some((block) => block.question) ? [line("start.assessedChecks")] : []),
    ...(quiz ?? [line(whole.assessment ? "unit.quizElsewhere" : "start.assessedNone")]),
    ...(keepsNotes(course) ? [line("start.assessedNotes")] : []),
  ];
}

function makers({ facts, locale }: Course, words: Words): readonly string[] {
  return [
    ...(facts.publisher === undefined ? [] : [words("start.publisher", { name: facts.publisher })]),
    ...(facts.owner === undefined || facts.owner === facts.publisher
      ? []
      : [words("start.owner", { name: facts.owner })]),
    ...(facts.reviewed === undefined ? [] : [words("start.reviewed", { date: dateWords(facts.reviewed, locale) })]),
    ...(facts.reviewBy === undefined ? [] : [words("start.reviewBy", { date: dateWords(facts.reviewBy, locale) })]),
  ];
}
