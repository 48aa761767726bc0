import { ZipArchive } from "archiver";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { WorldError, type World } from "../../../src/model/world.ts";
import { zip } from "../../../src/pipeline/5-package/zip.ts";
import { entriesOfFiles, packageEntries } from "../../../src/tools/verify/package-entries.ts";
import { verify } from "../../../src/tools/verify/verify.ts";
import { readZip, type ZipEntry } from "../../helpers/read-zip.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { commandLine } from "../../cli/command-line.ts";
import { smallCourse } from "../../cli/courses/small-course.ts";

vi.mock("../../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();
const toolFolder = join(process.cwd(), "dist");
const name = "a-1.0.0-scorm12.zip";

interface Packing {
  readonly level?: number;
  readonly date?: Date;
  readonly folder?: string;
  readonly isReversed?: boolean;
}

/** A zip of these files, as somebody else would pack it. */
async function packed(
  entries: readonly ZipEntry[],
  { level = 6, date = new Date(Date.UTC(1980, 0, 1)), folder = "", isReversed }: Packing,
) {
  const archive = new ZipArchive({ zlib: { level }, forceZip64: false });
  const chunks: Uint8Array[] = [];
  archive.on("data", (chunk: Uint8Array) => void chunks.push(chunk));
  for (const { name: path, content, method } of isReversed ? entries.toReversed() : entries) {
    const appended = once(archive, "entry");
    archive.append(Buffer.from(content), { name: folder + path, date, mode: 0o644, store: method === 0 });
    await appended;
  }
  await archive.finalize();
  return Buffer.concat(chunks);
}

async function published() {
  const folder = scratchFolder(smallCourse("course", "a"));
  expect((await run("build", "--out", "out", "--cwd", folder)).code).toBe(0);
  const bytes = readFileSync(join(folder, "out", name));
  const verify = async (zip: Uint8Array, ...words: readonly string[]) => {
    writeFileSync(join(folder, name), zip);
    const before = readdirSync(folder, { recursive: true }).sort();
    const said = await run("verify", name, "course", "--cwd", folder, ...words);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    return { ...said, stderr: said.stderr.replace(/\s+/g, " ") };
  };
  return { folder, bytes, entries: await readZip(bytes), verify };
}

it("A96 the package as it was built is the same, byte for byte", async () => {
  const { bytes, verify } = await published();
  const { code, stdout, stderr } = await verify(bytes);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^a-1\.0\.0-scorm12\.zip is what course gives, byte for byte \(sha256 [0-9a-f]{64}\)\.\n$/);
});

it.each([
  [{ level: 1 }, "advice BC6509 compressed-otherwise"],
  [
    { isReversed: true },
    "warning BC6508 package-repacked a-1.0.0-scorm12.zip holds what this course gives, file for file, but was packed anew: the files are in another order.",
  ],
  [{ date: new Date("2026-05-01T10:00:00Z") }, "packed anew: the files have other dates."],
  [{ folder: "my course/" }, "packed anew: it lies in a folder, my course."],
  [
    { folder: "x/", isReversed: true, date: new Date("2026-05-01T10:00:00Z") },
    "packed anew: it lies in a folder, x; the files are in another order; the files have other dates.",
  ],
])("packed otherwise (%j) it holds the same, and ends well", async (packing, text) => {
  const { entries, verify } = await published();
  const { code, stderr } = await verify(await packed(entries, packing));
  expect(code).toBe(0);
  expect(stderr).toContain(text);
});

it("what a file manager adds is its own", async () => {
  const { entries, verify } = await published();
  const [first] = entries;
  const { code, stderr } = await verify(await packed([...entries, { ...first!, name: "__MACOSX/._index.html" }], {}));
  expect(code).toBe(0);
  expect(stderr).toContain("packed anew: a file manager added files of its own.");
});

