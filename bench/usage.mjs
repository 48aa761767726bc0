import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Another Node than the one that runs this: `BENCH_NODE=/opt/node-24/bin/node npm run bench`. */
export const node = process.env.BENCH_NODE ?? process.execPath;

export const nodeVersion = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();

/** CPU and memory of a command of Node's, with all threads and all processes it starts. `folder` holds what they write. */
export function usageOf(args, folder, cwd = folder) {
  const usageFile = join(folder, "usage.txt");
  rmSync(usageFile, { force: true });
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${JSON.stringify(fileURLToPath(new URL("report-usage.cjs", import.meta.url)))}`,
    BENCH_USAGE_FILE: usageFile,
  };
  const startedMs = performance.now();
  const { status, stdout, stderr } = spawnSync(node, args, { cwd, env, encoding: "utf8" });
  const seconds = (performance.now() - startedMs) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  // One line for each process: a build that started others would pay for them here.
  const usages = readFileSync(usageFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return {
    cpu: usages.reduce((sum, { cpuMicroseconds }) => sum + cpuMicroseconds, 0) / 1000,
    peak: Math.max(...usages.map(({ maxRssKilobytes }) => maxRssKilobytes)) / 1024,
    seconds,
  };
}

/** The same of any other program, by what its shell says of it; nothing is known of its memory. `undefined` where there is none. */
export function usageOfProgram(words, cwd) {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const { status, stdout } = spawnSync("bash", ["-c", `${quoted} >&2 && times`], { cwd, encoding: "utf8" });
  if (status !== 0) return undefined;
  const [user = "", system = ""] = stdout.trim().split("\n").at(-1)?.split(" ") ?? [];
  return { cpu: milliseconds(user) + milliseconds(system) };
}

/** `0m1.234s`. */
function milliseconds(time) {
  const [, minutes = "0", seconds = "0"] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1000;
}

export function best(usages, what = "cpu") {
  return Math.min(...usages.map((usage) => usage[what]));
}

export function median(usages, what = "cpu") {
  return usages.map((usage) => usage[what]).toSorted((left, right) => left - right)[Math.floor(usages.length / 2)];
}

/** Runs every subject once, then all again: what disturbs the machine for a while disturbs them all alike. */
export function inTurns(subjects, rounds) {
  const runs = subjects.map((subject) => ({ ...subject, usages: [] }));
  for (let round = 0; round < rounds; round++)
    for (const run of runs) {
      const usage = run.measure();
      if (usage) run.usages.push(usage);
    }
  return runs;
}

export function print(cells, first = 42, width = 12) {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(first) : String(cell).padStart(width))).join(""));
}
