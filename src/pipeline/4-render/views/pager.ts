import type { Words } from "../../../contract/wording.ts";
import { domIds, type CourseFrame } from "../scope/document-scope.ts";

interface PagerLink {
  readonly href: string;
  readonly title: string;
}

/** Links to the pages before and after a session; `index` = number of sessions is the quiz. */
export function pagerOf(
  course: CourseFrame,
  index: number,
  words: Words,
): { readonly previous: PagerLink; readonly next: PagerLink | undefined } {
  const start = { href: "#start", title: words("pager.start") };
  return {
    previous: sessionLink(course, index - 1, words) ?? start,
    next: sessionLink(course, index + 1, words) ?? quizAfter(course, index),
  };
}

function sessionLink(course: CourseFrame, index: number, words: Words): PagerLink | undefined {
  const session = course.sessions[index];
  if (!session) return undefined;
  return {
    href: `#${domIds.session(session.id)}`,
    title: words("pager.session", { number: session.number, title: session.title }),
  };
}

function quizAfter({ sessions, assessment }: CourseFrame, index: number): PagerLink | undefined {
  return assessment && index === sessions.length - 1 ? { href: "#quiz", title: assessment.title } : undefined;
}
