import type { CourseData } from "../../contract/page-data.ts";
import { firstSlotPage, pageQuiz, pageResults, pageStart } from "../../contract/state.ts";

/** The page a stored number stands for; supporting pages are not remembered. */
export function pageNameOf(number: number, data: CourseData): string | undefined {
  return pagesOf(data).find(([, page]) => page === number)?.[0];
}

export function pageNumberOf(name: string | undefined, data: CourseData): number | undefined {
  return pagesOf(data).find(([page]) => page === name)?.[1];
}

function pagesOf({ sessions }: CourseData): readonly (readonly [name: string, number: number])[] {
  return [
    ["start", pageStart],
    ["quiz", pageQuiz],
    ["results", pageResults],
    ...sessions.map(({ id, slot }) => [id, slot + firstSlotPage] as const),
  ];
}
