// `node bench/many-courses.mjs`: what sixty courses cost, one by one and together. Part of `npm run bench`.
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCourse } from "./make-course.mjs";

const count = Number(process.env.COURSES ?? 60);
const pages = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-many-"));
const usageFile = join(folder, "usage.txt");
const names = Array.from({ length: count }, (_, index) => `course-${index + 1}`);

try {
  for (const name of names) {
    makeCourse(join(folder, "courses", name), pages);
    const file = join(folder, "courses", name, "course.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^id: .*/, `id: ${name}`));
  }
  const together = (...more) => [["build", "courses/*", "--out", "out", ...more]];
  const node = measured([["-e", "0"]], (words) => words);
  const rows = [
    ["one by one, a start for each", names.map((name) => ["build", `courses/${name}`, "--out", "out"])],
    ["together, nothing kept from before", together("--jobs", "1", "--no-cache")],
    ["together", together("--jobs", "1")],
    [
      "again, one page changed",
      together("--jobs", "1"),
      () => appendFileSync(join(folder, "courses/course-1/sessions/1.yaml"), "  - More.\n"),
    ],
    ["two processes", together("--jobs", "2")],
    ["check, two processes", [["check", "courses/*", "--jobs", "2"]]],
  ];
  console.log(
    `Node ${process.version}, ${count} courses of ${pages} pages; CPU of all processes, × node -e 0 (${node.cpu.toFixed(0)} ms)\n`,
  );
  console.log(
    "".padEnd(38) +
      ["× node -e 0", "ms a course", "s on the clock", "peak MB"].map((head) => head.padStart(15)).join(""),
  );
  for (const [name, runs, before] of rows) {
    before?.();
    const { cpu, seconds, peak } = measured(runs, (words) => [join(root, "bin/build-course.js"), ...words]);
    const cells = [(cpu / node.cpu).toFixed(0), (cpu / count).toFixed(0), seconds.toFixed(1), peak.toFixed(0)];
    console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(15)).join(""));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(runs, argsOf) {
  rmSync(usageFile, { force: true });
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${JSON.stringify(fileURLToPath(new URL("report-usage.cjs", import.meta.url)))}`,
    BENCH_USAGE_FILE: usageFile,
  };
  const startedMs = performance.now();
  for (const words of runs) {
    const { status, stdout, stderr } = spawnSync(process.execPath, argsOf(words), {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const usages = readFileSync(usageFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return {
    cpu: usages.reduce((sum, usage) => sum + usage.cpuMicroseconds, 0) / 1000,
    seconds,
    peak: Math.max(...usages.map((usage) => usage.maxRssKilobytes)) / 1024,
  };
}
