import { gathered } from "../diagnostics/gather.ts";
import { formatById } from "../formats/index.ts";
import { profileById } from "../formats/profiles.ts";
import type { Course } from "../model/course.ts";
import type { Package } from "../model/package.ts";
import type { CourseSource } from "../model/source.ts";
import type { World } from "../model/world.ts";
import { loadCourse } from "./1-load/load-course.ts";
import { validateCourse } from "./2-validate/validate-course.ts";
import { checkRules } from "./3-resolve/check-rules.ts";
import { checkSettings } from "./3-resolve/check-settings.ts";
import { isLoss } from "./3-resolve/lock/changes.ts";
import { lockFileName } from "./3-resolve/lock/lock-file.ts";
import { resolveCourse, type Resolved } from "./3-resolve/resolve-course.ts";
import { renderCourse } from "./4-render/render-course.ts";
import { themeNames } from "./4-render/templates/styles.ts";
import { assemblePackages } from "./5-package/assemble.ts";
import { courseSummary } from "./5-package/course-summary.ts";
import { writePackages } from "./5-package/write-package.ts";
import type { BuildRequest, BuildResult } from "./build-request.ts";
import { lookAtPages, lookFurther } from "./look-further.ts";
import { newFindings, type Findings } from "./findings.ts";

/** Compiles a course and writes its packages. Nothing touches disk until everything is known to be right. */
export async function build(request: BuildRequest, world: World): Promise<BuildResult> {
  const compiled = await compile(request, world);
  const { course, lock, packages } = compiled;
  if (!course || !lock || !packages) return resultOf(compiled, [], request);
  const profile = profileById(request.profile ?? course.tracking.profile);
  const safeWhere = packages.map(({ format: id }) => {
    const format = formatById(id);
    return `${packages.length > 1 ? `${format.title}: ` : ""}${format.safeWhere(profile, course.completion)}`;
  });
  if (lock.isChanged) {
    await world.writeAtomically(`${request.folder}/${lockFileName}`, new TextEncoder().encode(lock.text));
  }
  const result = resultOf(compiled, await writePackages(packages, course, request, world), request);
  return { ...result, summary: { ...result.summary, safeWhere } };
}

/** Everything that can be known of a course without writing. */
export async function check(request: BuildRequest, world: World): Promise<BuildResult> {
  return resultOf(await compile(request, world), [], request);
}

interface Compiled {
  readonly findings: Findings;
  readonly source?: CourseSource;
  readonly lock?: Resolved["lock"];
  readonly budgets?: BuildResult["summary"]["budgets"];
  readonly course?: Course;
  /** Present only when nothing stopped the build. */
  readonly packages?: readonly Package[];
}

/** The line: load → validate → resolve → render → package. Each stage stops it by reporting an error. */
async function compile(request: BuildRequest, world: World): Promise<Compiled> {
  const findings = newFindings(request.maxWarnings);
  const loaded = await loadCourse(request.folder, world);
  findings.add(loaded.diagnostics);
  const source = loaded.value;
  if (!source) return { findings };
  const isMissing = findings.stop();

  const validated = validateCourse(source);
  findings.add(validated.diagnostics);
  if (!validated.value || findings.stop()) {
    findings.add(await lookFurther(source, isMissing, request, world));
    return { findings, source };
  }

  const resolved = await resolveCourse(validated.value, world);
  findings.add(resolved.diagnostics);
  const { course, lock } = resolved;
  await checkRules(resolved, source, world, findings.report);
  const budgets = checkSettings(resolved, request, themeNames, findings.report);
  if (findings.stop()) {
    findings.add(await lookAtPages(course, validated.value, world));
    return { findings, source, lock, budgets };
  }

  const rendered = await renderCourse(course, source, world);
  findings.add(rendered.diagnostics);
  if (findings.stop()) return { findings, source, lock, budgets };

  const packages = await assemblePackages(course, rendered.site, request, world, findings.report);
  if (findings.stop()) return { findings, source, lock, budgets };
  return { findings, source, lock, budgets, course, packages };
}

function resultOf(compiled: Compiled, outputs: BuildResult["outputs"], request: BuildRequest): BuildResult {
  const { course } = compiled;
  return {
    diagnostics: gathered(compiled.findings.diagnostics),
    texts: compiled.source?.texts ?? new Map(),
    outputs,
    ...(course ? { course: courseSummary(course, request) } : {}),
    summary: { budgets: compiled.budgets ?? [], safeWhere: [], ...lockSummary(compiled.lock) },
  };
}

function lockSummary(lock: Resolved["lock"] | undefined): Pick<BuildResult["summary"], "lockChanges" | "lockLosses"> {
  const changes = lock?.changes ?? [];
  const said = (list: typeof changes) => list.map(({ text }) => text);
  return { lockChanges: said(changes), lockLosses: said(changes.filter(isLoss)) };
}
