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
