import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { readZip } from "../helpers/read-zip.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, handWashingZip, putHandWashing, startBuild, retitle, titles } from "./parts/build-course.ts";

const runs = 12 * Number(process.env["RUNS"] ?? 1);
const words = ["build", "course", "--out", "out"];

/** Enough for the zip to be under way for a while. */
const videoBytes = 24_000_000;

function newCourse(): string {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  truncateSync(join(folder, "course/media/clip.mp4"), videoBytes);
  return folder;
}

const zipOf = (folder: string) => join(folder, "out", handWashingZip);
const sumOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function temporaryFiles(folder: string): readonly string[] {
  const out = join(folder, "out");
  return existsSync(out) ? readdirSync(out).filter((name) => name.includes(".tmp-")) : [];
}

/** So that a failing run can be run again: the n-th delay is always the same share of a build. */
function share(seed: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
}

async function whenWriting(folder: string, isOver: () => boolean): Promise<void> {
  while (temporaryFiles(folder).length === 0 && !isOver()) await sleep(1);
}

describe.skipIf(process.platform === "win32")("A30", () => {
  it(
    `A30 kill -9 at ${runs} moments leaves the old package whole or the new one whole`,
    async () => {
      const folder = newCourse();
      const sums = new Map<string, string>();
      let buildMs = 0;
      for (const title of titles) {
        retitle(folder, title);
        const startedMs = performance.now();
        expect((await buildCourse(folder, words)).code).toBe(0);
        buildMs = performance.now() - startedMs;
        sums.set(sumOf(zipOf(folder)), title);
      }
      expect(sums.size).toBe(2);

      const left: string[] = [];
      for (let seed = 0; seed < runs; seed++) {
        retitle(folder, titles[seed % 2]!);
        const { child, ended } = startBuild(folder, words);
        // Every other run waits for the zip to be under way: that is a small part of a build, and the one that matters.
        if (seed % 2 === 1) await whenWriting(folder, () => child.exitCode !== null);
        await sleep(share(seed) * (seed % 2 === 1 ? 60 : buildMs));
        child.kill("SIGKILL");
        await ended;
        expect([...sums.keys()], `seed ${seed}`).toContain(sumOf(zipOf(folder)));
        const beside = readdirSync(join(folder, "out")).filter((name) => !name.startsWith("."));
        expect(beside, `seed ${seed}`).toEqual([
          handWashingZip.replace("zip", "upload.html"),
          handWashingZip,
          `${handWashingZip}.sha256`,
        ]);
        left.push(...temporaryFiles(folder).filter((name) => !left.includes(name)));
      }
      // Otherwise nothing was interrupted while it mattered, and the above says little.
      expect(left.length).toBeGreaterThan(0);

      const old = new Date(Date.now() - 120_000);
      for (const name of temporaryFiles(folder)) utimesSync(join(folder, "out", name), old, old);
      retitle(folder, titles[0]);
      expect((await buildCourse(folder, words)).code).toBe(0);
      expect(sums.get(sumOf(zipOf(folder)))).toBe(titles[0]);
      expect(temporaryFiles(folder)).toEqual([]);
      expect((await readZip(readFileSync(zipOf(folder)))).map(({ name }) => name)).toContain("imsmanifest.xml");
    },
    60_000 * Number(process.env["RUNS"] ?? 1),
  );

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("A30 %s ends with %d, and leaves the old package and nothing else", async (signal, code) => {
    const folder = newCourse();
    expect((await buildCourse(folder, words)).code).toBe(0);
    const before = sumOf(zipOf(folder));
    retitle(folder, titles[1]);
    const { child, ended } = startBuild(folder, words);
    await whenWriting(folder, () => child.exitCode !== null);
    child.kill(signal);
    expect(await ended).toMatchObject({ code, stdout: "", stderr: "" });
    expect(sumOf(zipOf(folder))).toBe(before);
    expect(temporaryFiles(folder)).toEqual([]);
  });

  it("A31 of two builds at once into one folder one wins whole", async () => {
    const folder = newCourse();
    const other = newCourse();
    retitle(other, titles[1]);
    const ended = await Promise.all([
      buildCourse(folder, words),
      buildCourse(folder, ["build", join(other, "course"), "--out", "out"]),
    ]);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const entries = await readZip(readFileSync(zipOf(folder)));
    const manifest = Buffer.from(entries.find(({ name }) => name === "imsmanifest.xml")?.content ?? []).toString();
    expect(titles.filter((title) => manifest.includes(`<title>${title}</title>`))).toHaveLength(1);
    expect(temporaryFiles(folder)).toEqual([]);
  });
});
