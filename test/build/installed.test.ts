import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { courses, putHandWashing } from "./parts/build-course.ts";
import { installed } from "./parts/installed.ts";
import { run } from "./parts/run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("what is published needs one package beside itself, and runs no script when it is installed", async () => {
  const modules = join(await installed(), "node_modules");
  expect(readdirSync(modules).filter((name) => !name.startsWith("."))).toEqual(["build-course", "libxml2-wasm"]);
  const facts = ["build-course", "libxml2-wasm"].map((name) =>
    readFileSync(join(modules, name, "package.json"), "utf8"),
  );
  const scripts = facts.flatMap((text) => Object.keys((JSON.parse(text) as { scripts?: object }).scripts ?? {}));
  expect(scripts.filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  // `prepare` would leave this behind.
  expect(readdirSync(join(modules, "build-course/dist")).sort()).toEqual([
    "fonts",
    "lib",
    "preview",
    "runtime",
    "schemas",
  ]);
});

const elsewhere =
  'error BC9039 starter-elsewhere The course of the starter "example" is not part of what is installed. It is course/ in the repository of build-course: in a copy of that, run `npm ci` and `node bin/build-course.js new --starter example`. Here there are minimal, scenario, refresher, fire-safety.';

test("every command works where only that is installed", async () => {
  const folder = await installed();
  cpSync(join(folder, "course"), join(folder, "formulas"), { recursive: true });
  writeFileSync(join(folder, "formulas/sessions/1-when.yaml"), "title: Formulas\nblocks:\n  - $a^2$\n");
  cpSync(join(folder, "course"), join(folder, "own"), { recursive: true });
  cpSync(join(root, "templates/blocks/quote.hbs"), join(folder, "own/templates/blocks/quote.hbs"));
  putHandWashing(join(folder, "broken"), `${courses}/broken/a-misspelt-key`);
  const zip = "dist/packages/hand-washing-1.2.0-scorm12.zip";
  const tries: readonly (readonly [code: number, ...words: readonly string[]])[] = [
    [0, "build", "--verify-xsd"],
    [0, "build", "formulas", "--out", "other"],
    [0, "check", "own"],
    [0, "diff", zip, zip],
    [0, "verify", zip, "course"],
    [0, "completion", "bash"],
    [0, "explain", "BC2003"],
    [0, "schema"],
    [0, "wording"],
    // What it shows is tried by itself; here, that it is there.
    [2, "preview", "--port", "none"],
    [0, "new", "fires", "--starter", "fire-safety"],
    [0, "check", "fires/course", "--max-warnings", "0"],
    // Its films would double what is installed.
    [2, "new", "example", "--starter", "example"],
    [1, "check", "broken"],
  ];
  const codes: unknown[] = [];
  for (const [, ...words] of tries) {
    const { code, stderr } = await run(
      process.execPath,
      ["node_modules/build-course/bin/build-course.js", ...words],
      folder,
    );
    codes.push([code, ...words]);
    expect(stderr).not.toContain("failed by a mistake of its own");
    if (words.includes("example")) expect(stderr.replace(/\s+/g, " ")).toContain(elsewhere);
  }
  expect(codes).toEqual(tries);
  expect(new Set(tries.map(([, name]) => name))).toEqual(new Set(commands.map(({ name }) => name)));
});

const program = `import { build, check, diff, formats, WorldError } from "build-course";
import type { BuildRequest, BuildResult, Checked, Diagnostic, DiffResult, FileFacts, FormatName, Note, Output } from "build-course";
import type { Position, Severity, Span, World } from "build-course";

export async function report(request: BuildRequest, world: World): Promise<readonly Diagnostic[]> {
  const { diagnostics, outputs, summary }: BuildResult = await build(request, world);
  const sizes: number[] = outputs.map(({ sizeBytes }: Output) => sizeBytes);
  const { diagnostics: before } = await check({ ...request, formats: formats.map(({ id }: FormatName) => id) }, world);
  const { comparison, lines }: DiffResult = await diff("a.zip", "b.zip", world);
  const needed: number[] = summary.budgets.map(({ neededChars }) => neededChars);
  const lost: readonly string[] = comparison?.lost.map(({ title }) => title) ?? lines;
  if (sizes.length + needed.length + lost.length === 0) throw new WorldError("ENOENT", request.folder);
  return [...before, ...diagnostics];
}

export function placeOf({ severity, span, notes }: Diagnostic): [Severity, Position | undefined, readonly Note[]] {
  return [severity, span?.start, notes];
}

export type Rest = [Checked<string>, FileFacts, Span];

// @ts-expect-error -- a request names its formats
const wrong: BuildRequest = { folder: "course" };
`;

test("a program that uses the library has its types, and no package of ours", async () => {
  const folder = await installed();
  writeFileSync(join(folder, "program.ts"), program);
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    lib: ["lib.es2023.d.ts"],
    skipDefaultLibCheck: true,
    types: [],
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([join(folder, "program.ts")], options));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});
