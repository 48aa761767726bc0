import { build } from "esbuild";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { SiteFile } from "../../../src/model/site.ts";
import { zip } from "../../../src/pipeline/5-package/zip.ts";
import { localHeaders, readZip } from "../../helpers/read-zip.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { largeContent, largeFile, noFiles, sampleFiles } from "./sample-files.ts";

const run = promisify(execFile);
const stored = 0;
const deflated = 8;
const usesDescriptor = 8;
const isUtf8 = 0x800;

async function zipped(files: readonly SiteFile[], world = noFiles): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(files, world)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("the entries of a zip", () => {
  it("stand in the order of their bytes, with no folders among them", async () => {
    expect((await readZip(await zipped(sampleFiles))).map(({ name }) => name)).toEqual([
      "empty.txt",
      "imsmanifest.xml",
      "index.html",
      "media/Z.txt",
      "media/a b#1%20?+.png",
      "media/video.mp4",
      "media/ü.txt",
      "media/\uffe6.txt",
      "media/\u{10000}.txt",
    ]);
  });

  it("A35 A36 are of 1 January 1980, 0:00, with the rights 0644", async () => {
    for (const entry of await readZip(await zipped(sampleFiles))) {
      expect({ date: entry.dosDate, time: entry.dosTime, mode: entry.mode.toString(8) }).toEqual({
        date: 0x21,
        time: 0,
        mode: "100644",
      });
    }
  });

  it("A26 say that their names are UTF-8 when they are not ASCII", async () => {
    for (const { name, flags } of await readZip(await zipped(sampleFiles))) {
      expect([name, (flags & isUtf8) !== 0]).toEqual([name, /[^ -~]/.test(name)]);
    }
  });

  it("are stored when they are compressed already, and then have their sizes in the local header", async () => {
    const headers = localHeaders(await zipped(sampleFiles));
    expect(headers).toHaveLength(sampleFiles.length);
    for (const { name, method, flags, compressedSize, size } of headers) {
      expect([name, method]).toEqual([name, /mp4|png|empty/.test(name) ? stored : deflated]);
      if (method === stored) expect([name, flags & usesDescriptor, size]).toEqual([name, 0, compressedSize]);
    }
  });

  it("A26 come back under the same names with the same content, by yauzl and by unzip", async () => {
    const bytes = await zipped(sampleFiles);
    const expected = new Map(
      sampleFiles.map(({ path, body }) => [path, Buffer.from(body instanceof Uint8Array ? body : []).toString()]),
    );
    expect(new Map((await readZip(bytes)).map(({ name, content }) => [name, Buffer.from(content).toString()]))).toEqual(
      expected,
    );
    const folder = scratchFolder();
    const file = join(folder, "names.zip");
    await writeFile(file, bytes);
    const unpacked = join(folder, "names");
    try {
      await run("unzip", ["-q", file, "-d", unpacked], { env: { ...process.env, LC_ALL: "C.UTF-8" } });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
      throw error;
    }
    for (const [path, content] of expected) expect(await readFile(join(unpacked, path), "utf8")).toBe(content);
  });
});

it("A35 is the same, byte for byte, in any time zone, locale, folder and umask, and in any order of files", async () => {
  const folder = scratchFolder();
  const script = join(folder, "child.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("zip-child.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: script,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const sumIn = async (cwd: string, umask: string, env: NodeJS.ProcessEnv) => {
    const { stdout } = await run("sh", ["-c", `umask ${umask} && exec "$0" "$1"`, process.execPath, script], {
      cwd,
      env,
    });
    return stdout;
  };
  const here = createHash("sha256")
    .update(await zipped([...sampleFiles].reverse()))
    .digest("hex");
  const sums = await Promise.all([
    sumIn("/", "077", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }),
    sumIn(folder, "000", { TZ: "America/St_Johns", LC_ALL: "C", SOURCE_DATE_EPOCH: "1" }),
  ]);
  expect(sums).toEqual([here, here]);
});

describe("a file above 64 MB", () => {
  const worldOf = (chunkBytes: number) => ({ ...noFiles, openRead: () => largeContent(chunkBytes) });

  it("is streamed as DEFLATE without compressing, whatever the pieces it is read in", async () => {
    const sums: string[] = [];
    for (const chunkBytes of [65_536, 1_000_003]) {
      const bytes = await zipped([largeFile("a.mp4", "video/mp4"), ...sampleFiles.slice(0, 2)], worldOf(chunkBytes));
      sums.push(createHash("sha256").update(bytes).digest("hex"));
      const [first, ...others] = await readZip(bytes);
      expect([first?.name, first?.method]).toEqual(["a.mp4", deflated]);
      // Level 0 adds five bytes to each block; and the level is back for what follows.
      expect(bytes.length - (first?.content.length ?? 0)).toBeLessThan(40_000);
      expect(bytes.length).toBeGreaterThan(first?.content.length ?? 0);
      expect(others.map(({ name, method }) => [name, method])).toEqual([
        ["index.html", deflated],
        ["media/ü.txt", deflated],
      ]);
    }
    expect(new Set(sums).size).toBe(1);
  });
});

describe("a failure while zipping", () => {
  it("of reading reaches the reader as it is", async () => {
    const copy: SiteFile = { path: "a.png", body: { copyOf: "/gone.png", sizeBytes: 1 }, mediaType: "image/png" };
    await expect(zipped([...sampleFiles, copy])).rejects.toThrow("/gone.png");
  });

  it("of the reader ends it", async () => {
    const chunks = zip(sampleFiles, noFiles)[Symbol.asyncIterator]();
    await chunks.next();
    await chunks.return?.();
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
  });
});
