import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeAtomically } from "../../src/cli/disk/write-atomically.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function* failing(code: string): AsyncGenerator<Uint8Array> {
  yield bytes("half");
  await Promise.resolve();
  throw Object.assign(new Error(code), { code });
}

async function* slow(text: string): AsyncGenerator<Uint8Array> {
  for (const character of text) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    yield bytes(character);
  }
}

it.each(["ENOSPC", "EIO", "EDQUOT"])("A29 %s leaves the old file and no temporary one", async (code) => {
  const folder = scratchFolder({ "a.zip": "old" });
  await expect(writeAtomically(join(folder, "a.zip"), failing(code))).rejects.toMatchObject({
    name: "WorldError",
    code,
  });
  expect(readdirSync(folder)).toEqual(["a.zip"]);
  expect(readFileSync(join(folder, "a.zip"), "utf8")).toBe("old");
});

it("A30 removes the temporary file of a dead process, and leaves that of a living one", async () => {
  const folder = scratchFolder();
  const dead = deadPid();
  const old = new Date(Date.now() - 120_000);
  for (const [name, at] of [
    [`.a.zip.tmp-${dead}-1`, old],
    [`.a.zip.tmp-${process.pid}-99`, old],
    [`.b.zip.tmp-${dead}-1`, old],
  ] as const) {
    writeFileSync(join(folder, name), "half");
    utimesSync(join(folder, name), at, at);
  }
  await writeAtomically(join(folder, "a.zip"), bytes("new"));
  expect(readdirSync(folder).sort()).toEqual([`.a.zip.tmp-${process.pid}-99`, `.b.zip.tmp-${dead}-1`, "a.zip"].sort());
});

it("A31 of two writers at once one wins whole", async () => {
  const folder = scratchFolder();
  const target = join(folder, "a.zip");
  await Promise.all([writeAtomically(target, slow("a".repeat(50))), writeAtomically(target, slow("b".repeat(50)))]);
  expect(["a".repeat(50), "b".repeat(50)]).toContain(readFileSync(target, "utf8"));
  expect(readdirSync(folder)).toEqual(["a.zip"]);
});

it("A32 says EISDIR when the target is a folder", async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, "a.zip"));
  await expect(writeAtomically(join(folder, "a.zip"), bytes("x"))).rejects.toMatchObject({
    code: "EISDIR",
    path: join(folder, "a.zip"),
  });
});

it("A32 says what stands in the way of the folder", async () => {
  const folder = scratchFolder({ out: "a file" });
  await expect(writeAtomically(join(folder, "out/a.zip"), bytes("x"))).rejects.toMatchObject({ name: "WorldError" });
});

it.skipIf(process.platform !== "linux")("A32 gives up where the system makes no folders", async () => {
  await expect(writeAtomically("/proc/build-course/a.zip", bytes("x"))).rejects.toMatchObject({ code: "ENOENT" });
});

it.skipIf(process.getuid?.() === 0)("A32 says EACCES when the folder is read-only", async () => {
  const folder = scratchFolder();
  chmodSync(folder, 0o555);
  await expect(writeAtomically(join(folder, "a.zip"), bytes("x"))).rejects.toMatchObject({ code: "EACCES" });
});

it("A35 makes folders, and files that others may read", async () => {
  const target = join(scratchFolder(), "deep/er/a.zip");
  await writeAtomically(target, bytes("x"));
  expect(statSync(target).mode & 0o600).toBe(0o600);
});

it("our own mistakes in the content are thrown as they are", async () => {
  const folder = scratchFolder();
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    throw new TypeError("ours");
  };
  await expect(writeAtomically(join(folder, "a.zip"), broken())).rejects.toThrow(TypeError);
  expect(readdirSync(folder)).toEqual([]);
});

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}
