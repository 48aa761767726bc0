import { cp, mkdtemp, readFile, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
let copy: string;

/** The files of docs/adding-a-format.md: each code block names its path in the line before it. */
async function filesInGuide(): Promise<ReadonlyMap<string, string>> {
  const guide = await readFile(join(root, "docs/adding-a-format.md"), "utf8");
  const blocks = guide.matchAll(/^`([^`\n]+)`:\n\n```ts\n([^]*?)```$/gm);
  return new Map([...blocks].map(([, path = "", text = ""]) => [path, text]));
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "build-course-format-"));
  for (const name of [
    "src",
    "templates",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "bin",
    "docs",
    "README.md",
    "NOTICE",
  ]) {
    await cp(join(root, name), join(copy, name), { recursive: true });
  }
  // `prepare` takes the examples of messages from the cases of tests.
  for (const name of ["node_modules", "test"]) await symlink(join(root, name), join(copy, name), "dir");
  await cp(join(root, "dist"), join(copy, "dist"), { recursive: true });
}, 60_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

it("a format is a folder and a line: what the guide says, done in a copy of the source, builds a package", async () => {
  const files = await filesInGuide();
  expect([...files.keys()]).toEqual(["src/formats/plain/format.ts", "src/formats/plain/browser/driver.ts"]);
  const lines = [...files.values()].flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  expect(lines.length).toBeLessThanOrEqual(40);
  for (const [path, text] of files) {
    await mkdir(join(copy, path, ".."), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const registry = join(copy, "src/formats/index.ts");
  const before = await readFile(registry, "utf8");
  // The one line, and its import.
  const after = before
    .replace("web];", "web, plain];")
    .replace("import { web }", 'import { plain } from "./plain/format.ts";\nimport { web }');
  expect(after).not.toBe(before);
  await writeFile(registry, after);
  // The list of formats with all that hangs on it, and what runs in the browser. What stands elsewhere sees formats only
  // by the type of that list, which a line more does not change.
  const types = {
    extends: "./tsconfig.json",
    compilerOptions: { incremental: false, tsBuildInfoFile: null, lib: ["es2023", "dom", "dom.iterable"] },
    files: ["src/formats/index.ts", "src/formats/plain/browser/driver.ts"],
    include: [],
  };
  await writeFile(join(copy, "tsconfig.format.json"), JSON.stringify(types));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  await Promise.all([
    run(process.execPath, [compiler, "-p", "tsconfig.format.json"], { cwd: copy }),
    // Scripts of the other formats are those of the source that was copied.
    run("npm", ["run", "-s", "prepare", "--", "plain"], { cwd: copy }),
  ]);
  const { stdout } = await run(
    process.execPath,
    [
      "bin/build-course.js",
      "build",
      join(root, "examples/smallest"),
      "--format",
      "plain",
      "--out",
      join(copy, "out"),
      "--unpacked",
    ],
    { cwd: copy },
  );
  expect(stdout).toContain("plain");
  const script = await readFile(join(copy, "out/hand-hygiene-1.0.0-plain/assets/course.js"), "utf8").catch(() => "");
  expect(script).toContain("plain-format-was-here");
}, 240_000);
