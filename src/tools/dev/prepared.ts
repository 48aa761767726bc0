import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** What `dist/` is made of: the sources, the cases that are examples of messages, and what is installed. npm keeps its list of that in `node_modules`. */
const made = [
  "src",
  "templates",
  "test/pipeline",
  "test/content",
  "test/lint",
  "test/diagnostics/examples",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

/** What is made of them. Results of tests and other things that land in `dist/` do not count. */
export const makes = ["generated", "lib", "schemas", "fonts", "preview", "runtime"];

const stampFile = "dist/prepared.txt";

/** Says in one line what `dist/` would be made of now. */
export function sourcesNow(root: string): Promise<string> {
  return hashOf(root, made);
}

/**
 * Whether `dist/` was made of these very sources, and is as it was made: contents are compared, never times, so neither a file that was
 * put back nor one that was touched by hand can deceive it.
 */
export async function isPrepared(root: string, sources: string): Promise<boolean> {
  const stamp = await readFile(join(root, stampFile), "utf8").catch(() => "");
  return stamp !== "" && stamp === (await stampOf(root, sources));
}

/** From now on `dist/` is of nothing in particular. */
export async function forgetPrepared(root: string): Promise<void> {
  await rm(join(root, stampFile), { force: true });
}

/** Writes down what `dist/` was made of, unless a source was changed meanwhile: then nobody knows. */
export async function rememberPrepared(root: string, sources: string): Promise<void> {
  if (sources !== (await sourcesNow(root))) return;
  await writeFile(join(root, stampFile), await stampOf(root, sources));
}

async function stampOf(root: string, sources: string): Promise<string> {
  const result = await hashOf(join(root, "dist"), makes);
  return `sources ${sources}\nresult ${result}\nnode ${process.version}\n`;
}

/** Of the paths and contents of all files in these places; what is not there is nothing. */
async function hashOf(root: string, places: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const path of await filesIn(join(root, place))) {
      const content = await readFile(path).catch(() => undefined);
      if (content) hash.update(`${relative(root, path)}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest("hex");
}

/** A place that is no folder is a file. */
async function filesIn(place: string): Promise<readonly string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
