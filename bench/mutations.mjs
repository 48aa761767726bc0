// `node bench/mutations.mjs`: how long a check takes of a course with mistakes, as a multiple of one without. See README.md.
import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../dist/lib/index.js";
import { mutated, randomOf } from "./mutate.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const mutations = Number(process.env.MUTATIONS ?? 500);
const limit = 20;

for (const course of ["course", "examples/every-question"]) {
  const folder = join(root, course);
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith(".yaml") && !name.endsWith("lock.yaml")).sort();
  const texts = await Promise.all(paths.map((name) => readFile(join(folder, name), "utf8")));
  for (let round = 0; round < 10; round++) await cpuOf(folder, new Map());
  const whole = [];
  for (let round = 0; round < 10; round++) whole.push(await cpuOf(folder, new Map()));
  const unmutated = whole.toSorted((left, right) => left - right)[5];
  let slowest = { ms: 0, seed: 0 };
  for (let seed = 0; seed < mutations; seed++) {
    const random = randomOf(seed);
    const place = random(paths.length);
    const ms = await cpuOf(folder, new Map([[join(folder, paths[place]), mutated(texts[place], random)]]));
    if (ms > slowest.ms) slowest = { ms, seed };
  }
  const ratio = slowest.ms / unmutated;
  console.log(
    `${course}: ${unmutated.toFixed(0)} ms without mistakes, ${slowest.ms.toFixed(0)} ms at most with them (seed ${slowest.seed}): ${ratio.toFixed(1)} ×`,
  );
  if (ratio > limit) process.exitCode = 1;
}

async function cpuOf(folder, changed) {
  const start = process.cpuUsage();
  const request = { folder, formats: [], out: "nowhere", frozen: false, verifyXsd: false, unpacked: false };
  await check(request, worldWith(changed));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The disk, with some files as they are not there. Nothing is written. */
function worldWith(changed) {
  const bytesOf = async (path) =>
    changed.has(path) ? new TextEncoder().encode(changed.get(path)) : new Uint8Array(await readFile(path));
  return {
    toolFolder: join(root, "dist"),
    now: () => new Date("2026-11-01T09:00:00Z"),
    readBytes: bytesOf,
    openRead: (path) => createReadStream(path),
    async stat(path) {
      const facts = await stat(path).catch(() => undefined);
      if (!facts) return undefined;
      const sizeBytes = changed.has(path) ? (await bytesOf(path)).length : facts.size;
      return { kind: facts.isDirectory() ? "folder" : "file", sizeBytes };
    },
    list: async (path) => (await readdir(path).catch(() => [])).sort(),
    realPath: (path) => realpath(path).catch(() => undefined),
  };
}
