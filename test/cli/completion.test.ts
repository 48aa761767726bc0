import { spawnSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { commandLine } from "./command-line.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();

/** What bash offers for the last of these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout: script } = await run("completion", "bash");
  const list = words.map((word) => `'${word}'`).join(" ");
  const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _build_course; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const cwd = scratchFolder({ "course/course.yaml": "" });
  const { stdout, stderr } = spawnSync("bash", ["-c", `${script}\n${ask}`], { encoding: "utf8", cwd });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

it.skipIf(process.platform === "win32")("bash completes commands, folders, options and what they take", async () => {
  expect(await offered("build-course", "che")).toEqual(["check"]);
  expect(await offered("build-course", "")).toEqual(["course", ...commands.map(({ name }) => name)]);
  expect(await offered("build-course", "check", "--sh")).toEqual(["--shard"]);
  expect(await offered("build-course", "diff", "--sh")).toEqual([]);
  expect(await offered("build-course", "build", "--format", "scorm2004")).toEqual(["scorm2004-3rd", "scorm2004-4th"]);
  expect(await offered("build-course", "--reporter", "s")).toEqual(["sarif"]);
  expect(await offered("build-course", "check", "cou")).toEqual(["course"]);
  expect(await offered("build-course", "build", "--out", "cou")).toEqual(["course"]);
});

const isHere = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

/** What a shell says to a script, in a folder with a course. */
function saidBy(shell: string, script: string): readonly string[] {
  const cwd = scratchFolder({ "course/course.yaml": "" });
  const { stdout, stderr } = spawnSync(shell, ["-c", script], { encoding: "utf8", cwd });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

it.skipIf(!isHere("fish"))("fish completes them, with a word on each", async () => {
  const { stdout: script } = await run("completion", "fish");
  const offers = (typed: string) => saidBy("fish", `${script}\ncomplete -C '${typed}'`);
  expect(offers("build-course che")).toEqual(["check\tfind everything that can be found without writing"]);
  expect(offers("build-course check --sh")).toEqual([expect.stringMatching(/^--shard\t/)]);
  expect(offers("build-course diff --sh")).toEqual([]);
  expect(offers("build-course build --format scorm2004").map((line) => line.split("\t")[0])).toEqual([
    "scorm2004-3rd",
    "scorm2004-4th",
  ]);
  expect(offers("build-course check cou")).toEqual(["course/"]);
});

/** zsh completes only where somebody types, so what its script offers is written down where it would be shown. */
const zshListener = `
  compadd() { shift; print -l -- "$@"; }
  _files() { print -- FILES; }
  compdef() { true; }`;

it.skipIf(!isHere("zsh"))("zsh offers commands, options of the command, what they take, and files", async () => {
  const { stdout: script } = await run("completion", "zsh");
  const offers = (...words: readonly string[]) => {
    const last = words.at(-1) ?? "";
    const typed = words.map((word) => `'${word}'`).join(" ");
    const said = saidBy(
      "zsh",
      `${zshListener}\n${script}\nwords=(${typed}) CURRENT=${words.length} PREFIX='${last}'\n_build_course`,
    );
    return said.filter((word) => word.startsWith(last) || word === "FILES");
  };
  expect(offers("build-course", "che")).toEqual(["check", "FILES"]);
  expect(offers("build-course", "")).toEqual([...commands.map(({ name }) => name), "FILES"]);
  expect(offers("build-course", "check", "--sh")).toEqual(["--shard"]);
  expect(offers("build-course", "diff", "--sh")).toEqual([]);
  expect(offers("build-course", "build", "--format", "scorm2004")).toEqual(["scorm2004-3rd", "scorm2004-4th"]);
  expect(offers("build-course", "check", "cou")).toEqual(["FILES"]);
  expect(offers("build-course", "build", "--out", "cou")).toEqual(["FILES"]);
});

it.each(["zsh", "fish"])("%s is offered all commands and options", async (shell) => {
  const { stdout, code } = await run("completion", shell);
  expect(code).toBe(0);
  for (const { name, options } of commands) {
    expect(stdout).toContain(name);
    for (const { flags } of options) expect(stdout).toContain((flags.split(" ")[0] ?? "").slice(2));
  }
});

it("another shell is wrong usage", async () => {
  const { code, stderr } = await run("completion", "tcsh");
  expect(code).toBe(2);
  expect(stderr).toContain("Shells: bash, zsh, fish.");
});
