import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeTogether } from "../../src/cli/disk/write-atomically.ts";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { build } from "../../src/pipeline/build.ts";
import { WorldError, type World } from "../../src/model/world.ts";
import { putHandWashing, tool } from "../build/parts/build-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const ofSystem = (code: string) => Object.assign(new Error(code), { code });
const all = ["scorm12", "scorm2004-4th", "web"];

function newCourse(): string {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  return folder;
}

/** A World with one thing otherwise. */
function worldWith(over: (world: World) => Partial<World>): World {
  const world = nodeWorld(join(process.cwd(), "dist"));
  return { ...world, ...over(world) };
}

async function built(folder: string, world: World, more: object = {}): Promise<unknown> {
  const request = {
    folder: join(folder, "course"),
    formats: all,
    out: join(folder, "out"),
    frozen: false,
    unpacked: false,
  };
  return await build({ ...request, verifyXsd: false, ...more }, world).catch((error: unknown) => error);
}

/** Refuses what has this in its name, when half of it is written. */
const fullFor = (part: string) =>
  worldWith((world) => ({
    writeTogether: (fill) =>
      world.writeTogether((put) =>
        fill((path, content) => put(path, path.includes(part) ? breaking(content, "ENOSPC") : content)),
      ),
  }));

async function* breaking(content: Uint8Array | AsyncIterable<Uint8Array>, code: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    yield chunk.subarray(0, chunk.length / 2);
    throw ofSystem(code);
  }
}

it.each(["scorm12.upload.html", "scorm12.zip.sha256", "web.zip", "web.upload.html"])(
  "A91 no package takes its place when there is no room for %s",
  async (part) => {
    const folder = newCourse();
    expect(await built(folder, fullFor(part))).toMatchObject({ name: "WorldError", code: "ENOSPC" });
    expect(readdirSync(join(folder, "out"))).toEqual([]);
    expect(await built(folder, nodeWorld(join(process.cwd(), "dist")))).toMatchObject({ diagnostics: [] });
    const names = readdirSync(join(folder, "out"));
    expect(names).toHaveLength(3 * all.length);
    const before = names.map((name) => readFileSync(join(folder, "out", name)));
    writeFileSync(join(folder, "course/sessions/1-when.yaml"), "id: when\ntitle: When to wash\nblocks: [Often.]\n");
    expect(await built(folder, fullFor(part))).toMatchObject({ code: "ENOSPC" });
    expect(readdirSync(join(folder, "out"))).toEqual(names);
    expect(names.map((name) => readFileSync(join(folder, "out", name)))).toEqual(before);
  },
);

it("A91 nor does a folder to serve when there is no room for its guide", async () => {
  const folder = newCourse();
  expect(await built(folder, fullFor("upload.html"), { unpacked: true, formats: ["web"] })).toMatchObject({
    code: "ENOSPC",
  });
  expect(readdirSync(join(folder, "out"))).toEqual([]);
});

it("A91 of several files none is new when the last cannot be written", async () => {
  const folder = scratchFolder({ a: "old" });
  const both = writeTogether(async (put) => {
    await put(join(folder, "a"), bytes("new"));
    await put(join(folder, "b"), breaking(bytes("new"), "EIO"));
  });
  await expect(both).rejects.toMatchObject({ name: "WorldError", code: "EIO" });
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
});

it("A91 a disk that fails in the middle of a film is named, and nothing is written", async () => {
  const folder = newCourse();
  // Too large to be held in memory.
  truncateSync(join(folder, "course/media/clip.mp4"), 70_000_000);
  const failing = worldWith((world) => ({ openRead: (path) => brokenOff(world.openRead(path), path) }));
  expect(await built(folder, failing)).toMatchObject({ name: "WorldError", code: "EIO" });
  expect(readdirSync(join(folder, "out"))).toEqual([]);
});

async function* brokenOff(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    throw new WorldError("EIO", path);
  }
}

it.skipIf(!existsSync("/dev/full") || !existsSync("dist/lib/tool.cjs"))(
  "A91 standard output on a full disk is said in words, also when a build is said again",
  () => {
    const folder = newCourse();
    const run = (to: string) =>
      spawnSync("sh", ["-c", `"$0" "$1" build --reporter json ${to}`, process.execPath, tool], {
        cwd: folder,
        encoding: "utf8",
      });
    expect(run("> /dev/null").status).toBe(0);
    for (let times = 0; times < 3; times++) {
      const { status, stderr } = run("> /dev/full");
      expect(stderr).toBe(
        "error BC9030 output-refused\n  What there is to say could not be written to standard output (ENOSPC).\n  Send it elsewhere, or make room. What was built has been written.\n",
      );
      expect(status).toBe(1);
    }
    expect(run("2> /dev/full").status).toBe(0);
    expect(run("> /dev/full 2>&1").status).toBe(1);
  },
);

it.each([
  ["a session", "sessions/1-when.yaml", "id: when\ntitle: When to wash\nblocks: [Never.]\n"],
  ["a picture", "media/picture.png", readFileSync("test/courses/media/poster.jpg")],
])("A92 %s that is saved while the course is built is named, and nothing is written", async (_, name, text) => {
  for (const unpacked of [false, true]) {
    const folder = newCourse();
    const path = join(folder, "course", name);
    const saving = worldWith((world) => ({
      writeTogether(fill) {
        writeFileSync(path, text);
        return world.writeTogether(fill);
      },
    }));
    expect(await built(folder, saving, { unpacked })).toMatchObject({ name: "WorldError", code: "ECHANGED", path });
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  }
});

it("A92 the lock file, which a build writes itself, is no such file", async () => {
  const folder = newCourse();
  const lock = () => readFileSync(join(folder, "course/course.lock.yaml"), "utf8");
  await built(folder, nodeWorld(join(process.cwd(), "dist")));
  const before = lock();
  writeFileSync(join(folder, "course/sessions/1-when.yaml"), "id: when\ntitle: When to wash\nblocks: [Often.]\n");
  expect(await built(folder, nodeWorld(join(process.cwd(), "dist")))).toMatchObject({ outputs: [{}, {}, {}] });
  expect(lock()).not.toBe(before);
});
