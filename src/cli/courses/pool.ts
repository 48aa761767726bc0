import { fork, type ChildProcess } from "node:child_process";
import { processEnded } from "./messages.ts";
import { workerWord } from "./worker-word.ts";
import type { CourseTask } from "./compile-course.ts";
import { failedRun, type CourseRun } from "./run-course.ts";

/** A process that works on one course after another, so that only its first pays for loading the tool. */
interface Worker {
  run(task: CourseTask): Promise<CourseRun>;
  end(): void;
}

/**
 * Works on courses in so many processes, in any order; the runs come in the order of the tasks. Processes rather than
 * threads: each has signals, temporary files and memory of its own, so one that dies takes only its course with it.
 */
export async function runInPool(
  tasks: readonly CourseTask[],
  jobs: number,
  script: string,
  onDone: (task: CourseTask) => void,
): Promise<readonly CourseRun[]> {
  const runs: CourseRun[] = [];
  const waiting = tasks.map((task, at) => ({ task, at }));
  const work = async () => {
    const worker = startWorker(script);
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        runs[next.at] = await worker.run(next.task);
        onDone(next.task);
      }
    } finally {
      worker.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work));
  return runs;
}

function startWorker(script: string): Worker {
  let child: ChildProcess | undefined;
  return {
    async run(task) {
      child ??= fork(script, [workerWord, ...process.argv.filter((word) => word === "--no-cache")], {
        serialization: "advanced",
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const answer = answerOf(child);
      child.send(task);
      const run = await answer;
      if (typeof run !== "string") return run;
      child = undefined;
      return failedRun(task, [processEnded.at(undefined, { reason: run })]);
    },
    end: () => void child?.disconnect(),
  };
}

/** Its answer; or, where it ends without one, by what. */
function answerOf(child: ChildProcess): Promise<CourseRun | string> {
  return new Promise((resolve) => {
    const done = (answer: CourseRun | string) => {
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      resolve(answer);
    };
    // What comes over the channel was sent by this same program.
    const onMessage = (run: unknown) => done(run as CourseRun);
    const onExit = (code: number | null, signal: string | null) => done(signal ?? `exit code ${code ?? "unknown"}`);
    const onError = (error: Error) => done(error.message);
    child.once("message", onMessage).once("exit", onExit).once("error", onError);
  });
}
