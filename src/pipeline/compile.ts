import type { Course } from "../model/course.ts";
import type { Package } from "../model/package.ts";
import type { CourseSource } from "../model/source.ts";
import type { World } from "../model/world.ts";
import { loadCourse } from "./1-load/load-course.ts";
import { validateCourse } from "./2-validate/validate-course.ts";
import { checkRules } from "./3-resolve/check-rules.ts";
import { checkSettings } from "./3-resolve/check-settings.ts";
import { resolveCourse, type Resolved } from "./3-resolve/resolve-course.ts";
import { renderCourse } from "./4-render/render-course.ts";
import { themeNames } from "./4-render/templates/styles.ts";
import { assemblePackages } from "./5-package/assemble.ts";
import type { BuildRequest, BuildResult, Watch } from "./build-request.ts";
import { lookAtPages, lookFurther } from "./look-further.ts";
import { newFindings, type Findings } from "./findings.ts";

/** How far a course got; nothing is written. */
export interface Compiled {
  readonly findings: Findings;
  readonly source?: CourseSource;
  readonly lock?: Resolved["lock"];
  readonly budgets?: BuildResult["summary"]["budgets"];
  readonly course?: Course;
  /** Present only when nothing stopped the build. */
  readonly packages?: readonly Package[];
}

/** The line: load → validate → resolve → render → package. Each stage stops it by reporting an error. */
export async function compile(request: BuildRequest, world: World, watch: Watch = () => undefined): Promise<Compiled> {
  watch("reading the course");
  const findings = newFindings(request.maxWarnings);
  const loaded = await loadCourse(request.folder, world);
  findings.add(loaded.diagnostics);
  const source = loaded.value;
  if (!source) return { findings };
  const isMissing = findings.stop();

  watch("checking keys and values");
  const validated = validateCourse(source, world.memory);
  findings.add(validated.diagnostics);
  if (!validated.value || findings.stop()) {
    findings.add(await lookFurther(source, isMissing, request, world));
    return { findings, source };
  }

  watch("looking at pictures, films and references");
  const resolved = await resolveCourse(validated.value, world);
  findings.add(resolved.diagnostics);
  const { course, lock } = resolved;
  await checkRules(resolved, source, world, findings.report);
  const budgets = checkSettings(resolved, request, themeNames, findings.report);
  if (findings.stop()) {
    findings.add(await lookAtPages(course, validated.value, world));
    return { findings, source, lock, budgets };
  }

  watch("making pages");
  const rendered = await renderCourse(course, source, world);
  findings.add(rendered.diagnostics);
  if (findings.stop()) return { findings, source, lock, budgets };

  watch("putting packages together");
  const packages = await assemblePackages(course, rendered.site, request, world, findings.report);
  if (findings.stop()) return { findings, source, lock, budgets };
  return { findings, source, lock, budgets, course, packages };
}
