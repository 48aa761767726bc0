import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readZip } from "../helpers/read-zip.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, handWashingZip, putHandWashing, tool } from "./parts/build-course.ts";
import { run } from "./parts/run.ts";

function newCourse(): string {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  return folder;
}

/** Root may write anywhere; as root these tests run the build as nobody. */
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const asUser = isRoot ? nobody : undefined;

function openTo(folder: string): void {
  chmodSync(folder, 0o755);
  if (!isRoot) return;
  chownSync(join(folder, "course"), nobody, nobody);
}

describe.skipIf(process.platform === "win32")("what the system refuses", () => {
  it("A29 a full disk leaves the old package, no temporary file, and an exit code of 1", async () => {
    const folder = newCourse();
    expect((await buildCourse(folder, ["build", "--out", "out"])).code).toBe(0);
    const before = readFileSync(join(folder, "out", handWashingZip));
    const names = readdirSync(join(folder, "out"));
    writeFileSync(join(folder, "course/media/clip.mp4"), readFileSync(join(folder, "course/media/clip.mp4")), {
      flag: "a",
    });
    // A limit on the size of files is the disk that is full for this process alone.
    const command = 'ulimit -f 16 && exec "$0" "$@"';
    const words = ["-c", command, process.execPath, tool, "build", "--out", "out"];
    const { code, stdout, stderr } = await run("sh", words, folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr.startsWith(
        "error BC9007 system-refused\n  The system refused out/hand-washing-1.2.0-scorm12.zip (EFBIG).\n",
      ),
      stderr,
    ).toBe(true);
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(readFileSync(join(folder, "out", handWashingZip)).equals(before)).toBe(true);
    expect(readdirSync(join(folder, "out"))).toEqual(names);
  });

  it("A32 a read-only folder is named, with the reason", async () => {
    const folder = newCourse();
    openTo(folder);
    mkdirSync(join(folder, "out"));
    chmodSync(join(folder, "out"), 0o555);
    const { code, stdout, stderr } = await run(process.execPath, [tool, "build", "--out", "out"], folder, {}, asUser);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr.startsWith("error BC9011 not-permitted\n  You may not use out/hand-washing-1.2.0-scorm12.zip (EACCES).\n"),
      stderr,
    ).toBe(true);
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  });

  it("A32 a course folder that is read-only is named: the lock cannot be written", async () => {
    const folder = newCourse();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "course"), 0o555);
    const { code, stdout, stderr } = await run(process.execPath, [tool, "build", "--out", "out"], folder, {}, asUser);
    chmodSync(join(folder, "course"), 0o755);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr.startsWith("error BC9011 not-permitted\n  You may not use course/course.lock.yaml (EACCES).\n"),
      stderr,
    ).toBe(true);
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(readdirSync(folder)).toEqual(["course"]);
  });

  it("A32 a folder where the package should go is named", async () => {
    const folder = newCourse();
    mkdirSync(join(folder, "out", handWashingZip), { recursive: true });
    const { code, stdout, stderr } = await buildCourse(folder, ["build", "--out", "out"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr.startsWith("error BC9012 wrong-kind-of-place\n  out/hand-washing-1.2.0-scorm12.zip cannot be used: "),
      stderr,
    ).toBe(true);
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(readdirSync(join(folder, "out"))).toEqual([handWashingZip]);
  });

  it("A32 a file where the folder should be is named", async () => {
    const folder = newCourse();
    writeFileSync(join(folder, "out"), "a file");
    const { code, stdout, stderr } = await buildCourse(folder, ["build", "--out", "out"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.startsWith("error BC9012 wrong-kind-of-place\n  out cannot be used: "), stderr).toBe(true);
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("a file");
  });

  it("A20 a pipe among the files of a course is refused, and not waited on", async () => {
    const folder = newCourse();
    await run("sh", ["-c", "rm course/media/picture.png && mkfifo course/media/picture.png"], folder);
    const { code, stdout, stderr } = await buildCourse(folder, ["build", "--out", "out"]);
    expect(code).toBe(1);
    expect(stdout).not.toContain(".zip");
    expect(stderr).toContain("course/sessions/1-when.yaml:12:11  error BC1106 ");
  });
});

it("A33 an output folder within the course is left out of the package", async () => {
  const folder = newCourse();
  const build = async () => {
    const { code, stderr } = await buildCourse(folder, ["build", "--out", "course/media/out"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return readFileSync(join(folder, "course/media/out", handWashingZip));
  };
  const first = await build();
  expect((await build()).equals(first)).toBe(true);
  expect((await readZip(first)).map(({ name }) => name).filter((name) => /out|zip/.test(name))).toEqual([]);
});
