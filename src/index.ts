import { languages } from "./content/languages/index.ts";
import { formats as allFormats } from "./formats/index.ts";
import { profiles as allProfiles } from "./formats/profiles.ts";
import type { World } from "./model/world.ts";
import type { Preview, PreviewRequest } from "./tools/preview/preview-request.ts";

/* build-course as a library. The command line uses nothing else of the compiler. */
export { build, check } from "./pipeline/build.ts";
export type { BuildRequest, BuildResult, CourseSummary, Output } from "./pipeline/build-request.ts";
export { wordingSkeleton, type Skeleton } from "./tools/wording/skeleton.ts";
export { planCourse } from "./tools/new/plan-course.ts";
export type { PlannedCourse, PlannedFile, WantedCourse } from "./tools/new/planned-course.ts";
export { starters, startersElsewhere, type Starter } from "./tools/new/starters.ts";
export { checkWanted } from "./tools/new/check-wanted.ts";
export { withDefaults, type GivenCourse } from "./tools/new/with-defaults.ts";
export { acrossCourses } from "./tools/catalogue/across-courses.ts";
export { identifyCourse, type CourseIdentity, type Named } from "./tools/catalogue/identify-course.ts";
export { verify, type VerifyResult } from "./tools/verify/verify.ts";
export type { Difference } from "./tools/verify/compare-entries.ts";
export { diff, type DiffResult } from "./tools/diff/diff.ts";
export type { CourseEvent, Preview, PreviewRequest } from "./tools/preview/preview-request.ts";
export type { Checked, Diagnostic, Note, Position, Severity, Span } from "./diagnostics/diagnostic.ts";
export { WorldError, type FileFacts, type World } from "./model/world.ts";

/** The languages in which buttons and messages are; a course may be in any. */
export const interfaceLanguages: readonly { readonly tag: string; readonly name: string }[] = languages;

/** An output format, for whoever chooses one. */
export interface FormatName {
  /** What a `BuildRequest` lists. */
  readonly id: string;
  readonly title: string;
}

/** In the order in which help and docs list them. */
export const formats: readonly FormatName[] = allFormats;

/** Ids of profiles, for whoever chooses one. */
export const profiles: readonly string[] = allProfiles.map(({ id }) => id);

/** Serves a course in a pretend LMS until it is closed. What serves it is loaded only now: a build does without. */
export async function preview(request: PreviewRequest, world: World): Promise<Preview> {
  const { openPreview } = await import("./tools/preview/open-preview.ts");
  return await openPreview(request, world);
}
