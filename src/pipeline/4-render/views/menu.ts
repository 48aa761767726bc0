import type { Words } from "../../../contract/wording.ts";
import type { Course } from "../../../model/course.ts";
import { placedPicture } from "../scope/placed-file.ts";
import { timeWords } from "./time-words.ts";
import { domIds } from "../scope/document-scope.ts";

/** An item of the menu and of the list on the start page. */
export interface MenuItem {
  readonly page: string;
  readonly href: string;
  /** Absent for the quiz. */
  readonly number: number | undefined;
  readonly mark: string;
  readonly title: string;
  readonly minutes: number;
  /** The same in words. */
  readonly time: string;
  readonly facts: string;
  readonly picture?: ReturnType<typeof placedPicture>;
}

/** The quiz has no number: it is not one session more. */
export function menuItems(course: Course, words: Words): readonly MenuItem[] {
  const { sessions, assessment } = course;
  const items = sessions.map((session): MenuItem => ({
    page: session.id,
    href: `#${domIds.session(session.id)}`,
    number: session.number,
    mark: String(session.number),
    title: session.title,
    minutes: session.minutes,
    time: timeWords(session.minutes, words),
    facts: timeWords(session.minutes, words),
    ...(session.picture ? { picture: placedPicture(session.picture, { course }) } : {}),
  }));
  if (!assessment) return items;
  const facts = words("questions", { count: assessment.draw });
  return [
    ...items,
    {
      page: "quiz",
      href: "#quiz",
      number: undefined,
      mark: "?",
      title: assessment.title,
      minutes: assessment.minutes,
      time: timeWords(assessment.minutes, words),
      facts,
    },
  ];
}
