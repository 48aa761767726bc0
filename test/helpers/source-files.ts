import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

const root = new URL("../../", import.meta.url).pathname;

/** What git ignores too: see .gitignore. */
const notOurs = /^(\.git|node_modules|dist|shots|test\/shots)$|\.tmp-/;

/** Every file that is, or would be, committed; paths relative to the project, sorted. */
export function projectFiles(folder = ""): readonly string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .map((entry) => ({ path: posix.join(folder, entry.name), isFolder: entry.isDirectory() }))
    .filter(({ path }) => !notOurs.test(path))
    .flatMap(({ path, isFolder }) => (isFolder ? projectFiles(path) : [path]))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** What a source file imports, types included; files of the project by their path, all else as written. */
export function importsOf(path: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(textOf(path), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith(".") ? posix.join(posix.dirname(path), fileName) : fileName,
  );
}
