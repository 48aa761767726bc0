import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, handWashingZip, putHandWashing, startBuild, retitle, titles } from "./parts/build-course.ts";

const runs = 8 * Number(process.env["RUNS"] ?? 1);
const words = ["build", "course", "--out", "out", "--unpacked"];
/** Names and contents of all files in a folder. */
function sumOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
  const sum = createHash("sha256");
  for (const name of files) sum.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return sum.digest("hex");
}

const isTemporary = (name: string) => name.includes(".tmp-");

describe.skipIf(process.platform === "win32")("A30", () => {
  it(
    `A30 kill -9 at ${runs} moments leaves the old folder whole, the new one whole, or none`,
    async () => {
      const folder = scratchFolder();
      putHandWashing(join(folder, "course"));
      // Enough for the copying to be under way for a while.
      truncateSync(join(folder, "course/media/clip.mp4"), 24_000_000);
      const out = join(folder, "out");
      const unpacked = join(out, handWashingZip.replace(".zip", ""));
      const sums = new Map<string, string>();
      for (const title of titles) {
        retitle(folder, title);
        expect((await buildCourse(folder, words)).code).toBe(0);
        sums.set(sumOf(unpacked), title);
      }
      expect(sums.size).toBe(2);

      let interrupted = 0;
      for (let seed = 0; seed < runs; seed++) {
        retitle(folder, titles[seed % 2]!);
        const { child, ended } = startBuild(folder, words);
        const isWriting = () => readdirSync(out).some(isTemporary);
        const before = readdirSync(out).filter(isTemporary).length;
        while (readdirSync(out).filter(isTemporary).length === before && child.exitCode === null) await sleep(1);
        await sleep((seed * 7) % 50);
        child.kill("SIGKILL");
        await ended;
        if (isWriting()) interrupted++;
        // The moment between two renames is the only one that leaves none.
        if (existsSync(unpacked)) expect([...sums.keys()], `seed ${seed}`).toContain(sumOf(unpacked));
        const old = new Date(Date.now() - 120_000);
        for (const name of readdirSync(out).filter(isTemporary)) utimesSync(join(out, name), old, old);
      }
      // Otherwise nothing was interrupted while it mattered, and the above says little.
      expect(interrupted).toBeGreaterThan(0);

      retitle(folder, titles[0]);
      // Where nothing has changed since an earlier build nothing is written, and nothing taken away.
      expect((await buildCourse(folder, [...words, "--no-cache"])).code).toBe(0);
      expect(sums.get(sumOf(unpacked))).toBe(titles[0]);
      expect(readdirSync(out).filter(isTemporary)).toEqual([]);
    },
    60_000 * Number(process.env["RUNS"] ?? 1),
  );
});
