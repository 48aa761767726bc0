import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as rest } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askCourse, type AskedCourse } from "../../src/cli/ask/ask-course.ts";
import { main } from "../../src/cli/main.ts";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { checkWanted, interfaceLanguages, starters, withDefaults } from "../../src/index.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const root = process.cwd();
const before = process.exitCode;
const said = { stdout: "", stderr: "" };

beforeEach(() => {
  for (const stream of ["stdout", "stderr"] as const) {
    said[stream] = "";
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = before;
  process.chdir(root);
});

/** The command in a folder, where nobody can be asked. */
async function run(folder: string, ...words: readonly string[]) {
  await main([...words, "--cwd", folder], `${root}/dist`);
  return { code: process.exitCode, stdout: said.stdout, stderr: said.stderr.replace(/\s+/g, " ") };
}

const head = (folder: string) => readFileSync(join(folder, "course/course.yaml"), "utf8").split("\n").slice(0, 5);

describe("A85 new", () => {
  test("takes options where nobody can be asked, and says what comes next", async () => {
    const folder = scratchFolder();
    const words = ["--starter", "fire-safety", "--title", "Fires: what to do", "--language", "fr"];
    const { code, stdout, stderr } = await run(folder, "new", ...words);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual([
      "fires-what-to-do/ has a new course, from the starter “Fire safety”: 19 files.",
      "Its sentences are in English: write yours over them.",
      "",
      "Next:",
      "  cd fires-what-to-do",
      "  build-course preview   shows the course, and again each time you save a file",
      "  build-course           writes the package for your LMS to dist/packages, and course.lock.yaml: commit it",
      "",
    ]);
    const [id, title, , language] = head(join(folder, "fires-what-to-do"));
    expect([id, title, language]).toEqual(["id: fires-what-to-do", 'title: "Fires: what to do"', "language: fr"]);
    expect(readdirSync(folder)).toEqual(["fires-what-to-do"]);
  });

  test.each([
    [[], "my-course", "id: my-course", "title: My course"],
    [["ward-7"], "ward-7", "id: ward-7", "title: My course"],
    [["Ward_7"], "Ward_7", "id: ward-7", "title: My course"],
    [["7", "--title", "七"], "7", "id: my-course", "title: 七"],
    [["x", "--id", "y", "--title", "Z"], "x", "id: y", "title: Z"],
  ])("%j is made in %s, with %s", async (words, made, id, title) => {
    const folder = scratchFolder();
    expect((await run(folder, "new", ...words)).code).toBe(0);
    expect(readdirSync(folder)).toEqual([made]);
    expect(head(join(folder, made)).slice(0, 2)).toEqual([id, title]);
  });

  test("in a folder that is there it leaves each file as it is, and says which", async () => {
    const folder = scratchFolder({ "README.md": "Mine", ".git/config": "x" });
    const { code, stdout } = await run(folder, "new", ".");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "This folder has a new course, from the starter “Minimal”: 13 files.\nThere already, and left as it is: README.md.\n",
    );
    expect(stdout).not.toContain("cd ");
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("Mine");
    expect(readdirSync(folder)).toEqual([".git", ".github", ".gitignore", ".vscode", "README.md", "course"]);
  });

  test.each([
    ["a course", { "mine/course/course.yaml": "id: a" }, "mine/course"],
    ["a course without a folder around it", { "mine/course.yaml": "id: a" }, "mine/course.yaml"],
    ["a file", { mine: "x" }, "mine"],
  ])("writes over nothing: %s", async (_, files, path) => {
    const folder = scratchFolder(files);
    const { code, stderr } = await run(folder, "new", "mine");
    expect(code).toBe(1);
    expect(stderr).toContain(`error BC9018 place-taken ${path} is there already, and was left as it is.`);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(left).toHaveLength(1);
  });

  test("leaves nothing half made when the system refuses", async () => {
    const folder = scratchFolder({ ".vscode": "a file, where a folder should be", "notes.txt": "mine" });
    const { code, stderr } = await run(folder, "new", ".");
    expect(code).toBe(1);
    expect(stderr).toContain("error BC9012 wrong-kind-of-place");
    expect(readdirSync(folder)).toEqual([".vscode", "notes.txt"]);
  });

  test.each([
    [
      ["--starter", "minmal"],
      "BC9004",
      'Did you mean "minimal"? Known: minimal, example, scenario, refresher, fire-safety.',
    ],
    [["--id", "Hand Hygiene"], "BC9014", "such as `--id hand-hygiene`."],
    [["--title", " "], "BC9015", 'such as `--title "Hand hygiene on the ward"`.'],
    [["--language", "Welsh"], "BC9016", 'Did you mean "cy"?'],
    [["--language", "xx"], "BC9016", "Give one such as en-GB, cy, fr or ar."],
    [["--iri", "http://example.org/a"], "BC9017", "Give an https address"],
    [["--iri", "https://example.org/a/"], "BC9017", "Give an https address"],
  ])("%j is wrong usage, and makes nothing", async (words, message, advice) => {
    const folder = scratchFolder();
    const { code, stderr } = await run(folder, "new", "mine", ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`error ${message} `);
    expect(stderr).toContain(advice);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a copy of build-course without starters says so", async () => {
    const folder = scratchFolder();
    await main(["new", "mine", "--cwd", folder], "/nowhere/dist");
    expect(said.stderr).toContain("error BC9013 starters-missing");
    expect(process.exitCode).toBe(2);
    expect(existsSync(join(folder, "mine"))).toBe(false);
  });

  test.each(["init", "create", "start"])("%s, as other programs call it, is answered with new", async (word) => {
    const { code, stderr } = await run(scratchFolder(), word);
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no command "${word}", and no folder of that name. Did you mean "new"?`);
  });
});

const enter = "\r";
const down = "\u001b[B";

/** What somebody who presses these keys, one question each, has said; and what they were shown. */
async function asked(given: AskedCourse, keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = "";
  output.on("data", (chunk) => (shown += String(chunk)));
  const around = {
    starters: await starters(nodeWorld(`${root}/dist`)),
    languages: interfaceLanguages,
    check: checkWanted,
    withDefaults,
  };
  const answered = askCourse(given, around, { input, output });
  const isDone = { yes: false };
  void answered.then(() => (isDone.yes = true));
  for (const key of keys) {
    const before = shown.length;
    // A question is there when nothing more has come for a moment.
    for (let length = -1; length !== shown.length; await rest(30)) length = shown.length;
    if (isDone.yes) break;
    input.write(key);
    await vi.waitUntil(() => shown.length > before || isDone.yes);
  }
  return { answers: await answered, shown };
}

describe("A85 on a terminal new", () => {
  test("asks for what was not given, and Enter alone takes what it offers", async () => {
    const { answers, shown } = await asked({}, [enter, enter, enter, enter]);
    expect(answers).toEqual({ starter: "minimal", folder: "my-course" });
    expect(shown).toContain("What do you want to begin with?");
    expect(shown).toContain("Into which folder?");
  });

  test("makes the folder's name of the title that was typed", async () => {
    const { answers } = await asked({}, [down, down, enter, "Ward calls", enter, down, enter, enter]);
    expect(answers).toEqual({ starter: "scenario", title: "Ward calls", language: "cy", folder: "ward-calls" });
  });

  test("says what is wrong with an answer, and asks again", async () => {
    const keys = [down, down, down, down, enter, "Welsh", enter, "\u007f".repeat(5), "nl", enter];
    const { answers, shown } = await asked({ starter: "minimal", title: "T", folder: "f" }, keys);
    expect(answers).toEqual({ starter: "minimal", title: "T", folder: "f", language: "nl" });
    expect(shown.replace(/\s+/g, " ")).toContain('Did you mean "cy"?');
  });

  test("can be called off at each question, and has made nothing", async () => {
    for (let answered = 0; answered < 4; answered++) {
      const { answers } = await asked({}, [...Array<string>(answered).fill(enter), "\u0003"]);
      expect(answers).toBeUndefined();
    }
  });
});
