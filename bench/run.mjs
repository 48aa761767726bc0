// `npm run bench`: how much CPU a build costs, as a multiple of `node -e 0` measured in the same run.
// See README.md here for what the numbers mean.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCourse } from "./make-course.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const [fewPages, manyPages] = [20, 400];
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-bench-"));
const usageFile = join(folder, "usage.txt");

try {
  // A copy, because a build may write the course's lock file.
  cpSync(join(root, "course"), join(folder, "example"), { recursive: true });
  for (const pages of [fewPages, manyPages]) makeCourse(join(folder, `course-${pages}`), pages);
  const few = join(folder, `course-${fewPages}`);
  const subjects = [
    { name: "node -e 0", args: ["-e", "0"] },
    building("example course", join(folder, "example"), { aim: 6.5 }),
    building(`${fewPages} pages`, few, { aim: 4.4 }),
    building(`${manyPages} pages`, join(folder, `course-${manyPages}`)),
    building(`${fewPages} pages, --no-cache`, few, { aim: 5.8, words: ["--no-cache"] }),
    building("example, no change", join(folder, "example"), { aim: 2, isAgain: true }),
    building(`${fewPages} pages, no change`, few, { aim: 2, isAgain: true }),
  ];
  report(measure(subjects));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `isAgain`: of what has just been built, and so is only looked at. Otherwise what earlier runs said is forgotten, not the compiled code. */
function building(name, course, { aim, words = [], isAgain = false } = {}) {
  const out = join(folder, `out-${name.replaceAll(" ", "-")}`);
  const args = [join(root, "bin/build-course.js"), "build", course, "--out", out, ...words];
  return { name, out, args, aim, isAgain };
}

/** Runs every subject once, then all again: what disturbs the machine for a while disturbs them all alike. */
function measure(subjects) {
  const runs = subjects.map((subject) => ({ ...subject, usages: [] }));
  for (let round = 0; round < rounds; round++) for (const run of runs) run.usages.push(usageOf(run));
  return runs;
}

function usageOf(run) {
  if (run.isAgain) for (let times = 0; times < 2; times++) measured(run);
  else rmSync(join(root, "dist/cache/runs"), { recursive: true, force: true });
  return measured(run);
}

function measured({ name, args }) {
  rmSync(usageFile, { force: true });
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${JSON.stringify(fileURLToPath(new URL("report-usage.cjs", import.meta.url)))}`,
    BENCH_USAGE_FILE: usageFile,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
  // One line for each process: a build that started others would pay for them here.
  const usages = readFileSync(usageFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return {
    cpuMilliseconds: usages.reduce((sum, usage) => sum + usage.cpuMicroseconds, 0) / 1000,
    maxRssMegabytes: Math.max(...usages.map((usage) => usage.maxRssKilobytes)) / 1024,
  };
}

function report(runs) {
  const rows = runs.map((run) => {
    const best = Math.min(...run.usages.map((usage) => usage.cpuMilliseconds));
    return { run, best, median: median(run.usages.map((usage) => usage.cpuMilliseconds)) };
  });
  const [node, , few, many] = rows;
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, best of ${rounds}\n`);
  print(["", "CPU ms", "(median)", "× node -e 0", "aim", "peak MB", "zip kB"]);
  for (const { run, best, median } of rows) {
    const peak = Math.max(...run.usages.map((usage) => usage.maxRssMegabytes));
    print([
      run.name,
      best.toFixed(0),
      median.toFixed(0),
      (best / node.best).toFixed(2),
      run.aim?.toFixed(1) ?? "",
      peak.toFixed(0),
      zipKilobytes(run.out),
    ]);
  }
  console.log(`\n${((many.best - few.best) / (manyPages - fewPages)).toFixed(2)} ms for each further page`);
}

function print(cells) {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(12))).join(""));
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}

function zipKilobytes(out) {
  if (!out) return "";
  const zips = readdirSync(out).filter((name) => name.endsWith(".zip"));
  return (zips.reduce((sum, name) => sum + statSync(join(out, name)).size, 0) / 1000).toFixed(0);
}