it("another file, one that is missing and one too many are errors that name them", async () => {
  const { entries, verify } = await published();
  const changed = entries
    .filter((entry) => entry.name !== "imsmanifest.xml")
    .map((entry) => (entry.name === "index.html" ? { ...entry, content: Buffer.from("other") } : entry));
  const zip = await packed([...changed, { ...entries[0]!, name: "extra.js" }], {});
  const { code, stderr } = await verify(zip);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "error BC6507 package-differs a-1.0.0-scorm12.zip is not what this course gives: index.html hold something else; imsmanifest.xml are missing; extra.js are not of this course.",
  );
  expect((await verify(zip, "--reporter", "json")).stdout).toContain('"verdict": "content"');
});

it("a course that has changed since is told of, and the lock is left as it is", async () => {
  const { folder, bytes, verify } = await published();
  const lock = readFileSync(join(folder, "course/course.lock.yaml"), "utf8");
  writeFileSync(join(folder, "course/1.yaml"), "id: first\ntitle: First\nblocks:\n  - Wash them.\n");
  const { code, stderr } = await verify(bytes);
  expect(code).toBe(1);
  expect(stderr).toContain("is not what this course gives: index.html hold something else.");
  expect(readFileSync(join(folder, "course/course.lock.yaml"), "utf8")).toBe(lock);
});

it("what is no zip is said, and a name that says no format is wrong usage unless it is given", async () => {
  const { folder, bytes, verify } = await published();
  expect(await verify(Buffer.from("no zip"))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("BC6501") as string,
  });
  writeFileSync(join(folder, "upload.zip"), bytes);
  const said = await run("verify", "upload.zip", "course", "--cwd", folder);
  expect(said.code).toBe(2);
  expect(said.stderr).toContain("BC9003");
  expect((await run("verify", "upload.zip", "course", "--format", "scorm12", "--cwd", folder)).code).toBe(0);
});

it("A105 neither the package nor a film of it is ever in memory", async () => {
  const { folder, entries } = await published();
  const path = `${folder}/large.zip`;
  const film = { ...entries[0]!, name: "media/film.mp4", content: randomBytes(12_000_000), method: 0 };
  writeFileSync(path, await packed([...entries, film], {}));
  const most = 1024 * 1024;
  const world = nodeWorld(toolFolder);
  const sparing: World = {
    ...world,
    readBytes: async (one) =>
      await (one.endsWith(".zip") ? Promise.reject(new WorldError("ENOMEM", one)) : world.readBytes(one)),
    readPart: async (one, start, end) =>
      await (end - start > most ? Promise.reject(new WorldError("ENOMEM", one)) : world.readPart(one, start, end)),
  };
  const { diagnostics } = await verify(path, { folder: `${folder}/course`, format: "scorm12" }, sparing);
  expect(diagnostics.map(({ code, text }) => [code, text])).toEqual([
    ["BC6507", `${path} is not what this course gives: media/film.mp4 are not of this course.`],
  ]);
});

it("A105 what will be in a zip is known before there is one", async () => {
  const folder = scratchFolder({
    "film.mp4": "a film",
    "words.txt": "wash ".repeat(5000),
    "large.txt": "wash ".repeat(400_000),
  });
  const world = nodeWorld(toolFolder);
  const copy = (name: string) => ({ copyOf: join(folder, name), sizeBytes: readFileSync(join(folder, name)).length });
  const files = [
    { path: "z.html", mediaType: "text/html", body: Buffer.from("<p>Wash.</p>") },
    { path: "media/film.mp4", mediaType: "video/mp4", body: copy("film.mp4") },
    { path: "media/words.txt", mediaType: "text/plain", body: copy("words.txt") },
    { path: "media/large.txt", mediaType: "text/plain", body: copy("large.txt") },
  ];
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(files, world)) chunks.push(chunk);
  writeFileSync(join(folder, "a.zip"), Buffer.concat(chunks));
  const read = await packageEntries(join(folder, "a.zip"), world);
  expect(read.map(({ name }) => name)).toEqual(["media/film.mp4", "media/large.txt", "media/words.txt", "z.html"]);
  expect(await entriesOfFiles(files, world)).toEqual(read);
});
