import { formatById } from "../formats/index.ts";
import { gathered } from "../diagnostics/gather.ts";
import { profileById } from "../formats/profiles.ts";
import { changedCode, WorldError, type World } from "../model/world.ts";
import { isLoss } from "./3-resolve/lock/changes.ts";
import { lockFileName } from "./3-resolve/lock/lock-file.ts";
import type { Resolved } from "./3-resolve/resolve-course.ts";
import { courseSummary } from "./5-package/course-summary.ts";
import { writePackages } from "./5-package/write-package.ts";
import type { BuildRequest, BuildResult, Watch } from "./build-request.ts";
import { compile, type Compiled } from "./compile.ts";
import { steadyWorld } from "./files/steady-world.ts";

/** Compiles a course and writes its packages. Nothing touches disk until everything is known to be right. */
export async function build(request: BuildRequest, outside: World, watch?: Watch): Promise<BuildResult> {
  const { world, changed } = steadyWorld(outside);
  const compiled = await compile(request, world, watch);
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
  const outputs = await writePackages(packages, course, request, world, async () => {
    const path = await changed();
    if (path !== undefined) throw new WorldError(changedCode, path);
  });
  const result = resultOf(compiled, outputs, request);
  return { ...result, summary: { ...result.summary, safeWhere } };
}

/** Everything that can be known of a course without writing. */
export async function check(request: BuildRequest, world: World, watch?: Watch): Promise<BuildResult> {
  return resultOf(await compile(request, world, watch), [], request);
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
