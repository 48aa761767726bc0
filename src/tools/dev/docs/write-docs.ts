import { readFile, writeFile } from "node:fs/promises";
import { docsTables, documents, fillDocs } from "./docs-tables.ts";

/** `npm run docs` writes the marked passages anew; with `--check` it only says which are not up to date. */
async function writeDocs(isCheck: boolean): Promise<void> {
  const tables = docsTables({
    packageLock: await readFile("package-lock.json", "utf8"),
    licences: await readFile("dist/lib/licences.txt", "utf8"),
  });
  for (const path of documents) {
    const before = await readFile(path, "utf8");
    const after = fillDocs(before, tables);
    if (after === before) continue;
    if (!isCheck) await writeFile(path, after);
    console.log(isCheck ? `${path} is not up to date: npm run docs` : `${path} written`);
    if (isCheck) process.exitCode = 1;
  }
}

await writeDocs(process.argv.includes("--check"));
