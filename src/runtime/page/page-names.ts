import type { CourseData } from "../../contract/page-data.ts";
import { firstSlotPage, pageQuiz, pageResults, pageStart } from "../../contract/state.ts";

/** The page a stored number stands for; supporting pages are not remembered. */
export function pageNameOf(number: number, data: CourseData): string | undefined {
  if (number === pageStart) return "start";
  if (number === pageQuiz) return "quiz";
  if (number === pageResults) return "results";
  return data.sessions.find(({ slot }) => slot + firstSlotPage === number)?.id;
}

export function pageNumberOf(name: string, data: CourseData): number | undefined {
  if (name === "start") return pageStart;
  if (name === "quiz") return pageQuiz;
  if (name === "results") return pageResults;
  const session = data.sessions.find(({ id }) => id === name);
  return session && session.slot + firstSlotPage;
}
