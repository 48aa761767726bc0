import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { browserTests } from "../.ci/browser-tests.mjs";
import { blockKinds } from "../src/content/blocks/index.ts";
import { questionKinds } from "../src/content/questions/index.ts";
import { formats } from "../src/formats/index.ts";
import { findCycle } from "./helpers/find-cycle.ts";
import { importsOf, projectFiles, textOf } from "./helpers/source-files.ts";

const files = projectFiles();
const sources = files.filter((path) => path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".d.ts"));
const imports = new Map(sources.map((path) => [path, importsOf(path)]));

/** Part of the source a file belongs to: a folder, or what its name says it is. */
function partOf(path: string): string {
  if (path.endsWith(".browser.ts") || /^src\/formats\/[^/]+\/browser\//.test(path)) return "*.browser.ts";
  if (path.endsWith(".shared.ts")) return "*.shared.ts";
  if (path.startsWith("src/tools/preview/browser/")) return "preview/browser";
  if (path.startsWith("src/tools/preview/fake-lms/scorm/")) return "preview/fake-lms/scorm";
  return path.split("/")[1] ?? "";
}

/** The table of src/README.md. A part may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  diagnostics: [],
  content: ["contract", "diagnostics", "*.shared.ts"],
  model: ["contract", "diagnostics"],
  lint: ["model", "content", "contract", "diagnostics"],
  formats: ["model", "content", "contract", "diagnostics", "*.shared.ts"],
  pipeline: ["lint", "formats", "model", "content", "contract", "diagnostics", "*.shared.ts"],
  tools: [
    "preview/fake-lms/scorm",
    "pipeline",
    "lint",
    "formats",
    "model",
    "content",
    "contract",
    "diagnostics",
    "*.shared.ts",
    "catalogue.ts",
  ],
  // The pretend LMSs run in Node and in a page.
  "preview/fake-lms/scorm": [],
  "preview/browser": ["preview/fake-lms/scorm", "runtime", "contract", "*.shared.ts"],
  "catalogue.ts": ["lint", "diagnostics"],
  "index.ts": ["tools", "pipeline", "formats", "model", "content", "contract", "diagnostics", "catalogue.ts"],
  cli: ["index.ts", "catalogue.ts", "model", "diagnostics"],
  runtime: ["contract", "*.shared.ts"],
  "*.browser.ts": ["runtime", "contract", "*.shared.ts"],
  "*.shared.ts": ["contract"],
};

/** Single files that a part may import beside those. */
const allowedFiles: Readonly<Record<string, readonly string[]>> = {
  model: ["src/content/text.ts"],
};

/** Who reads a disk: the guarded readers of a course, what copies files they have found, and readers of the tool's own files. */
const readers = [
  "src/cli/commands/new.ts",
  "src/cli/commands/preview.ts",
  "src/cli/commands/schema.ts",
  "src/cli/courses/find-courses.ts",
  "src/cli/fix/fix-course.ts",
  "src/cli/main.ts",
  "src/cli/node-world.ts",
  "src/cli/repeat/recording-world.ts",
  "src/model/world.ts",
  "src/pipeline/1-load/load-course.ts",
  "src/pipeline/1-load/load-locales.ts",
  "src/pipeline/3-resolve/media/films/check-film.ts",
  "src/pipeline/3-resolve/media/look-again.ts",
  "src/pipeline/3-resolve/media/look-inside.ts",
  "src/pipeline/4-render/own/own-files.ts",
  "src/pipeline/4-render/render-course.ts",
  "src/pipeline/5-package/control-documents.ts",
  "src/pipeline/5-package/runtime/script-files.ts",
  "src/pipeline/5-package/write-package.ts",
  "src/pipeline/5-package/zip.ts",
  "src/pipeline/files/course-folder.ts",
  "src/pipeline/files/find-file.ts",
  "src/pipeline/files/left-behind.ts",
  "src/pipeline/files/read-text.ts",
  "src/pipeline/files/steady-world.ts",
  "src/tools/catalogue/identify-course.ts",
  "src/tools/diff/diff.ts",
  "src/tools/new/around.ts",
  "src/tools/new/files-of.ts",
  "src/tools/new/plan-course.ts",
  "src/tools/new/starters.ts",
  "src/tools/preview/course/live-course.ts",
  "src/tools/preview/course/overlay-world.ts",
  "src/tools/preview/server/course-door.ts",
  "src/tools/preview/server/package-files.ts",
  "src/tools/preview/server/panel-door.ts",
  "src/tools/verify/package-entries.ts",
  "src/tools/verify/verify.ts",
];

test("A62 files are read in these places and no others", () => {
  const reads = /\.(readBytes|readPart|openRead|stat|realPath|list)\(|\breadBytes:|\brealPath\b.*Promise/;
  const ours = sources.filter((path) => !path.startsWith("src/tools/dev/") && !path.startsWith("src/cli/disk/"));
  expect(ours.filter((path) => reads.test(textOf(path)))).toEqual(readers);
});

describe("imports", () => {
  test("go only where src/README.md lets them", () => {
    const wrong = sources.flatMap((path) => {
      const part = partOf(path);
      return (imports.get(path) ?? [])
        .filter((target) => target.startsWith("src/") && partOf(target) !== part)
        .filter((target) => !allowed[part]?.includes(partOf(target)) && !allowedFiles[part]?.includes(target))
        .map((target) => `${path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("of what the browser runs are neither Node nor packages", () => {
    const browser = ["contract", "runtime", "*.browser.ts", "*.shared.ts", "preview/browser", "preview/fake-lms/scorm"];
    const wrong = sources
      .filter((path) => browser.includes(partOf(path)))
      .flatMap((path) => (imports.get(path) ?? []).map((target) => [path, target] as const))
      .filter(([, target]) => !target.startsWith("src/") && !target.startsWith("#generated/"));
    expect(wrong).toEqual([]);
  });

  test("of a stage are never of a later one", () => {
    const stageOf = (path: string): number => Number(/^src\/pipeline\/(\d)-/.exec(path)?.[1] ?? 0);
    const wrong = sources
      .filter((path) => stageOf(path) > 0)
      .flatMap((path) => (imports.get(path) ?? []).map((target) => [path, target] as const))
      .filter(([path, target]) => stageOf(target) > stageOf(path));
    expect(wrong).toEqual([]);
  });

  test("never go in a circle", () => {
    expect(findCycle(imports)).toEqual([]);
  });
});

/** A test file and all of the tests' own that it imports, directly or not. */
function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set([path]);
  // A set goes on to what is added while it is walked.
  for (const one of reached)
    for (const target of importsOf(one)) if (target.startsWith("test/") && target.endsWith(".ts")) reached.add(target);
  return reached;
}

describe("files", () => {
  /** Folders that a registry lists, so that their length is not a burden. */
  const listed = [
    /^src\/content\/(blocks|questions|languages)$/,
    /^src\/cli\/commands$/,
    /^templates\/(.+\/)?(blocks|questions)$/,
    /^test\/(content|formats|courses|pipeline|tools|cli)(\/.+)?$/,
  ];

  test("are at most twenty to a folder", () => {
    const counts = new Map<string, number>();
    for (const path of files.filter((name) => /^(src|test|templates)\//.test(name))) {
      const folder = posix.dirname(path);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const crowded = [...counts].filter(
      ([folder, count]) => count > 20 && !listed.some((folders) => folders.test(folder)),
    );
    expect(crowded).toEqual([]);
  });

  test("that open a browser are in the folders of its project, and no others are", () => {
    const tests = files.filter((path) => path.endsWith(".test.ts"));
    const opening = tests.filter((path) => reachedFrom(path).has("test/helpers/browser.ts"));
    expect(opening).toEqual(tests.filter((path) => browserTests.some((folder) => path.startsWith(folder))));
  });

  test("say what they are for in their name", () => {
    const banned = /(^|[/.-])(utils?|helpers?|common|manager|misc|data2|handle|process)(\.[a-z.]+)?$/;
    const wrong = files
      .filter((path) => /^(src|test|bench|templates)\//.test(path))
      .filter((path) => path.split("/").some((name) => banned.test(name)) && !path.startsWith("test/helpers/"));
    expect(wrong).toEqual([]);
  });

  test("name nothing of the place where they were written", () => {
    // In two parts each, so that this file may hold them.
    const words = ["/wo" + "rk/", "shared/" + "design", "shared/" + "reference", "far" + "m-", ".libr" + "ary"];
    const wrong = files
      .filter((path) => !/\.(png|jpe?g|mp[34]|woff2?|zip|wasm)$/.test(path))
      .flatMap((path) => words.filter((word) => textOf(path).includes(word)).map((word) => `${path}: ${word}`));
    expect(wrong).toEqual([]);
  });
});

describe("kinds", () => {
  const hasCase = (folder: string): boolean => files.some((path) => path.startsWith(`${folder}/`));
  const lacking = (folders: readonly string[]): readonly string[] => folders.filter((folder) => !hasCase(folder));

  test("of block each have a case in test/content", () => {
    expect(lacking(blockKinds.map((kind) => `test/content/${kind.type}`))).toEqual([]);
  });

  test("of question each have a case in test/content", () => {
    expect(lacking(questionKinds.map((kind) => `test/content/${kind.type}`))).toEqual([]);
  });

  test("of format each have a case in test/formats", () => {
    expect(lacking(formats.map((format) => `test/formats/${format.id}`))).toEqual([]);
  });
});

describe("numbers", () => {
  const unique = (values: readonly string[]): readonly string[] =>
    values.filter((value, index) => values.indexOf(value) !== index);
  const messages = sources.flatMap((path) => [
    ...textOf(path).matchAll(/\bcode: "(BC\d{4})",\s*name: "([a-z0-9.-]+)"/g),
  ]);

  test("of messages are used once, and so are their names", () => {
    const defined = sources.reduce((sum, path) => sum + textOf(path).split(/\bcode: "BC/).length - 1, 0);
    expect(messages.length).toBe(defined);
    expect(unique(messages.map(([, code = ""]) => code))).toEqual([]);
    expect(unique(messages.map(([, , name = ""]) => name))).toEqual([]);
  });

  test("that tests quote stand in docs/faults.md and docs/acceptance.md", () => {
    const rows = (path: string): readonly string[] =>
      [...textOf(path).matchAll(/^\| ([A-D]?\d+) \|/gm)].map(([, number = ""]) => number);
    const faults = rows("docs/faults.md");
    const items = rows("docs/acceptance.md").map((number) => `acceptance ${number}`);
    expect(new Set(faults).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThan(157);
    expect(items).toHaveLength(60);
    const quoted = files
      .filter((path) => path.startsWith("test/") && path.endsWith(".ts"))
      .flatMap((path) => [...textOf(path).matchAll(/\b(?:test|it)(?:\.\w+)*\(\s*["'`]([A-D]\d+|acceptance \d+)\b/g)])
      .map(([, number = ""]) => number);
    expect(quoted.filter((number) => !faults.includes(number) && !items.includes(number))).toEqual([]);
  });
});
