import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { publint } from "publint";
import { expect, test } from "vitest";
import { installed } from "./parts/installed.ts";
import { run } from "./parts/run.ts";

/** What npm's registry would be given. */
async function tarball(): Promise<Buffer> {
  const folder = await installed();
  const name = readdirSync(folder).find((one) => /^build-course-.*\.tgz$/.test(one));
  return readFileSync(join(folder, name ?? "not packed"));
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile());

test("A103 what is installed, with all that it needs, takes less than 12 MB of a disk", async () => {
  const modules = join(await installed(), "node_modules");
  const blockBytes = 4096;
  // What other tests let it keep of its own code is not installed.
  const paths = filesIn(modules).filter((path) => !path.startsWith("build-course/dist/cache/"));
  const blocks = paths.map((path) => Math.ceil(statSync(join(modules, path)).size / blockBytes));
  expect(blocks.reduce((sum, count) => sum + count, 0) * blockBytes).toBeLessThan(12_000_000);
});

/** What an author is to write. */
const fenced = /^( *)(`{3,}).*?^ *\2$/gms;
/** Of courses, in examples of what to write. */
const areExamples = /^media\/|^<|^\.\/media|‹|^\.\.\/tap|picture\.svg$/;

test("A103 every page that is installed leads to pages and folders that are installed", async () => {
  const home = join(await installed(), "node_modules/build-course");
  const broken = filesIn(home)
    .filter((path) => path.endsWith(".md") && !/^(?:starters|examples)\//.test(path))
    .flatMap((path) =>
      [
        ...readFileSync(join(home, path), "utf8")
          .replace(fenced, "")
          .matchAll(/\]\(([^)#\s]+)/g),
      ]
        .map(([, to = ""]) => to)
        .filter((to) => !/^[a-z]+:/.test(to) && !areExamples.test(to))
        .filter((to) => !existsSync(join(home, posix.dirname(path), to)))
        .map((to) => `${path}: ${to}`),
    );
  expect(broken).toEqual([]);
});

test("A103 what messages name is installed", async () => {
  const home = join(await installed(), "node_modules/build-course");
  const reference = readFileSync(join(home, "docs/diagnostics.md"), "utf8");
  const named = [...reference.matchAll(/\b(?:docs|dist|starters|examples)\/[\w./-]*\w/g)].map(([path]) => path);
  expect(named).not.toEqual([]);
  // Where packages go, in the folder of whoever builds.
  const own = named.filter((path) => !path.startsWith("dist/packages"));
  expect(own.filter((path) => !existsSync(join(home, path)))).toEqual([]);
});

test("publint finds nothing to say", async () => {
  const { buffer, byteOffset, byteLength } = await tarball();
  const { messages } = await publint({
    pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
  });
  expect(messages).toEqual([]);
});

test("are-the-types-wrong finds nothing wrong, whoever resolves them", async () => {
  const checked = await checkPackage(createPackageFromTarballData(await tarball()));
  expect(checked).toMatchObject({ packageName: "build-course", types: { kind: "included" }, problems: [] });
});

test("a CommonJS program has the same library as a module", async () => {
  const folder = await installed();
  const program = `const one = require("build-course"); import("build-course").then((two) => {
    console.log(Object.keys(one).join(), one.build === two.build, one.WorldError === two.WorldError); });`;
  const { code, stdout, stderr } = await run(process.execPath, ["--input-type=commonjs", "-e", program], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/\bbuild\b.* true true\n$/);
});
