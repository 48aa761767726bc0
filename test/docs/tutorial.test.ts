import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { buildCourse } from "../build/parts/build-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { starters } from "../../src/tools/new/starters.ts";

const root = process.cwd();
const path = join(root, "docs/tutorial.md");
const tutorial = readFileSync(path, "utf8");

/** What a reader does, in order: commands, files written whole, keys of a file written over, and what is to be seen. */
const steps = [...tutorial.matchAll(/```(sh|yaml|text)\n(?:# ([^\s,]+)(, [^\n]*)?\n)?([^]*?)```/g)].map(
  ([, kind = "", file = "", part, text = ""]) => ({ kind, file, isPart: part !== undefined, text }),
);

test("who follows docs/tutorial.md sees what it says, and has a course of which nothing is said", async () => {
  const folder = scratchFolder();
  const course = join(folder, "hand-hygiene");
  let shown = "";
  for (const { kind, file, isPart, text } of steps) {
    if (kind === "yaml")
      writeFileSync(join(course, file), isPart ? withKeys(readFileSync(join(course, file), "utf8"), text) : text);
    else if (kind === "text") expect(shown).toBe(text);
    else shown = await entered(folder, course, text);
  }
  expect(shown).toMatch(/^dist\/packages\/hand-hygiene-in-two-minutes-1\.0\.0-scorm12\.zip {2}\d+ kB\n/);
  expect(shown).not.toContain("lose");
  expect(tutorial).toContain(/hand-hygiene-in-two-minutes-1\.0\.0-scorm12\.zip/.exec(shown)?.[0]);
});

/** The lines of an example, each in its folder; a preview goes on for ever, and is tested by itself. */
async function entered(folder: string, course: string, lines: string): Promise<string> {
  let shown = "";
  for (const line of lines
    .trim()
    .split("\n")
    .filter((words) => /^build-course(?! preview)/.test(words))) {
    const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);
    const { stdout, stderr } = await buildCourse(words[0] === "new" ? folder : course, words);
    shown = stderr + stdout;
  }
  return shown;
}

/** The file with a key and what is below it written over. */
function withKeys(before: string, text: string): string {
  const key = text.slice(0, text.indexOf(":"));
  const changed = before.replace(new RegExp(`^${key}:\\n(?:[ -].*\\n)*`, "m"), () => text);
  expect(changed).not.toBe(before);
  return changed;
}

test("the tutorial begins with a starter that there is", async () => {
  const [first] = await starters(nodeWorld(join(root, "dist")));
  expect(first?.id).toBe("minimal");
});
