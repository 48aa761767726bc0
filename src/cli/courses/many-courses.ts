import { availableParallelism } from "node:os";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import type { BuildRequest, CourseIdentity } from "../../index.ts";
import type { World } from "../../model/world.ts";
import { newProgress } from "../progress.ts";
import { mergedOutcome } from "./merge-runs.ts";
import { runInPool } from "./pool.ts";
import type { CourseCommand, CourseTask } from "./compile-course.ts";
import { failedRun, runCourse, type CourseRun } from "./run-course.ts";
import { inShard, type Shard } from "./shard.ts";

/** What was asked for of several courses. */
export interface ManyRequest {
  readonly command: CourseCommand;
  /** All that were named, also with a shard: what two courses share is looked for in all of them. */
  readonly folders: readonly string[];
  /** Of each course but its folder. */
  readonly request: BuildRequest;
  /** Whether to mend what is certain. */
  readonly isFixing: boolean;
  /** Processes; absent: as many as are worth starting. */
  readonly jobs?: number;
  readonly shard?: Shard;
}

export interface ManyResult {
  readonly outcome: Outcome;
  readonly runs: readonly CourseRun[];
}

/** Builds or checks several courses as if they were one: one report, and one that fails stops no other. */
export async function manyCourses(
  { command, folders, request, isFixing, jobs, shard }: ManyRequest,
  world: World,
): Promise<ManyResult> {
  const { identifyCourse, acrossCourses } = await import("../../index.ts");
  const known = await Promise.all(folders.map((folder) => identifyCourse(folder, world)));
  const shared = acrossCourses(known);
  const tasks = inShard(folders, shard).map((folder) => ({ command, request: { ...request, folder }, isFixing }));
  const isRefused = (task: CourseTask) => command === "build" && shared.has(task.request.folder);
  const wanted = tasks.filter((task) => !isRefused(task));
  const done = new Map((await runAll(wanted, jobs, world)).map((run) => [run.folder, run]));
  const runs = tasks.map((task) => {
    const { folder } = task.request;
    const run = done.get(folder) ?? failedRun(task, []);
    return withFindings(
      run,
      shared.get(folder) ?? [],
      known.find((one) => one.folder === folder),
    );
  });
  const summary = shard ? { shard: `${shard.index}/${shard.count}` } : {};
  return { outcome: mergedOutcome(command, runs, summary), runs };
}

/** A run with what only all courses together can show. */
function withFindings(run: CourseRun, found: readonly Diagnostic[], known: CourseIdentity | undefined): CourseRun {
  if (found.length === 0 || !known) return run;
  const { outcome } = run;
  const { id, version } = known;
  const named = { ...(id ? { id: id.value } : {}), ...(version ? { version: version.value } : {}) };
  return {
    ...run,
    outcome: {
      ...outcome,
      diagnostics: [...outcome.diagnostics, ...found],
      texts: new Map([...outcome.texts, ["course.yaml", known.text]]),
      courses: (outcome.courses ?? []).map((course) => ({ ...named, ...course })),
    },
  };
}

/** To start a process costs as much as four courses. */
const coursesWorthAProcess = 4;

async function runAll(
  tasks: readonly CourseTask[],
  jobs: number | undefined,
  world: World,
): Promise<readonly CourseRun[]> {
  const worth = Math.min(availableParallelism(), Math.ceil(tasks.length / coursesWorthAProcess));
  const processes = Math.min(jobs ?? worth, tasks.length);
  const progress = newProgress();
  let done = 0;
  const onDone = ({ request }: CourseTask) => progress.say(`${++done} of ${tasks.length} courses: ${request.folder}`);
  try {
    if (processes < 2) return await oneByOne(tasks, world, onDone);
    return await runInPool(tasks, processes, `${world.toolFolder}/../bin/build-course.js`, onDone);
  } finally {
    progress.end();
  }
}

async function oneByOne(
  tasks: readonly CourseTask[],
  world: World,
  onDone: (task: CourseTask) => void,
): Promise<readonly CourseRun[]> {
  const runs: CourseRun[] = [];
  for (const task of tasks) {
    runs.push(await runCourse(task, world));
    onDone(task);
  }
  return runs;
}
