import type { CourseData } from "../../../../contract/page-data.ts";
import type { PageChanges } from "../../contract.shared.ts";
import { shownPage, type CoursePage } from "./course-page.ts";

/**
 * Tells the page's script of blocks that have other marks and seconds now, so that it counts progress by what stands there, and notes the
 * place by its new mark. False where it keeps no data: then the page must be opened anew.
 */
export function tellPaths(page: CoursePage, paths: Extract<PageChanges, { readonly kind: "pages" }>["paths"]): boolean {
  if (paths.length === 0) return true;
  const island = page.document.getElementById("course-data");
  // `read-data.ts` keeps it there.
  const data = island && (Reflect.get(island, "data") as CourseData | undefined);
  if (!data) return false;
  for (const session of data.sessions) {
    const path = paths.find((one) => one.page === session.id)?.path;
    if (path) Reflect.set(session, "path", path);
  }
  const shown = shownPage(page)?.dataset["page"];
  if (paths.some((one) => one.page === shown)) page.window.dispatchEvent(new Event("scroll"));
  return true;
}
