import type { Report } from "../../diagnostics/diagnostic.ts";
import { formatById } from "../../formats/index.ts";
import { profiles } from "../../formats/profiles.ts";
import type { Format } from "../../formats/define.ts";
import type { Course } from "../../model/course.ts";
import type { StateBudget } from "../../model/state-budget.ts";
import { unitsOf } from "./units.ts";
import type { BuildRequest } from "../build-request.ts";
import { checkBudget } from "./budget.ts";
import { advise } from "../../diagnostics/suggest.ts";
import { lockOutOfDate } from "./lock/messages.ts";
import { unknownProfile, unknownTheme } from "./messages.ts";
import { lockSentence } from "./lock/changes.ts";
import type { Resolved } from "./resolve-course.ts";

/** What hangs on the request: profile, frozen lock, and whether learner state fits each format. */
export function checkSettings(
  { course, lock }: Resolved,
  request: BuildRequest,
  themeNames: readonly string[],
  report: Report,
): readonly StateBudget[] {
  checkNames(course, request, themeNames, report);
  const changes = lock.changes.filter(({ type }) => type !== "rewritten");
  if (request.frozen && changes.length > 0) {
    report(lockOutOfDate.at(undefined, { changes: lockSentence(changes) }));
  }
  return request.formats.map((id) => tightestBudget(course, formatById(id), report));
}

/** Of the LMS and of the theme: those there are. */
export function checkNames(
  course: Course,
  request: Pick<BuildRequest, "profile">,
  themeNames: readonly string[],
  report: Report,
): void {
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
}

/** Each unit has a state of its own: what is shown is the unit with the least room. */
function tightestBudget(course: Course, format: Format, report: Report): StateBudget {
  const budgets = unitsOf(course).map((unit) => checkBudget(unit.course, format, report));
  const [first, ...others] = budgets;
  if (!first) return checkBudget(course, format, report);
  const tightest = others.reduce((left, right) => (right.neededChars > left.neededChars ? right : left), first);
  return others.length === 0
    ? tightest
    : {
        ...tightest,
        format: `${tightest.format}, the largest of ${budgets.length} units`,
        noteRooms: budgets.flatMap(({ noteRooms }) => noteRooms),
      };
}
