import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, exampleCourse, tool } from "./parts/build-course.ts";
import { run } from "./parts/run.ts";

const zipName = "social-media-for-healthcare-1.1.0-scorm12.zip";

/** Names and sums of all that lies in a folder. */
function sumsIn(folder: string): Readonly<Record<string, string>> {
  const sum = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, sum(name)]),
  );
}

interface Place {
  readonly folder: string;
  readonly umask: string;
  readonly env: NodeJS.ProcessEnv;
  /** When every file of the course was last changed. */
  readonly changed: Date;
}

async function buildAt({ folder, umask, env, changed }: Place, withLock: boolean) {
  const scratch = scratchFolder();
  const course = join(scratch, folder);
  cpSync(exampleCourse, course, { recursive: true });
  if (!withLock) rmSync(join(course, "course.lock.yaml"), { force: true });
  for (const name of readdirSync(course, { recursive: true, encoding: "utf8" }))
    utimesSync(join(course, name), changed, changed);
  const command = `umask ${umask} && exec "$0" "$@"`;
  const words = ["-c", command, process.execPath, tool, "build", folder, "--out", "out"];
  const { code, stderr } = await run("sh", words, scratch, env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return { out: sumsIn(join(scratch, "out")), lock: readFileSync(join(course, "course.lock.yaml"), "utf8"), scratch };
}

const east: Place = {
  folder: "course",
  umask: "077",
  env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  changed: new Date("1979-05-01T12:00:00Z"),
};
const west: Place = {
  folder: "a folder/with ümlauts/course",
  umask: "000",
  env: { TZ: "America/St_Johns", LC_ALL: "C", SOURCE_DATE_EPOCH: "1" },
  changed: new Date("2108-05-01T12:00:00Z"),
};

describe.skipIf(process.platform === "win32")("two builds of one course", () => {
  it("A35 A36 give the same bytes in any folder, time zone, locale, umask and of files of any date", async () => {
    const [first, second] = await Promise.all([buildAt(east, true), buildAt(west, true)]);
    expect(Object.keys(first.out)).toEqual([zipName.replace("zip", "upload.html"), zipName, `${zipName}.sha256`]);
    expect(second.out).toEqual(first.out);
    expect(second.lock).toBe(first.lock);
  });

  it("A28 A35 hand out the same numbers when there is no lock yet", async () => {
    const [first, second] = await Promise.all([buildAt(east, false), buildAt(west, false)]);
    expect(second.lock).toBe(first.lock);
    expect(second.out).toEqual(first.out);
  });

  it("A35 the second one in the same place changes nothing", async () => {
    const { scratch, out, lock } = await buildAt(east, false);
    const lockFile = join(scratch, "course/course.lock.yaml");
    const before = statSync(lockFile);
    const { code, stderr, stdout } = await buildCourse(scratch, ["build", "--out", "out", "--frozen"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toContain("course.lock.yaml");
    expect(sumsIn(join(scratch, "out"))).toEqual(out);
    expect(readFileSync(lockFile, "utf8")).toBe(lock);
    expect([statSync(lockFile).mtimeMs, statSync(lockFile).ino]).toEqual([before.mtimeMs, before.ino]);
  });
});
