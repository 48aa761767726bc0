import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCourse } from "../../build/parts/build-course.ts";

export const tutorial = readFileSync(fileURLToPath(new URL("../../../docs/tutorial.md", import.meta.url)), "utf8");

/** What a reader does, in order: commands, files written whole, keys of a file written over, and what is to be seen. */
const steps = [...tutorial.matchAll(/```(sh|yaml|text)\n(?:# ([^\s,]+)(, [^\n]*)?\n)?([^]*?)```/g)].map(
  ([, kind = "", file = "", part, text = ""]) => ({ kind, file, isPart: part !== undefined, text }),
);

export interface Followed {
  readonly course: string;
  /** What the last command showed. */
  readonly shown: string;
  /** What was to be seen and what was, each time. */
  readonly seen: readonly (readonly [wanted: string, shown: string])[];
}

/** Does in a folder what docs/tutorial.md says, all of it but looking at a preview. */
export async function followTutorial(folder: string): Promise<Followed> {
  const course = join(folder, "hand-hygiene");
  const seen: (readonly [string, string])[] = [];
  let shown = "";
  for (const { kind, file, isPart, text } of steps) {
    if (kind === "yaml")
      writeFileSync(join(course, file), isPart ? withKeys(readFileSync(join(course, file), "utf8"), text) : text);
    else if (kind === "text") seen.push([text, shown]);
    else shown = await entered(folder, course, text);
  }
  return { course: join(course, "course"), shown, seen };
}

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
  if (changed === before) throw new Error(`nothing to write over with ${key}`);
  return changed;
}
