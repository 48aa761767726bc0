import type { Report } from "../../diagnostics/diagnostic.ts";
import { formatById } from "../../formats/index.ts";
import { profiles } from "../../formats/profiles.ts";
import type { BuildRequest } from "../build-request.ts";
import { checkBudget, type StateBudget } from "./budget.ts";
import { advise } from "./names/ids.ts";
import { lockOutOfDate, unknownProfile, unknownTheme } from "./messages.ts";
import type { Resolved } from "./resolve-course.ts";

/** What hangs on the request: profile, frozen lock, and whether learner state fits each format. */
export function checkSettings(
  { course, lock }: Resolved,
  request: BuildRequest,
  themeNames: readonly string[],
  report: Report,
): readonly StateBudget[] {
  const profile = request.profile ?? course.tracking.profile;
  const known: readonly string[] = profiles.map(({ id }) => id);
  if (!known.includes(profile)) {
    const advice = advise(profile, known, "");
    const place = request.profile === undefined ? (course.profileSpan ?? course.span) : undefined;
    report(unknownProfile.at(place, { id: profile, advice }));
  }
  if (!themeNames.includes(course.theme)) {
    const advice = advise(course.theme, themeNames, "");
    report(unknownTheme.at(course.themeSpan ?? course.span, { id: course.theme, advice }));
  }
  if (request.frozen && lock.changes.length > 0) {
    report(lockOutOfDate.at(undefined, { changes: lock.changes.slice(0, 5).join("; ") }));
  }
  return request.formats.map((id) => checkBudget(course, formatById(id), report));
}
