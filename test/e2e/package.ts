import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { build } from "../../src/index.ts";
import { readZip } from "../helpers/read-zip.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A course in a folder of its own, to be changed and built again. */
export interface Workshop {
  readonly course: string;
  /** Builds a zip, and unpacks it as an LMS does. Throws when the build reports an error. */
  build(format?: string): Promise<string>;
  /** Builds several formats in one go, as `--format` with several names does: folders of packages by format. */
  buildAll(formats: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Rewrites a file of the course. */
  edit(path: string, change: (text: string) => string): Promise<void>;
  /** Adds a file to the course. */
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** A copy of a course folder, such as `course` or `examples/smallest`. */
export async function workshop(source: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), "build-course-e2e-"));
  const course = join(folder, "course");
  await cp(join(root, source), course, { recursive: true });
  let builds = 0;
  async function buildAll(formats: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const out = join(folder, `out-${++builds}`);
    const result = await build(
      { folder: course, formats, out, frozen: false, verifyXsd: false, unpacked: false },
      nodeWorld(join(root, "dist")),
    );
    if (result.outputs.length === 0)
      throw new Error(result.diagnostics.map(({ code, text }) => `${code} ${text}`).join("\n"));
    const folders = new Map<string, string>();
    for (const [at, { path }] of result.outputs.entries()) {
      const format = formats[at] ?? "";
      folders.set(format, join(out, `unpacked-${format}`));
      await unzip(path, join(out, `unpacked-${format}`));
    }
    return folders;
  }
  return {
    course,
    buildAll,
    build: async (format = "scorm12") => (await buildAll([format])).get(format) ?? "",
    async edit(path, change) {
      const file = join(course, path);
      const before = await readFile(file, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing to change in ${path}`);
      await writeFile(file, after);
    },
    write: (path, text) => writeFile(join(course, path), text),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function unzip(zip: string, folder: string): Promise<void> {
  for (const entry of await readZip(await readFile(zip))) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.content);
  }
}
