import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addKind } from "../../../src/tools/dev/new/new-kind.ts";
import { run } from "../../build/parts/run.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const lists = [
  "docs/adding-a-format.md",
  "src/cli/commands.ts",
  "src/content/blocks/index.ts",
  "src/content/languages/index.ts",
  "src/content/questions/index.ts",
  "src/formats/index.ts",
  "test/diagnostics/codes.txt",
];

/** Just what a new kind is added to. */
function smallRepository(): string {
  return scratchFolder(Object.fromEntries(lists.map((path) => [path, readFileSync(join(root, path))])));
}

function textsIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path, readFileSync(path, "utf8")] as const);
}

test.each([
  ["block", "Pull-Quote", "write lower-case letters and digits, words joined by hyphens"],
  ["block", "../quote", "write lower-case letters and digits, words joined by hyphens"],
  ["block", "helpers", "it says nothing of what it is for"],
  ["command", "new", "it is a word of TypeScript's own"],
  ["question", "a".repeat(41), "it is longer than 40 characters"],
  ["language", "klingonish-9", "a language is named by its tag, such as de or pt-br"],
  ["language", "iw", "the tag of that language is he"],
])("a %s cannot be called %s: %s", (kind, name, reason) => {
  const folder = smallRepository();
  const before = textsIn(folder);
  expect(() => addKind(folder, [kind, name])).toThrow(`"${name}" cannot be the name of a ${kind}: ${reason}`);
  expect(textsIn(folder)).toEqual(before);
});

test("what is there is not written over, and a name in a list is not given twice", () => {
  const folder = smallRepository();
  addKind(folder, ["block", "pull-quote"]);
  const before = textsIn(folder);
  expect(() => addKind(folder, ["block", "pull-quote"])).toThrow("block.ts is there already; nothing was written");
  expect(() => addKind(folder, ["command", "build"])).toThrow('src/cli/commands.ts has "build" already');
  expect(() => addKind(folder, ["theme", "dark"])).toThrow("npm run new -- block|question|language|format|command");
  expect(textsIn(folder)).toEqual(before);
});

test("a block's message has the next free code, and its line in the list of all", () => {
  const folder = smallRepository();
  const codes = readFileSync(join(folder, "test/diagnostics/codes.txt"), "utf8").trimEnd().split("\n");
  addKind(folder, ["block", "pull-quote"]);
  const added = readFileSync(join(folder, "test/diagnostics/codes.txt"), "utf8").trimEnd().split("\n");
  const [line = ""] = added.filter((one) => !codes.includes(one));
  expect(line).toMatch(/^BC2\d{3} pull-quote-without-text$/);
  expect([added.length, added.toSorted()]).toEqual([codes.length + 1, added]);
  const [code] = line.split(" ");
  expect(readFileSync(join(folder, "src/content/blocks/pull-quote/messages.ts"), "utf8")).toContain(`code: "${code}"`);
});

let copy: string;

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), "build-course-new-")));
  for (const name of [
    "src",
    "templates",
    "test",
    "docs",
    ".ci",
    "bin",
    "examples",
    "course",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of ["lib", "fonts", "generated"])
    cpSync(join(root, "dist", name), join(copy, "dist", name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a kind half added says what it lacks, and nothing else fails", async () => {
  const kinds = ["block pull-quote", "question one-word", "language de", "format plain-text", "command weigh"];
  for (const words of kinds) addKind(copy, words.split(" "));
  const tests = [
    "test/content/blocks.test.ts",
    "test/content/questions",
    "test/content/scoring.test.ts",
    "test/content/languages.test.ts",
  ];
  const others = [
    "test/diagnostics/codes.test.ts",
    "test/architecture.test.ts",
    "test/formats/plain-text",
    "test/cli/weigh.test.ts",
  ];
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const report = join(copy, "report.json");
  const words = [vitest, "run", "--reporter=json", `--outputFile=${report}`, ...tests, ...others];
  const { stderr } = await run(process.execPath, words, copy, { HOME: process.env["HOME"] });
  if (!existsSync(report)) throw new Error(stderr);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly {
        readonly fullName: string;
        readonly status: string;
        readonly failureMessages: readonly string[];
      }[];
    }[];
  }; // vitest's own format.
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed"),
  );
  expect(failed.map(({ fullName }) => fullName).toSorted()).toEqual(
    [
      "block pull-quote 'faults'",
      "block pull-quote is rendered",
      // It lists the types of question there are.
      "block question 'faults'",
      "'German' answers every plural category of Intl.PluralRules, and no others",
      "'German' has the same keys as English, and no others",
      "a package of plain-text has a manifest",
      "one-word can be scored",
      "one-word is in the assessment without a trace of its answer",
      "one-word is shown as a check, with its answer for those without script",
      "one-word reports what its schema cannot say",
      "weigh answers what it was asked",
    ].toSorted(),
  );
  const said = failed.flatMap(({ failureMessages }) => failureMessages).join("\n");
  for (const lack of [
    "test/content/pull-quote/rendered/blocks.html is not there; UPDATE_GOLDEN=1 writes it",
    "expected '' to be 'session.yaml:4:11 error BC",
    'the question "one-word" lacks questions to draw in test/content/questions/arbitrary-questions.ts',
    "test/content/one-word/rendered/check.html is not there; UPDATE_GOLDEN=1 writes it",
    "accessibility.can",
  ])
    expect(said).toContain(lack);
}, 240_000);
