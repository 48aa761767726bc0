import { join } from "node:path";
import { expect, it } from "vitest";
import { runInPool } from "../../../src/cli/courses/pool.ts";
import type { CourseTask } from "../../../src/cli/courses/compile-course.ts";
import { runCourse } from "../../../src/cli/courses/run-course.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

function taskOf(folder: string): CourseTask {
  const request = { folder, formats: ["web"], out: "out", frozen: false, verifyXsd: false, unpacked: false };
  return { command: "check", request, isFixing: false };
}

const tasks = ["a", "b", "c", "d"].map(taskOf);

/** A process that dies of the course "b" in a way, and answers of any other with its own number. */
function script(ways: string): string {
  const source = `process.on("message", ({ request: { folder } }) => {
    if (folder === "b") ${ways};
    else process.send({ folder, outcome: { diagnostics: [] }, losses: [String(process.pid)], fixed: [], isOurBug: false });
  });`;
  return join(scratchFolder({ "worker.cjs": source }), "worker.cjs");
}

it.each([
  ["process.exit(7)", "exit code 7"],
  ["process.kill(process.pid, 'SIGKILL')", "SIGKILL"],
])("a process that ends (%s) takes its course with it and no other", async (way, reason) => {
  const done: string[] = [];
  const runs = await runInPool(tasks, 1, script(way), ({ request }) => void done.push(request.folder));
  expect(runs.map(({ folder }) => folder)).toEqual(["a", "b", "c", "d"]);
  expect(runs.map(({ outcome }) => outcome.diagnostics.map(({ code, text }) => [code, text]))).toEqual([
    [],
    [["BC9037", `The process that worked on this course was ended from outside (${reason}).`]],
    [],
    [],
  ]);
  expect(done).toEqual(["a", "b", "c", "d"]);
  // One process for both that came after, and another than before.
  expect(runs[2]?.losses).toEqual(runs[3]?.losses);
  expect(runs[2]?.losses).not.toEqual(runs[0]?.losses);
});

it("a mistake of ours in a course is said of it, and is ours", async () => {
  const world = { ...memoryWorld({ "a/course.yaml": "title: A\n" }), list: () => Promise.reject(new Error("a bug")) };
  const { outcome, isOurBug } = await runCourse(taskOf("a"), world);
  expect(isOurBug).toBe(true);
  expect(outcome.diagnostics.map(({ code, text }) => [code, text])).toEqual([
    ["BC9036", "build-course failed in this course by a mistake of its own: a bug."],
  ]);
});
