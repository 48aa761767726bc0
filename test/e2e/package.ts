import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { build } from "../../src/index.ts";
import { madeOnce } from "../helpers/once.ts";
import { readZip } from "../helpers/read-zip.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const lockFile = "course.lock.yaml";

/** A course in a folder of its own, to be changed and built again. */
export interface Workshop {
  readonly course: string;
  /**
   * Builds a zip, and unpacks it as an LMS does. Throws when the build reports an error. While the course is as it was copied, all
   * tests share one folder.
   */
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
  let isChanged = false;
  const buildAll = (formats: readonly string[]) => buildInto(join(folder, `out-${++builds}`), course, formats);
  return {
    course,
    buildAll,
    async build(format = "scorm12") {
      if (isChanged) return (await buildAll([format])).get(format) ?? "";
      const name = `${format}-${source.replaceAll("/", "-")}`;
      const out = await madeOnce(name, async (made) => {
        await buildInto(made, course, [format]);
        await cp(join(course, lockFile), join(made, lockFile));
      });
      // As after a build of its own: the next one goes on from this lock.
      await cp(join(out, lockFile), join(course, lockFile));
      return unpacked(out, format);
    },
    async edit(path, change) {
      const file = join(course, path);
      const before = await readFile(file, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing to change in ${path}`);
      isChanged = true;
      await writeFile(file, after);
    },
    write(path, text) {
      isChanged = true;
      return writeFile(join(course, path), text);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function buildInto(
  out: string,
  course: string,
  formats: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const result = await build(
    { folder: course, formats, out, frozen: false, verifyXsd: false, unpacked: false },
    nodeWorld(join(root, "dist")),
  );
  if (result.outputs.length === 0)
    throw new Error(result.diagnostics.map(({ code, text }) => `${code} ${text}`).join("\n"));
  const folders = new Map<string, string>();
  for (const [at, { path }] of result.outputs.entries()) {
    const format = formats[at] ?? "";
    folders.set(format, unpacked(out, format));
    await unzip(path, unpacked(out, format));
  }
  return folders;
}

function unpacked(out: string, format: string): string {
  return join(out, `unpacked-${format}`);
}

async function unzip(zip: string, folder: string): Promise<void> {
  for (const entry of await readZip(await readFile(zip))) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.content);
  }
}
