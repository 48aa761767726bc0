import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Course, CourseMedia } from "../model/course.ts";
import type { CourseSource } from "../model/source.ts";
import type { World } from "../model/world.ts";
import { soundInput } from "./2-validate/sound-input.ts";
import { checkRules } from "./3-resolve/check-rules.ts";
import { checkNames } from "./3-resolve/check-settings.ts";
import { collectFiles } from "./3-resolve/collect-files.ts";
import { resolveCourse } from "./3-resolve/resolve-course.ts";
import type { CourseInput } from "./2-validate/course-input.ts";
import { renderCourse } from "./4-render/render-course.ts";
import { themeNames } from "./4-render/templates/styles.ts";
import type { BuildRequest } from "./build-request.ts";
import { normalisePath } from "./files/safe-path.ts";

/**
 * What later stages say of a course that an earlier one has refused: of the parts that are as they should be, so that one
 * broken file hides no other's mistakes. `missing` says whether a file could not be read at all.
 */
export async function lookFurther(
  source: CourseSource,
  missing: boolean,
  request: BuildRequest,
  world: World,
): Promise<readonly Diagnostic[]> {
  const sound = soundInput(source);
  if (!sound) return [];
  const { input, patched } = sound;
  const resolved = await resolveCourse(input, world);
  const settings: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void settings.push(diagnostic);
  await checkRules(resolved, input.source, world, report);
  checkNames(resolved.course, request, themeNames, report);
  const rendered = await lookAtPages(resolved.course, input, world);
  const isSure = ({ hangsOn }: Diagnostic) =>
    hangsOn === undefined || !(missing || (hangsOn === "everything" ? patched.size > 0 : patched.has(hangsOn)));
  // What is said of a stand-in has no place.
  return [...resolved.diagnostics, ...settings, ...rendered].filter(
    (found) => found.span !== undefined && isSure(found),
  );
}

/** What rendering says of a course of which resolving has refused a part. */
export async function lookAtPages(course: Course, input: CourseInput, world: World): Promise<readonly Diagnostic[]> {
  const media = withMissing(course, input);
  try {
    return (await renderCourse({ ...course, media }, input.source, world)).diagnostics;
  } catch {
    // Rendering relies on what resolving has just refused, such as the block that another names: it is told once that is mended.
    return [];
  }
}

/** Files that were not found, so that pages may name them. */
function withMissing(course: Course, input: CourseInput): readonly CourseMedia[] {
  const uses = collectFiles(input, { locate: input.source.locate, report: () => undefined });
  const known = new Set(course.media.map(({ path }) => path));
  const paths = [...new Set(uses.map(({ path }) => normalisePath(path)))].filter((path) => !known.has(path));
  return [
    ...course.media,
    ...paths.map((path) => ({
      path,
      realPath: path,
      sitePath: path,
      sizeBytes: 0,
      bytes: new Uint8Array(),
      mediaType: "text/plain",
      text: "",
    })),
  ];
}
